/** `npm run eval` as a process: exit status, streams, files. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const RUN = fileURLToPath(new URL('../../evals/run.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'eval-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [RUN, '--out', join(folder, 'out'), ...args],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const good = file(
  'good.csv',
  '编号,问题,应含条款,应含单位\n一,老旧小区改造由谁负责？,24,省住建厅;省发展改革委\n',
);
const bad = file('bad.csv', '编号,问题,应含条款\n一,老旧小区改造由谁负责？,25\n');
const outputs = ['report.json', 'timing.json', 'report.html', 'report.xlsx', 'junit.xml'];

test('a set that passes: 0, and every file', () => {
  const { status, stdout, stderr } = run('--set', good);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/达标\n$/);
  for (const name of outputs) expect(existsSync(join(folder, 'out', name))).toBe(true);
});

test('a set that fails: 1', () => {
  const { status, stdout } = run('--set', bad);
  expect(status).toBe(1);
  expect(stdout).toContain('缺引用 第25条');
});

test('a regression against the baseline: 1, by name', () => {
  run('--set', good, '--out', join(folder, 'before'));
  const { status, stdout } = run('--set', bad, '--baseline', join(folder, 'before', 'report.json'));
  expect(status).toBe(1);
  expect(stdout).toContain('比基准变坏 1 题：一');
});

test.each([
  ['an empty set', ['--set', file('empty.csv', '编号,问题\n')], '没有题目'],
  ['a filter that matches nothing', ['--set', good, '--filter', '没有的类'], '没有类别为 没有的类 的题目'],
  ['an unknown option', ['--sett', good], '--sett'],
  ['a wrong cell', ['--set', file('cell.csv', '问题,应含条款\n甲,乙\n')], '第 2 行:B 列“应含条款”'],
  ['a missing file', ['--set', join(folder, 'no')], '不存在'],
  ['no report as baseline', ['--set', good, '--baseline', good], '无法读取'],
  ['a server that is not there', ['--set', good, '--against', 'http://127.0.0.1:9'], '无法连接'],
])('%s: 2 and one line', (_name, args, detail) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(detail)]);
});

test('the template: 0, a workbook that runs', () => {
  const template = join(folder, 'template.xlsx');
  expect(run('--template', template)).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(run('--set', template).status).toBe(0);
});

test('an interrupt leaves a report that says it is incomplete: 1', async () => {
  const cases = Array.from({ length: 20_000 }, (_, i) => `${i},老旧小区改造由谁负责？`);
  const many = file('many.csv', ['编号,问题', ...cases].join('\n'));
  const out = join(folder, 'broken');
  const child = spawn(process.execPath, [RUN, '--set', many, '--out', out], { stdio: 'pipe' });
  let stdout = '';
  child.stdout.on('data', (part: Buffer) => {
    stdout += part;
  });
  setTimeout(() => child.kill('SIGINT'), 4000);
  const [status] = (await once(child, 'close')) as [number];
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Record<string, unknown>;
  expect({ status, complete: report.complete }).toEqual({ status: 1, complete: false });
  expect(stdout).toMatch(/未跑完：\d+\/20000 题\n未达标\n$/);
});
