/** The postings file: back and forth, and damaged. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPostings } from '../../src/lexical/lexical-index.ts';
import { decodePostings, encodePostings } from '../../src/lexical/postings-file.ts';
import { CLAUSES } from '../indexing/sample-library.ts';

const text = fc.string({ unit: fc.constantFrom('城', '镇', '化', '𠮷', 'a', ' ') });

describe('the postings file', () => {
  it('gives back what was written, and the same bytes again', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text)), (documents) => {
        const postings = buildPostings(documents);
        const bytes = encodePostings(postings);
        expect(decodePostings(bytes)).toEqual(postings);
        expect(encodePostings(buildPostings(documents))).toEqual(bytes);
      }),
    );
  });

  it('keeps frequencies above what a byte holds, and caps what 16 bits do not', () => {
    const { characters } = decodePostings(
      encodePostings(buildPostings([['城'.repeat(300), '镇'.repeat(70_000)]])),
    );
    expect([...characters.frequencies]).toEqual([300, 65_535]);
    expect([...characters.lengthsBefore]).toEqual([0, 300, 70_300]);
  });

  it('refuses every truncation', () => {
    const bytes = encodePostings(buildPostings([CLAUSES]));
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodePostings(bytes.subarray(0, length))).toThrow(RangeError);
    }
  });

  it('never hangs or answers with broken postings on changed bytes', () => {
    const bytes = encodePostings(buildPostings([CLAUSES]));
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(change, ([at, by]) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        try {
          const { pairs, documentStarts } = decodePostings(changed);
          const size = documentStarts.at(-1) ?? 0;
          expect(pairs.positions.every((position) => position < size)).toBe(true);
        } catch (error) {
          expect(error instanceof RangeError || error instanceof TypeError).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
