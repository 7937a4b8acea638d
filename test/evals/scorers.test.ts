/** Each scorer passes a right answer, and a seeded defect makes the scorer of that name fail. */
import { expect, test } from 'vitest';
import { evalCaseSchema } from '../../evals/case.ts';
import { scoreAnswer } from '../../evals/evaluate.ts';
import type { ScoringContext } from '../../evals/scorers/scorer.ts';
import { type Answer, answerSchema } from '../../src/schema/answer.ts';

const canonical = '（一）甲事。投入5项。（二）乙事。限期3年。';
const context: ScoringContext = {
  documents: new Map([
    [
      'd',
      {
        id: 'd',
        version: 'v',
        pieces: [{ start: 0, text: canonical }],
        clauses: new Map([
          ['m1', [0, 11]],
          ['m2', [11, 22]],
        ]),
        counts: new Set([2]),
      },
    ],
  ]),
  unitName: (name) => name.replace('山西省财政厅', '省财政厅'),
};

function citation(marker: number, measure: number, start: number, end: number) {
  const quote = canonical.slice(start, end);
  const document = { id: 'd', title: '方案', number: null, version: 'v' };
  const clause = { id: `m${measure}`, label: '', heading: '', path: [] };
  const place = { start, end, rawStart: start, rawEnd: end, verified: true, url: '' };
  return { marker, document, clause, measure, units: [], quote, ...place };
}

const right: Answer = answerSchema.parse({
  id: 'a',
  question: '问',
  standaloneQuestion: '问',
  route: 'list',
  status: 'answered',
  text: '共2条：甲事[1]限期3年[2]',
  blocks: [{ type: 'list', ordered: true, items: ['甲事', '乙事'] }],
  citations: [citation(1, 1, 0, 6), citation(2, 2, 11, 17)],
  units: ['山西省财政厅', '省住建厅'],
  related: [],
  completeness: { total: 2, listed: 2 },
  suggestions: [],
  generator: { kind: 'extractive' },
  label: '',
});
const asked = evalCaseSchema.parse({
  id: 'c',
  tags: ['list'],
  question: '问',
  measures: ['m1', 'm2'],
  complete: true,
  units: ['省财政厅', '省住建厅'],
  mustContain: ['没有|限期 3年'],
  mustNotContain: ['丙事'],
});

const failed = (answer: Answer, evalCase = asked) =>
  Object.entries(scoreAnswer(evalCase, answer, context))
    .filter(([, score]) => !score.pass)
    .map(([name]) => name);

const [first, second] = right.citations;
if (!first || !second) throw new Error('two citations');

test('a right answer passes every scorer, each with a reason', () => {
  expect(failed(right)).toEqual([]);
  for (const score of Object.values(scoreAnswer(asked, right, context))) expect(score.reason).not.toBe('');
});

test.each<[string, Partial<Answer>]>([
  ['units', { units: ['省财政厅'] }],
  ['units', { units: ['省财政厅', '省住建厅', '省水利厅'] }],
  ['quotes', { citations: [{ ...first, start: 1, end: 7 }, second] }],
  [
    'quotes',
    {
      citations: [
        { ...first, clause: second.clause },
        { ...second, clause: first.clause },
      ],
    },
  ],
  ['must-contain', { text: '共2条' }],
  ['quotes', { text: '共2条：甲事[1]限期3年[2][3]' }],
  ['must-not-contain', { text: '共2条，限期3年，丙事' }],
  ['numbers', { text: '限期3年，补贴700元' }],
  ['rows', { completeness: { total: 3, listed: 2 } }],
  ['rows', { blocks: [] }],
  ['refusal', { status: 'refused' }],
])('%s fails on its defect %#', (name, defect) => {
  expect(failed({ ...right, ...defect })).toEqual([name]);
});

test('a row without its citation fails both what it needs and its rows', () => {
  expect(failed({ ...right, citations: [first], text: '没有' })).toEqual(['needed-citations', 'rows']);
});

test('a number is found as a whole: not within another, nor as a marker or the number of a row', () => {
  const wants = (phrase: string) => ({ ...asked, mustContain: [phrase] });
  for (const text of ['共15条', '0.5', '甲事[5]', '5. 甲事', '5.2', '25年']) {
    expect(failed({ ...right, text }, { ...wants('5'), mustNotContain: [] })).toContain('must-contain');
  }
  expect(failed({ ...right, text: '第十五条' }, wants('五'))).toContain('must-contain');
  expect(failed({ ...right, text: '共2家' }, wants('三|2'))).not.toContain('must-contain');
});

test('patterns must match, and must not', () => {
  const patterns = { ...asked, mustMatch: ['限期\\d年'], mustNotMatch: ['\\d+元'] };
  expect(failed(right, patterns)).toEqual([]);
  expect(failed(right, { ...patterns, mustMatch: ['限期\\d月'] })).toEqual(['patterns']);
  expect(failed({ ...right, text: `${right.text}2元` }, patterns)).toContain('patterns');
  expect(
    failed({ ...right, text: `${'a'.repeat(40)}限期3年` }, { ...patterns, mustMatch: ['^(a+)+$'] }),
  ).toContain('patterns');
});

test('citing a clause that the case does not name fails precision', () => {
  const narrow = evalCaseSchema.parse({ id: 'c', tags: ['t'], question: '问', measures: ['m1'] });
  expect(failed(right, narrow)).toEqual(['citation-precision']);
  expect(failed(right, { ...narrow, measuresOk: ['m2'] })).toEqual([]);
});

test('answering what must be refused fails, and so does the wrong reason', () => {
  const refuse = evalCaseSchema.parse({ id: 'c', tags: ['t'], question: '问', refuse: 'not_in_document' });
  expect(failed(right, refuse)).toEqual(['refusal']);
  const { completeness: _none, ...rest } = right;
  const refused = (reason: 'not_in_document' | 'unsafe'): Answer => ({
    ...rest,
    status: 'refused',
    text: '未载明',
    citations: [],
    refusal: { reason, missing: '金额', nearest: [] },
  });
  expect(failed(refused('not_in_document'), refuse)).toEqual([]);
  expect(failed(refused('unsafe'), refuse)).toEqual(['refusal']);
});
