/** The language model of the repair: the packed table, and how a document adapts it. */
import { describe, expect, test } from 'vitest';
import { Language } from '../../../src/text/shifted/language.ts';
import { TABLE } from '../../../src/text/shifted/ngram-table.ts';
import { RADIX, unpack } from '../../../src/text/shifted/ngrams.ts';
import { BitWriter, packSequences, packSingles } from '../../../training/ngram-packing.ts';

const shipped = unpack(TABLE);

function costOf(language: Language, text: string): number {
  let context = language.start;
  let cost = 0;
  for (let i = 0; i < text.length; i++) {
    cost += language.cost(context, text.charCodeAt(i));
    context = language.after(context, text.charCodeAt(i));
  }
  return cost;
}

test('what was packed is unpacked', () => {
  const writer = new BitWriter();
  const pairs = { keys: Float64Array.of(RADIX + 2, 2 * RADIX + 3), weights: Float64Array.of(0.5, 0.25) };
  const triples = { keys: Float64Array.of((RADIX + 2) * RADIX + 3), weights: Float64Array.of(0.5) };
  packSingles(Float64Array.of(0.5, 0.25, 0.25), writer);
  const followers = packSequences(pairs, 2, Float64Array.of(1, 2, 3), undefined, writer);
  packSequences(triples, 3, pairs.keys, followers, writer);
  packSequences(
    { keys: new Float64Array(0), weights: new Float64Array(0) },
    4,
    triples.keys,
    followers,
    writer,
  );
  const table = { symbols: '甲乙丙', bits: Buffer.from(writer.bytes()).toString('base64') };
  const { numberOf, own, rest } = unpack(table);
  expect([...'甲乙丙'].map((char) => numberOf[char.charCodeAt(0)])).toEqual([1, 2, 3]);
  expect(own[0]?.get(RADIX + 2)).toBeCloseTo(0.5, 0);
  expect(own[0]?.get(RADIX + 3)).toBe(0);
  expect(own[1]?.get((RADIX + 2) * RADIX + 3)).toBeCloseTo(0.5, 0);
  expect(rest[1]?.get(RADIX + 2)).toBeCloseTo(1 - (own[1]?.get((RADIX + 2) * RADIX + 3) ?? 0), 5);
});

describe('costs', () => {
  test('probabilities of the shipped table sum to about one', () => {
    const language = new Language(shipped, '');
    const context = language.after(language.after(language.start, '政'.charCodeAt(0)), '府'.charCodeAt(0));
    const symbols = [...TABLE.symbols].map((char) => char.charCodeAt(0));
    const sum = symbols
      .filter((unit) => shipped.numberOf[unit] !== undefined && unit < 0xff01)
      .reduce((total, unit) => total + Math.exp(-language.cost(context, unit)), 0);
    expect(sum).toBeGreaterThan(0.7);
    expect(sum).toBeLessThan(1.15);
  });

  test('a phrase of state documents costs less than the same characters in another order', () => {
    const language = new Language(shipped, '');
    expect(costOf(language, '高质量发展')).toBeLessThan(costOf(language, '质高展量发') / 2);
  });

  test('what the document says is cheaper in it, and its own forms are', () => {
    const name = '龘村鎮的甪直橋';
    const other = new Language(shipped, '推進專項資金使用。');
    const own = new Language(shipped, `在${name}邊，${name}上，${name}下。`);
    expect(costOf(own, name)).toBeLessThan(costOf(other, name) / 2);
    expect(costOf(own, '橋')).toBeLessThan(costOf(own, '桥'));
  });

  test('a character that the document lacks costs more in the script that the document does not write', () => {
    const traditional = new Language(shipped, '推進專項資金使用，強化責任擔當。');
    const simplified = new Language(shipped, '推进专项资金使用，强化责任担当。');
    expect(costOf(traditional, '铸')).toBeGreaterThan(costOf(traditional, '鑄') + 1);
    expect(costOf(simplified, '鑄')).toBeGreaterThan(costOf(simplified, '铸') + 1);
  });
});
