/** The files of a run: the same bytes twice, everything escaped, and a workbook that can be read again. */
import { expect, test } from 'vitest';
import { compare } from '../../evals/baseline.ts';
import { evalCaseSchema, type PlacedCase } from '../../evals/case.ts';
import { readCases } from '../../evals/load.ts';
import { reportLines } from '../../evals/outputs/lines.ts';
import { templateWorkbook } from '../../evals/outputs/template.ts';
import { progressBar } from '../../evals/progress.ts';
import { runSuite } from '../../evals/suite.ts';
import * as targets from './stub-targets.ts';
import { suitesOf } from './xml-shape.ts';

const HOSTILE = '<script>alert(1)</script>"&\u0001';

function placed(fields: Record<string, unknown>, line: number): PlacedCase {
  return { case: evalCaseSchema.parse(fields), file: '题.jsonl', line };
}

const cases = [
  placed(
    {
      id: 'a',
      tags: ['units'],
      question: '老旧小区改造由谁负责？',
      measures: ['m24'],
      units: ['省住建厅', '省发展改革委'],
    },
    1,
  ),
  placed(
    {
      id: 'b',
      tags: [`t${HOSTILE}`],
      question: '第十五条说的是什么<b>&\u0001',
      measures: ['m16'],
      note: HOSTILE,
    },
    2,
  ),
  placed({ id: 'c', tags: ['refusal'], question: '老旧小区每户补贴多少钱？', refuse: 'not_in_document' }, 3),
];

const run = () => runSuite({ cases, target: targets.sound, set: '题.jsonl' });
const first = await run();
const bytesOf = ({ files }: typeof first, name: string) => {
  const found = files.find((file) => file.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found.bytes;
};
const textOf = (result: typeof first, name: string) => new TextDecoder().decode(bytesOf(result, name));

test('two runs give the same bytes but for the time', async () => {
  const second = await run();
  const timeless = (text: string) => text.replace(/"generatedAt": "[^"]+"/, '');
  expect(timeless(textOf(second, 'report.json'))).toBe(timeless(textOf(first, 'report.json')));
  for (const name of ['report.xlsx', 'junit.xml'])
    expect(bytesOf(second, name)).toEqual(bytesOf(first, name));
});

test('the report says what was wanted, cited, missing and found', () => {
  const found = first.report.cases.find(({ id }) => id === 'b');
  expect(found).toMatchObject({
    pass: false,
    citations: { missing: ['m16'], extra: ['m15'] },
    failures: [{ scorer: 'needed-citations' }, { scorer: 'citation-precision' }],
  });
  expect(first.report.retrieval.cases).toBe(2);
  expect(reportLines(first.report, first.timing).at(-1)).toBe('未达标');
});

test('the page is whole in itself, without script, and escapes what it shows', () => {
  const page = textOf(first, 'report.html');
  expect(page).not.toMatch(/<script|<link|<img|\sstyle=|@import|url\((?!#)|\son\w+=/iu);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).toContain("default-src 'none'; style-src 'sha256-");
  expect(page.match(/<svg/gu)).toHaveLength(8);
  expect(page).toContain('怎样理解这个问题');
});

test('junit.xml is well-formed, one suite a kind and one of gates', () => {
  const suites = suitesOf(textOf(first, 'junit.xml'));
  expect(suites.map(({ name }) => name)).toEqual([
    'refusal',
    't&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;',
    'units',
    'gate',
  ]);
  expect(suites.slice(0, 3).map(({ failures }) => failures)).toEqual([0, 1, 0]);
});

test('report.xlsx holds the rows with their outcome, and can be read as a set again', async () => {
  const again = await readCases('r', [{ file: 'report.xlsx', bytes: bytesOf(first, 'report.xlsx') }]);
  expect(again.skipped).toEqual([{ file: 'report.xlsx', sheet: '汇总' }]);
  expect(again.cases.map((found) => found.case)).toEqual(
    cases.map((found) => JSON.parse(JSON.stringify(found.case).replaceAll('\\u0001', ''))),
  );
  const outcome = again.cases.map((found) => found.row?.cells.slice(-2));
  expect(outcome?.[0]?.[0]).toBe('通过');
  expect(outcome?.[1]).toEqual(['未通过', expect.stringContaining('缺第16条；多第15条')]);
});

test('the template can be read as it stands', async () => {
  const bytes = await templateWorkbook();
  const { cases: examples } = await readCases('t', [{ file: 't.xlsx', bytes }]);
  expect(examples).toHaveLength(3);
  expect(await templateWorkbook()).toEqual(bytes);
});

test('a baseline names what is fixed, broken, added and gone', async () => {
  const was = (id: string, pass: boolean, question = '问') => ({ id, pass, question });
  const baseline = {
    complete: true,
    cases: [was('a', true), was('b', false), was('c', true), was('d', true)],
  };
  const now = [was('a', false), was('b', true), was('c', true, '别的问题'), was('e', true)];
  expect(compare(baseline, now)).toEqual({ broken: ['a'], fixed: ['b'], added: ['c', 'e'], gone: ['d'] });
  expect(compare(baseline, [was('x', true)])).toBeUndefined();

  const good = { complete: true, cases: first.report.cases.map((found) => ({ ...found, pass: true })) };
  const { report, timing } = await runSuite({ cases, target: targets.sound, set: 's', baseline: good });
  expect(report.baseline?.broken).toEqual(['b']);
  expect(report.pass).toBe(false);
  expect(reportLines(report, timing)).toContain('比基准变坏 1 题：b');
});

test('progress is drawn on a terminal and nowhere else', () => {
  const drawn: string[] = [];
  const stream = (isTTY: boolean) => ({
    isTTY,
    write: (text: string | Uint8Array) => drawn.push(String(text)) > 0,
  });
  progressBar(2, stream(false))(2);
  expect(drawn).toEqual([]);
  const bar = progressBar(2, stream(true));
  bar(1);
  bar(2);
  expect(drawn.join('')).toMatch(/1\/2.*2\/2.*\n$/s);
});
