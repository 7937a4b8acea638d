/** The exact vector index: every vector is compared. The reference that other indexes are measured against. */
import type { VectorIndex } from '../ports.ts';
import { checkedVectors, checkNeighbourCount, checkVector, type VectorTable } from '../schema/vector.ts';
import { normalise } from './arithmetic.ts';
import { greatest } from './selection.ts';

/** Vectors need not have length 1. Zero vectors are no one's neighbour. Throws InvalidInputError. */
export function createExactIndex(table: VectorTable): VectorIndex {
  const { dimension } = table;
  const size = checkedVectors(table).length;
  const values = table.values.slice();
  for (let i = 0; i < size; i++) normalise(values.subarray(i * dimension, (i + 1) * dimension));
  const isZero = Uint8Array.from({ length: size }, (_, i) =>
    values.subarray(i * dimension, (i + 1) * dimension).every((value) => value === 0) ? 1 : 0,
  );
  return {
    size,
    dimension,
    async nearest(vector, k) {
      checkVector(vector, dimension);
      checkNeighbourCount(k);
      const wanted = normalise(vector.slice());
      if (wanted.every((value) => value === 0)) return [];
      const similarities = new Float64Array(size);
      for (let i = 0; i < size; i++) similarities[i] = dotAt(values, i * dimension, wanted);
      return greatest(similarities, k, (position) => isZero[position] === 0).map((position) => ({
        position,
        similarity: similarities[position] as number,
      }));
    },
  };
}

/** Scalar product of `b` and the stretch of `values` from `at`; four sums side by side run twice as fast as one. */
function dotAt(values: Float32Array, at: number, b: Float32Array): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const fours = b.length & ~3;
  let j = 0;
  for (; j < fours; j += 4) {
    s0 += (values[at + j] as number) * (b[j] as number);
    s1 += (values[at + j + 1] as number) * (b[j + 1] as number);
    s2 += (values[at + j + 2] as number) * (b[j + 2] as number);
    s3 += (values[at + j + 3] as number) * (b[j + 3] as number);
  }
  for (; j < b.length; j++) s0 += (values[at + j] as number) * (b[j] as number);
  return s0 + s1 + (s2 + s3);
}
