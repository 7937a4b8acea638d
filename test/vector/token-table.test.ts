/** The table of token embeddings: its bytes, what it refuses, and what the shipped one has learnt. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readTokenEmbeddings } from '../../src/adapters/node/token-embeddings-file.ts';
import { dot } from '../../src/vector/arithmetic.ts';
import { createTokenEmbedder } from '../../src/vector/token-embedder.ts';
import {
  decodeTokenTable,
  encodeTokenTable,
  quantised,
  rowOf,
  tokenKey,
} from '../../src/vector/token-table.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const keys = Uint32Array.from(['户', '路', '户口', '道路'].map((term) => tokenKey(term) ?? 0)).sort();

function smallTable(): Uint8Array {
  const rows = Float32Array.of(1, 0, 0.5, 0.25, -2, 2, 0, 0);
  const weights = [Float32Array.of(1, 2, 3, 4), Float32Array.of(4, 3, 2, 1)] as const;
  return encodeTokenTable({ recipe: '{}', dimension: 2, keys, ...quantised(rows, 2, weights) }, sha256);
}

describe('token table', () => {
  it('keeps rows and weights, to a 127th of each row’s greatest number', () => {
    const table = decodeTokenTable(smallTable());
    expect([...table.keys]).toEqual([...keys]);
    const value = (row: number, d: number, weights: Float32Array) =>
      (table.rows[row * 2 + d] as number) * (weights[row] as number);
    expect(value(1, 0, table.questionWeights)).toBeCloseTo(2 * 0.5, 5);
    expect(value(1, 1, table.questionWeights)).toBeCloseTo(2 * 0.25, 1);
    expect(value(2, 0, table.clauseWeights)).toBeCloseTo(2 * -2, 5);
    expect(value(3, 1, table.clauseWeights)).toBe(0);
  });

  it('reads bytes that begin anywhere', () => {
    const bytes = smallTable();
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(decodeTokenTable(shifted.subarray(3))).toEqual(decodeTokenTable(bytes));
  });

  it('finds each key and no other', () => {
    const table = decodeTokenTable(smallTable());
    expect([...keys].map((key) => rowOf(table, key))).toEqual([0, 1, 2, 3]);
    expect([0, 0xffffffff, (keys[1] as number) + 1].map((key) => rowOf(table, key))).toEqual(
      new Array(3).fill(undefined),
    );
  });

  it('has a key for one or two Han characters alone', () => {
    expect(tokenKey('户口')).toBe(0x6237 * 0x10000 + 0x53e3);
    for (const term of ['', 'ab', 'a', '5g', '12', '户口簿', '𠮷'])
      expect(tokenKey(term), term).toBeUndefined();
  });

  it.each([
    ['nothing', (b: Uint8Array) => b.subarray(0, 3), /header/],
    ['other bytes', (b: Uint8Array) => b.map((x) => x ^ 1), /not a table/],
    ['another version', (b: Uint8Array) => b.with(4, 9), /format 9/],
    ['a cut file', (b: Uint8Array) => b.subarray(0, b.length - 1), /bytes where 4 tokens/],
    ['another count', (b: Uint8Array) => b.with(8, 5), /bytes where 5 tokens/],
  ])('refuses %s', (_, damage, message) => {
    expect(() => decodeTokenTable(damage(smallTable()))).toThrow(message);
  });
});

describe('the shipped table', () => {
  const bytes = readTokenEmbeddings();
  const table = decodeTokenTable(bytes);

  it('is at most 5 MB and is what its fingerprint says', () => {
    expect(bytes.length).toBeLessThanOrEqual(5_000_000);
    const body = bytes.subarray(bytes.length - table.keys.length * (12 + table.dimension));
    expect(sha256(body)).toBe(table.fingerprint);
    expect(JSON.parse(table.recipe)).toMatchObject({ dimension: table.dimension, tokens: table.keys.length });
  });

  it('knows which words of officialese go together though they share no character', async () => {
    const words = ['医院', '学校', '公路', '法院', '工资'];
    const partners = ['卫生', '教育', '运输', '诉讼', '劳动者'];
    const embedder = createTokenEmbedder(bytes);
    const asked = await embedder.embed(words, 'question');
    const clauses = await embedder.embed(partners, 'clause');
    const nearest = asked.map((vector) => {
      const similarities = clauses.map((clause) => dot(vector, clause));
      return partners[similarities.indexOf(Math.max(...similarities))];
    });
    expect(nearest).toEqual(partners);
  });
});
