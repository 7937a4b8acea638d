/** `/retrieval` as Dify asks it. */
import { describe, expect, test } from 'vitest';
import { recordsSchema } from '../../../src/http/dify/record-shapes.ts';
import { SEED, seedAssistant, startServer } from './running-server.ts';

const server = await startServer();

async function post(body: unknown) {
  const response = await fetch(`${server.address}/retrieval`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer key-of-the-knowledge-base' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const request = (changes: object = {}) => ({
  knowledge_id: SEED,
  query: '老旧小区改造',
  retrieval_setting: { top_k: 5, score_threshold: 0 },
  ...changes,
});

async function records(changes: object = {}) {
  const { status, body } = await post(request(changes));
  expect(status).toBe(200);
  return recordsSchema.parse(body).records;
}

test('clauses word for word, best first, with flat metadata that is never null', async () => {
  const found = await records();
  expect(found).toHaveLength(5);
  const { document } = (await seedAssistant()).document(SEED);
  const texts = document.measures.map(({ text }) => text);
  expect(texts).toContain(found[0]?.content);
  const scores = found.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  for (const { metadata, title } of found) {
    expect(Object.values(metadata)).not.toContain(null);
    expect(title).toContain(document.title);
  }
  expect(found[0]?.metadata.url).toBe(`${server.address}/d/${SEED}/m/${found[0]?.metadata.measure}`);
});

test('the whole library, a document by its number, a threshold, and the number wanted', async () => {
  const all = await records();
  expect(await records({ knowledge_id: 'tiaowen' })).toEqual(all);
  expect(await records({ knowledge_id: '晋政发〔2024〕20号' })).toEqual(all);
  expect(await records({ retrieval_setting: { top_k: 2 } })).toEqual(all.slice(0, 2));
  const threshold = all[1]?.score ?? 0;
  expect(await records({ retrieval_setting: { top_k: 5, score_threshold: threshold } })).toEqual(
    all.filter(({ score }) => score >= threshold),
  );
  expect(await records({ query: 'zzzz' })).toEqual([]);
});

describe('metadata_condition', () => {
  const measures = async (metadata_condition: object) =>
    (await records({ retrieval_setting: { top_k: 100, score_threshold: 0 }, metadata_condition }))
      .map(({ metadata }) => metadata.measure ?? 0)
      .toSorted((a, b) => a - b);

  test.each([
    ['units', 'contains', '省住建厅', () => true],
    ['measure', '≥', 30, (n: number) => n >= 30],
    ['measure', '=', '15', (n: number) => n === 15],
    ['measure', '<', 3, (n: number) => n < 3 && n > 0],
    ['measure', 'in', [15, 16], (n: number) => n === 15 || n === 16],
    ['measure', 'not in', [15, 16], (n: number) => n !== 15 && n !== 16],
    ['measure', 'empty', undefined, (n: number) => n === 0],
    ['measure', 'not empty', undefined, (n: number) => n > 0],
    ['clause', 'is', 'm15', (n: number) => n === 15],
    ['clause', 'is not', 'm15', (n: number) => n !== 15],
    ['clause', 'start with', 'm3', (n: number) => n === 3 || n >= 30],
    ['clause', 'end with', '5', (n: number) => n % 10 === 5],
    ['issued_on', 'before', '2024/10/26', () => true],
    ['issued_on', 'after', '2024-10-25', () => false],
    ['no_such_field', 'is', 'x', () => false],
    ['__proto__', 'not empty', undefined, () => false],
  ] as const)('%s %s %s', async (name, comparison_operator, value, holds) => {
    const all = await measures({});
    const found = await measures({ conditions: [{ name, comparison_operator, value }] });
    if (name === 'units') {
      const units = new Map(
        (await seedAssistant()).document(SEED).document.measures.map((m) => [m.number, m.units]),
      );
      expect(found.length).toBeGreaterThan(3);
      expect(found.every((n) => units.get(n)?.some((unit) => unit.name === value) ?? false)).toBe(true);
      return;
    }
    // Sections that share a digit with a measure have no number; they count as 0.
    expect(found.filter((n) => n > 0)).toEqual(all.filter((n) => n > 0 && holds(n)));
  });

  test('and, or, and names in a list', async () => {
    const conditions = [
      { name: ['measure'], comparison_operator: '=', value: 15 },
      { name: ['clause', 'label'], comparison_operator: 'is', value: 'm16' },
    ];
    expect(await measures({ conditions })).toEqual([]);
    expect(await measures({ logical_operator: 'and', conditions })).toEqual([]);
    expect(await measures({ logical_operator: 'or', conditions })).toEqual([15, 16]);
  });
});

test.each([
  ['an unknown knowledge base', { knowledge_id: 'none' }, 404, 2001],
  ['an empty question', { query: ' ' }, 400, 400],
  ['no setting', { retrieval_setting: undefined }, 400, 400],
  ['top_k of 0', { retrieval_setting: { top_k: 0 } }, 400, 400],
  [
    'an unknown operator',
    { metadata_condition: { conditions: [{ name: 'x', comparison_operator: '~' }] } },
    400,
    400,
  ],
])('%s has Dify’s members beside ours', async (_, changes, status, error_code) => {
  const answer = await post(request(changes));
  expect(answer).toMatchObject({ status, body: { status, error_code } });
  expect((answer.body as { error_msg: string }).error_msg).toMatch(/\p{Script=Han}/u);
});
