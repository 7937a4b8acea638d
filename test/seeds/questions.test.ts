/** The seed plan's question bank: complete, without repeats, in people's own words and not the plan's. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { repairBytes } from '../../src/text/repair.ts';

const BANK = new URL('../../seeds/jinzhengfa-2024-20.questions.yaml', import.meta.url);
const PLAN = new URL('../../seeds/jinzhengfa-2024-20.raw.txt', import.meta.url);

/** Characters copied in one run from which a question counts as quoting the plan. */
const COPIED_RUN = 12;
/** The plan's heading for its responsible units, or the name of one. */
const UNIT = /责任单位|省委|省\p{Script=Han}{1,8}(?:厅|局|委)/u;

const bankSchema = z.strictObject({
  document: z.literal('jinzhengfa-2024-20'),
  questions: z.record(z.string(), z.array(z.string())),
});

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);

const MEASURES = numbered('m', 33);
const OTHERS = ['head', ...numbered('s', 6)];

const bank = bankSchema.parse(parse(readFileSync(BANK, 'utf8')));
const entries = Object.entries(bank.questions).flatMap(([clause, questions]) =>
  questions.map((question) => ({ clause, question })),
);

const bare = (text: string) => text.replace(/[\p{P}\p{S}\s]/gu, '').toLowerCase();

/** Every run of `length` characters in `text`, punctuation left out. */
function runs(text: string, length: number): Set<string> {
  const chars = [...bare(text)];
  const found = new Set<string>();
  for (let i = 0; i + length <= chars.length; i += 1) found.add(chars.slice(i, i + length).join(''));
  return found;
}

const offenders = (wrong: (question: string) => boolean) =>
  entries.filter(({ question }) => wrong(question)).map(({ clause, question }) => `${clause} ${question}`);

describe('question bank of the seed plan', () => {
  it('names every clause and no other', () => {
    expect(Object.keys(bank.questions).toSorted()).toEqual([...OTHERS, ...MEASURES].toSorted());
  });

  it.each([
    ...MEASURES.map((clause) => [clause, 15] as const),
    ...OTHERS.map((clause) => [clause, 10] as const),
  ])('%s has at least %i questions', (clause, least) => {
    expect(bank.questions[clause]?.length ?? 0).toBeGreaterThanOrEqual(least);
  });

  it('asks nothing twice, punctuation aside', () => {
    const seen = new Set<string>();
    const repeated = offenders((question) => {
      const key = bare(question);
      const known = seen.has(key);
      seen.add(key);
      return known;
    });
    expect(repeated).toEqual([]);
  });

  it('keeps questions between 2 and 60 characters', () => {
    expect(offenders((question) => [...question].length < 2 || [...question].length > 60)).toEqual([]);
  });

  it('names no responsible unit', () => {
    expect(offenders((question) => UNIT.test(question))).toEqual([]);
  });

  it('copies no run of the plan', () => {
    const plan = runs(repairBytes(readFileSync(PLAN)).canonical, COPIED_RUN);
    expect(plan).toContain('推动城镇基本公共服务均等');
    expect(offenders((question) => [...runs(question, COPIED_RUN)].some((run) => plan.has(run)))).toEqual([]);
  });
});
