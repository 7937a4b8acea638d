/** Counts of characters, pairs and triples: weighted, within words, by first appearance. */
import { describe, expect, it } from 'vitest';
import { countSequences } from '../../src/question/sequences.ts';

const of = (text: string) => text.charCodeAt(0);
const [A, B, C, EDGE] = [of('甲'), of('乙'), of('丙'), 0];

describe('countSequences', () => {
  const counts = countSequences([
    { texts: ['，甲乙丙。', '甲乙'], weight: 2 },
    { texts: ['丙甲 甲', '1', '2'], weight: 1 },
  ]);

  it('counts characters and edges', () => {
    expect([A, B, C, of('0'), EDGE].map(counts.single)).toEqual([6, 4, 3, 2, 8]);
    expect(counts.total).toBe(23);
    expect(counts.single(of('丁'))).toBe(0);
  });

  it('counts pairs and triples within words, edges among them', () => {
    expect(counts.pair(A, B)).toBe(4);
    expect(counts.pair(A, EDGE)).toBe(2);
    expect(counts.pair(B, A)).toBe(0);
    expect(counts.triple(A, B, C)).toBe(2);
    expect(counts.triple(A, B, EDGE)).toBe(2);
    expect(counts.triple(EDGE, EDGE, A)).toBe(5);
    expect(counts.triple(A, EDGE, A)).toBe(0);
    expect(counts.triple(B, A, C)).toBe(0);
    expect(counts.triple(of('丁'), A, B)).toBe(0);
  });

  it('says how much and how many kinds follow', () => {
    expect(counts.after(A)).toEqual({ seen: 6, kinds: 2 });
    expect(counts.after(EDGE)).toEqual({ seen: 8, kinds: 3 });
    expect(counts.afterPair(A, B)).toEqual({ seen: 4, kinds: 2 });
    expect(counts.afterPair(EDGE, EDGE)).toEqual({ seen: 8, kinds: 3 });
    expect(counts.afterPair(B, A)).toEqual({ seen: 0, kinds: 0 });
  });

  it('keeps the order of first appearance', () => {
    expect(counts.units).toEqual([A, B, C, of('0')]);
    expect(counts.following(EDGE)).toEqual([A, C, of('0')]);
    expect(counts.following(B)).toEqual([C, EDGE]);
    expect(counts.following(of('丁'))).toEqual([]);
  });

  it('knows nothing of nothing', () => {
    const none = countSequences([]);
    expect([none.total, none.pair(A, B), none.triple(A, B, C), none.units]).toEqual([0, 0, 0, []]);
  });
});
