/** Selection, the vectors file, and what the default embedder tells apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ngramTokenizer } from '../../src/analysis/ngrams.ts';
import { InvalidInputError } from '../../src/errors.ts';
import { dot } from '../../src/vector/arithmetic.ts';
import { createExactIndex } from '../../src/vector/exact-index.ts';
import { createHashingEmbedder } from '../../src/vector/hashing-embedder.ts';
import { greatest } from '../../src/vector/selection.ts';
import { decodeVectors, encodeVectors } from '../../src/vector/vectors-file.ts';

describe('greatest', () => {
  it('is what sorting gives', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 8 }), (list, count) => {
        const values = Float64Array.from(list);
        const admit = (place: number) => place % 3 !== 1;
        const sorted = [...list.keys()]
          .filter(admit)
          .sort((a, b) => (list[b] ?? 0) - (list[a] ?? 0) || a - b);
        expect(greatest(values, count, admit)).toEqual(sorted.slice(0, count));
      }),
    );
  });
});

describe('the vectors file', () => {
  const table = { dimension: 2, values: Float32Array.of(1, -0.5, 1e-30, 3) };

  it('gives back what was written', () => {
    expect(decodeVectors(encodeVectors(table))).toEqual(table);
    const shifted = new Uint8Array(100);
    shifted.set(encodeVectors(table), 3);
    expect(decodeVectors(shifted.subarray(3, 3 + 32))).toEqual(table);
  });

  it.each([0, 3, 4, 8, 12])('refuses a changed header byte %i', (at) => {
    const bytes = encodeVectors(table);
    bytes[at] = (bytes[at] ?? 0) ^ 0x41;
    expect(() => decodeVectors(bytes)).toThrow(RangeError);
  });

  it('refuses truncation', () => {
    const bytes = encodeVectors(table);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeVectors(bytes.subarray(0, length))).toThrow(RangeError);
    }
  });
});

describe('the default embedder', () => {
  it('puts texts with shared terms nearer', async () => {
    const embedder = createHashingEmbedder({ tokenizers: [ngramTokenizer(1), ngramTokenizer(2)] });
    const [question, near, far] = await embedder.embed(
      ['户籍制度改革', '深化户籍制度', '燃气管道更新'],
      'clause',
    );
    const empty = new Float32Array(embedder.dimension);
    expect(dot(question ?? empty, near ?? empty)).toBeGreaterThan(dot(question ?? empty, far ?? empty) + 0.3);
  });

  it('names its tokenizers, so that another one is another fingerprint', () => {
    const one = createHashingEmbedder({ tokenizers: [ngramTokenizer(1)] });
    expect(one.id).not.toBe(createHashingEmbedder({ tokenizers: [ngramTokenizer(2)] }).id);
  });
});

describe('createExactIndex', () => {
  it('refuses tables that are none', () => {
    expect(() => createExactIndex({ dimension: 3, values: new Float32Array(4) })).toThrow(InvalidInputError);
    expect(() => createExactIndex({ dimension: 0, values: new Float32Array(0) })).toThrow(InvalidInputError);
    expect(() => createExactIndex({ dimension: 1, values: Float32Array.of(Number.NaN) })).toThrow(
      InvalidInputError,
    );
  });
});
