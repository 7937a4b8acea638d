/** The loader reads sheets as people fill them in, and names file, sheet, row and column of what is wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/universal';
import { CaseFileError } from '../../evals/case-error.ts';
import { loadCases } from '../../evals/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'cases-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

type Cells = (string | number | boolean | null | { value: Date; type: DateConstructor; format: string })[][];

async function workbook(name: string, sheets: Record<string, Cells>): Promise<string> {
  const blob = await writeWorkbook(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toBlob();
  return written(name, new Uint8Array(await blob.arrayBuffer()));
}

async function failure(path: string): Promise<CaseFileError> {
  const error = await loadCases(path).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(CaseFileError);
  return error as CaseFileError;
}

const only = async (path: string) => {
  const { cases } = await loadCases(path);
  expect(cases).toHaveLength(1);
  return cases[0]?.case;
};

const good = '{"id":"a","tags":["fact"],"question":"问"}';

describe('.jsonl', () => {
  test.each([
    ['broken JSON', `${good}\n{`, { line: 2 }],
    [
      'an unknown field',
      '{"id":"a","tags":["t"],"question":"问","mesures":[]}',
      { line: 1, field: 'mesures' },
    ],
    ['a wrong clause', '{"id":"a","tags":["t"],"question":"问","measures":["x"]}', { field: 'measures.0' }],
    [
      'a refusal with clauses',
      '{"id":"a","tags":["t"],"question":"问","measures":["m1"],"refuse":true}',
      { field: 'measures' },
    ],
    [
      'a wrong pattern',
      '{"id":"a","tags":["t"],"question":"问","mustMatch":["("]}',
      { field: 'mustMatch.0' },
    ],
    ['a repeated id', `${good}\n\n${good}`, { line: 3, field: 'id' }],
    ['no case', '\n', {}],
  ])('%s', async (_name, text, place) => {
    const file = written('cases.jsonl', text);
    expect((await failure(file)).facts).toMatchObject({ file, ...place });
  });
});

describe('sheets', () => {
  test('Chinese headings, whatever the cells hold', async () => {
    const file = await workbook('题目.xlsx', {
      说明: [['怎样填'], ['照着填']],
      一组: [
        ['城镇化方案问答', null],
        [
          '编号',
          '类别',
          '问题（必填）',
          '上文',
          '应含条款',
          '可含条款',
          '全部列出',
          '应含单位',
          '应含',
          '不得含',
          '备注',
          '结果',
        ],
        [
          7,
          '单位；asker:citizen',
          '谁负责？',
          '问：十五条\n说什么\n答：投融资',
          15,
          's3、head',
          true,
          '省财政厅、省水利厅',
          '5|五；投资',
          null,
          '',
          '通过',
        ],
        [],
        ['8', null, '问题二', null, '第三十二条；m1-m3，（五）', null, '否', null, null, '甲;乙', '注', null],
      ],
    });
    const { cases, skipped } = await loadCases(file);
    expect(skipped).toEqual([{ file, sheet: '说明' }]);
    expect(cases.map((found) => [found.sheet, found.line])).toEqual([
      ['一组', 3],
      ['一组', 5],
    ]);
    expect(cases[0]?.case).toMatchObject({
      id: '7',
      tags: ['单位', 'asker:citizen'],
      question: '谁负责？',
      history: [
        { role: 'user', content: '十五条\n说什么' },
        { role: 'assistant', content: '投融资' },
      ],
      measures: ['m15'],
      measuresOk: ['s3', 'head'],
      complete: true,
      units: ['省财政厅', '省水利厅'],
      mustContain: ['5|五', '投资'],
    });
    expect(cases[1]?.case).toMatchObject({
      tags: ['未分类'],
      measures: ['m32', 'm1', 'm2', 'm3', 'm5'],
      mustNotContain: ['甲', '乙'],
      note: '注',
    });
  });

  test('refusals by name, and an id made of the row', async () => {
    const { cases } = await loadCases(
      written('拒答.csv', 'question,refuse\n甲,是\n乙,未载明\n丙,no_such_clause\n丁,\n'),
    );
    expect(cases.map((found) => found.case.refuse)).toEqual([
      true,
      'not_in_document',
      'no_such_clause',
      false,
    ]);
    expect(cases.map((found) => found.case.id)).toEqual(['拒答-行2', '拒答-行3', '拒答-行4', '拒答-行5']);
  });

  const utf8 = '问题,应含条款\n"第一行\n第二行，谁负责",15\n';
  // GB 18030 of 问题,备注\n谁负责,好\n
  const gbk = Buffer.from('cecacce22cb1b8d7a20acbadb8bad4f02cbac30a', 'hex');
  test.each([
    ['UTF-8', Buffer.from(utf8), '第一行\n第二行，谁负责'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${utf8}`), '第一行\n第二行，谁负责'],
    ['UTF-16', Buffer.from(`\ufeff${utf8.replaceAll(',', '\t')}`, 'utf16le'), '第一行\n第二行，谁负责'],
    ['GB 18030', gbk, '谁负责'],
  ])('.csv in %s', async (_name, bytes, question) => {
    expect((await only(written('一.csv', bytes)))?.question).toBe(question);
  });

  test.each<[string, Cells, object]>([
    ['an unknown heading', [['问题', '应含条例']], { line: 1, column: 'B', field: '应含条例' }],
    [
      'no question',
      [
        ['编号', '类别'],
        ['1', 't'],
      ],
      { line: 1 },
    ],
    [
      'a heading twice',
      [
        ['问题', 'question'],
        ['甲', '乙'],
      ],
      { line: 1, column: 'B' },
    ],
    [
      'a column without a heading',
      [
        ['问题', null],
        ['甲', '乙'],
      ],
      { line: 1, column: 'B' },
    ],
    [
      'a wrong clause',
      [
        ['问题', '应含条款'],
        ['甲', '15'],
        ['乙', '十五六'],
      ],
      { line: 3, column: 'B', field: '应含条款' },
    ],
    [
      'a decimal number',
      [
        ['问题', '应含条款'],
        ['甲', 15.32],
      ],
      { line: 2, column: 'B' },
    ],
    [
      'a date',
      [
        ['问题', '应含条款'],
        ['甲', { value: new Date(0), type: Date, format: 'yyyy-mm-dd' }],
      ],
      { line: 2, column: 'B' },
    ],
    [
      'a wrong flag',
      [
        ['问题', '全部列出'],
        ['甲', '大概'],
      ],
      { line: 2, column: 'B', field: '全部列出' },
    ],
    [
      'a wrong reason',
      [
        ['问题', '应拒答'],
        ['甲', '心情不好'],
      ],
      { line: 2, column: 'B' },
    ],
    [
      'complete without clauses',
      [
        ['问题', '全部列出'],
        ['甲', '是'],
      ],
      { line: 2, column: 'B' },
    ],
    [
      'a turn of nobody',
      [
        ['问题', '上文'],
        ['甲', '随便说说'],
      ],
      { line: 2, column: 'B' },
    ],
    [
      'an empty question',
      [
        ['编号', '问题'],
        ['1', null],
      ],
      { line: 2, column: 'B', field: '问题' },
    ],
    [
      'half an alternative',
      [
        ['问题', '应含'],
        ['甲', '五|'],
      ],
      { line: 2, column: 'B' },
    ],
  ])('%s is named with sheet, row and column', async (_name, cells, place) => {
    const file = await workbook('错.xlsx', { 甲表: cells });
    const error = await failure(file);
    expect(error.facts).toMatchObject({ file, sheet: '甲表', ...place });
    expect(error.message).toContain('工作表“甲表”');
  });

  test('no workbook, no text, no known kind, nothing in it', async () => {
    expect((await failure(written('坏.xlsx', 'PK\u0003\u0004坏'))).message).toContain('.xlsx 工作簿');
    expect((await failure(written('坏.csv', new Uint8Array([0x50, 0x4b, 3, 4])))).message).toContain(
      '不是能读的文本',
    );
    expect((await failure(written('坏.ods', ''))).message).toContain('只支持');
    expect((await failure(written('引号.csv', '问题\n"没有结束\n'))).message).toContain('引号');
    expect((await failure(await workbook('空.xlsx', { 空: [['问题']] }))).message).toContain('没有题目');
    expect((await failure(join(folder, '没有')))?.message).toContain('不存在');
  });
});

describe("promptfoo's columns", () => {
  const sheet = (expected: string) =>
    `question,__expected,__description,__metadata:category,__metadata:owner\n问,"${expected}",注,fact,甲\n`;

  test.each<[string, object]>([
    ['contains:甲，乙', { mustContain: ['甲，乙'] }],
    ['not-contains: 丙', { mustNotContain: ['丙'] }],
    ['contains-any: 甲, 乙', { mustContain: ['甲|乙'] }],
    ['contains-all: 甲, 乙', { mustContain: ['甲', '乙'] }],
    ['not-contains-any: 甲, 乙', { mustNotContain: ['甲', '乙'] }],
    ['icontains:5G+', { mustMatch: [`(?i:${RegExp.escape('5G+')})`] }],
    ['regex: \\d+年', { mustMatch: ['\\d+年'] }],
    ['not-regex:\\d+元', { mustNotMatch: ['\\d+元'] }],
    ['is-refusal', { refuse: true }],
  ])('%s', async (expected, fields) => {
    expect(await only(written('p.csv', sheet(expected)))).toMatchObject({
      tags: ['fact', 'owner:甲'],
      note: '注',
      ...fields,
    });
  });

  test('several assertions in one row', async () => {
    const found = await only(
      written('p.csv', 'prompt,__expected1,__expected2\n问,contains:甲,not-contains:乙\n'),
    );
    expect(found).toMatchObject({ mustContain: ['甲'], mustNotContain: ['乙'] });
  });

  test.each(['llm-rubric: 礼貌', '一个答案', 'similar(0.8): 甲', 'regex: ('])(
    '%s is refused',
    async (expected) => {
      expect((await failure(written('p.csv', sheet(expected)))).facts).toMatchObject({
        line: 2,
        column: 'B',
      });
    },
  );
});
