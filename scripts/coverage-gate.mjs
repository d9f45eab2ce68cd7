// Line coverage by crate against the floors. Test code does not count: neither test folders nor what
// follows `#[cfg(test)]` in a file. Floors only ever rise; the last column says how far one could.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const [report, floorFile] = process.argv.slice(2);
const floors = new Map(
  readFileSync(floorFile, 'utf8').split('\n').filter((line) => /^\w/.test(line)).map((line) => line.split(/\s+/)).map(([name, floor]) => [name, Number(floor)]),
);

const crates = new Map();
for (const record of readFileSync(report, 'utf8').split('end_of_record')) {
  const path = relative(process.cwd(), /^SF:(.*)$/m.exec(record)?.[1] ?? '..');
  const crate = crateOf(path);
  if (crate) count(crate, path, record);
}

function crateOf(path) {
  if (path.startsWith('..') || /(^|\/)(tests|benches|xtask|frontend)(\/|\.rs$)/.test(path) || !existsSync(path)) return null;
  return /^(?:crates\/)?([^/]+)\//.exec(path)?.[1] ?? null;
}

function count(crate, path, record) {
  const source = readFileSync(path, 'utf8').split('\n');
  const testsFrom = source.findIndex((line) => line.startsWith('#[cfg(test)]'));
  const end = testsFrom === -1 ? Infinity : testsFrom;
  const sums = crates.get(crate) ?? { covered: 0, lines: 0 };
  for (const [, line, hits] of record.matchAll(/^DA:(\d+),(\d+)/gm)) {
    if (Number(line) > end) continue;
    sums.lines += 1;
    sums.covered += Number(hits) > 0 ? 1 : 0;
  }
  crates.set(crate, sums);
}

const percent = ({ covered, lines }) => (lines === 0 ? 100 : Math.floor((covered * 1000) / lines) / 10);
const all = [...crates.values()].reduce((sum, { covered, lines }) => ({ covered: sum.covered + covered, lines: sum.lines + lines }), { covered: 0, lines: 0 });
let under = 0;
for (const [name, sums] of [...[...crates].sort(), ['overall', all]]) {
  const floor = floors.get(name) ?? 0;
  const short = percent(sums) < floor;
  under += short ? 1 : 0;
  console.log(`${name.padEnd(10)} ${percent(sums).toFixed(1).padStart(5)} % of ${String(sums.lines).padStart(6)} lines, floor ${floor} %${short ? '  UNDER' : ''}`);
}
if (all.lines === 0) {
  console.error('coverage: the report holds no line of this project');
  process.exit(1);
}
process.exit(under > 0 ? 1 : 0);
