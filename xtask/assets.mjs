// Two steps of the front-end build that are quickest in Node: LightningCSS, and zlib's brotli at full quality.
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const WORTH_COMPRESSING = /\.(css|html|ico|js|json|mjs|svg|txt|wasm|webmanifest|xml)$/;
const SMALLEST = 1024;

async function css(from, to) {
  const { browserslistToTargets, bundle } = await import('lightningcss');
  const targets = browserslistToTargets(['chrome 120', 'edge 120', 'firefox 120', 'safari 17.2']);
  const { code, warnings } = bundle({ filename: from, minify: true, targets });
  for (const { message, loc } of warnings) console.error(`${loc.filename}:${loc.line}: ${message}`);
  if (warnings.length > 0) process.exit(1);
  const before = await readFile(to).catch(() => null);
  if (!before?.equals(code)) await writeFile(to, code);
}

async function compress(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const sources = new Set(files.filter((file) => WORTH_COMPRESSING.test(file)));
  const orphans = files.filter((file) => /\.(br|gz)$/.test(file) && !sources.has(file.slice(0, -3)));
  await Promise.all(orphans.map((file) => rm(file)));
  await Promise.all([...sources].map(compressFile));
}

async function compressFile(file) {
  const { mtimeMs, size } = await stat(file);
  if (size <= SMALLEST) {
    await Promise.all([rm(`${file}.br`, { force: true }), rm(`${file}.gz`, { force: true })]);
    return;
  }
  const packed = await stat(`${file}.br`).catch(() => null);
  if (packed && packed.mtimeMs >= mtimeMs) return;
  const bytes = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: size };
  const gz = await promisify(gzip)(bytes, { level: 9 });
  const br = await promisify(brotliCompress)(bytes, { params });
  await writeFile(`${file}.gz`, gz);
  await writeFile(`${file}.br`, br);
}

async function uncompress(folder) {
  const names = await readdir(folder, { recursive: true });
  await Promise.all(names.filter((name) => /\.(br|gz)$/.test(name)).map((name) => rm(join(folder, name))));
}

const steps = { css, compress, uncompress };
const [step, ...paths] = process.argv.slice(2);
await steps[step](...paths);
