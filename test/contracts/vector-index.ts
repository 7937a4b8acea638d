/** What every `VectorIndex` must do; the reference is the exact scan. */
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../src/errors.ts';
import type { VectorIndex } from '../../src/ports.ts';
import type { VectorTable } from '../../src/schema/vector.ts';
import { createExactIndex } from '../../src/vector/exact-index.ts';
import { clusteredVectors } from './vectors.ts';

export const RECALL_AT_10 = 0.95;

export function vectorIndexContract(name: string, make: (table: VectorTable) => Promise<VectorIndex>): void {
  describe(`${name} as a VectorIndex`, () => {
    const small = { dimension: 3, values: Float32Array.of(1, 0, 0, 0, 2, 0, 0.5, 0.5, 0, -1, 0, 0) };

    it('knows its size and dimension', async () => {
      const index = await make(small);
      expect([index.size, index.dimension]).toEqual([4, 3]);
    });

    it('gives neighbours by cosine, nearest first, whatever their lengths', async () => {
      const index = await make(small);
      const found = await index.nearest(Float32Array.of(10, 1, 0), 4);
      expect(found.map(({ position }) => position)).toEqual([0, 2, 1, 3]);
      expect(found[0]?.similarity).toBeCloseTo(10 / Math.sqrt(101), 5);
      expect(found[3]?.similarity).toBeCloseTo(-10 / Math.sqrt(101), 5);
    });

    it('breaks ties by lower position', async () => {
      const index = await make({ dimension: 2, values: Float32Array.of(0, 1, 1, 0, 1, 0, 1, 0) });
      const found = await index.nearest(Float32Array.of(1, 0), 3);
      expect(found.map(({ position }) => position)).toEqual([1, 2, 3]);
    });

    it('has no neighbours for the zero vector, and at most as many as there are', async () => {
      const index = await make(small);
      expect(await index.nearest(new Float32Array(3), 2)).toEqual([]);
      expect(await index.nearest(Float32Array.of(1, 0, 0), 1000)).toHaveLength(4);
      expect(await index.nearest(Float32Array.of(1, 0, 0), 1)).toHaveLength(1);
    });

    it('refuses wrong dimensions, numbers that are not finite, and impossible counts; and goes on', async () => {
      const index = await make(small);
      const right = Float32Array.of(1, 0, 0);
      for (const [vector, k] of [
        [Float32Array.of(1, 0), 1],
        [Float32Array.of(1, Number.NaN, 0), 1],
        [Float32Array.of(1, Number.POSITIVE_INFINITY, 0), 1],
        [['1', null, 0] as unknown as Float32Array, 1],
        [right, 0],
        [right, -1],
        [right, 1.5],
        [right, Number.NaN],
      ] as const) {
        await expect(index.nearest(vector, k)).rejects.toThrow(InvalidInputError);
      }
      expect(await index.nearest(right, 1)).toMatchObject([{ position: 0 }]);
    });

    it('does not change what it is given', async () => {
      const values = Float32Array.of(3, 4, 6, 8);
      const index = await make({ dimension: 2, values });
      const wanted = Float32Array.of(5, 5);
      await index.nearest(wanted, 2);
      expect([...values, ...wanted]).toEqual([3, 4, 6, 8, 5, 5]);
    });

    it(`finds at least ${RECALL_AT_10} of the exact ten nearest`, async () => {
      const table = clusteredVectors(2000, 32, 40, 7);
      const [index, exact] = [await make(table), createExactIndex(table)];
      const questions = clusteredVectors(100, 32, 40, 8).values;
      let found = 0;
      for (let i = 0; i < 100; i++) {
        const question = questions.slice(i * 32, (i + 1) * 32);
        const wanted = new Set((await exact.nearest(question, 10)).map(({ position }) => position));
        found += (await index.nearest(question, 10)).filter(({ position }) => wanted.has(position)).length;
      }
      expect(found / 1000).toBeGreaterThanOrEqual(RECALL_AT_10);
    });
  });
}
