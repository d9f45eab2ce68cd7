// Size budgets: warns where a file or function is worth a second look, fails where it is too long.
// Functions are found by rustfmt's indentation, so formatting is checked first.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const FILE = { warn: 200, fail: 350 };
// The engine explains its mathematics beside the code.
const ENGINE_FILE = { warn: 300, fail: 450 };
const FUNCTION = { warn: 30, fail: 60 };
const COMPONENT = { warn: 45, fail: 80 };

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.rs'], { encoding: 'utf8' });
const paths = listed.split('\n').filter((path) => path && existsSync(path));

const findings = [];
for (const path of paths) {
  const lines = readFileSync(path, 'utf8').split('\n');
  weigh(path, lines.length - 1, path.startsWith('crates/engine/') ? ENGINE_FILE : FILE);
  if (!isTest(path)) weighFunctions(path, lines);
}

function isTest(path) {
  return /(^|\/)tests?(\/|\.rs$)/.test(path);
}

function weigh(what, size, { warn, fail }) {
  if (size > warn) findings.push({ what, size, limit: size > fail ? fail : warn, fails: size > fail });
}

function weighFunctions(path, lines) {
  lines.forEach((line, start) => {
    const opening = /^(\s*)(?:pub(?:\([^)]*\))? )?(?:default )?(?:const )?(?:async )?(?:unsafe )?fn (\w+)/.exec(line);
    if (!opening || inTests(lines, start)) return;
    const [, indent, name] = opening;
    const end = lines.findIndex((later, at) => at > start && (later === `${indent}}` || (later === `${indent};`)));
    const body = /[;}]$/.test(line) ? 1 : end - start + 1;
    weigh(`${path}:${start + 1} fn ${name}`, body, isComponent(lines, start) ? COMPONENT : FUNCTION);
  });
}

function inTests(lines, at) {
  const tests = lines.findIndex((line) => line.startsWith('#[cfg(test)]'));
  return tests !== -1 && at > tests;
}

function isComponent(lines, at) {
  return lines.slice(Math.max(0, at - 4), at).some((line) => line.trim().startsWith('#[component'));
}

findings.sort((a, b) => a.fails - b.fails || b.size / b.limit - a.size / a.limit);
const shown = findings.filter(({ fails }) => fails).concat(findings.filter(({ fails }) => !fails).slice(0, 10));
for (const { what, size, limit, fails } of shown) console.log(`${fails ? 'TOO LONG' : 'long'}: ${what}: ${size} lines (limit ${limit})`);
const tooLong = findings.filter(({ fails }) => fails).length;
console.log(`sizes: ${paths.length} files, ${findings.length - tooLong} long, ${tooLong} too long`);
process.exit(tooLong > 0 ? 1 : 0);
