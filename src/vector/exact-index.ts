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
      for (let i = 0, at = 0; i < size; i++) {
        let sum = 0;
        for (let j = 0; j < dimension; j++) sum += (values[at++] as number) * (wanted[j] as number);
        similarities[i] = sum;
      }
      return greatest(similarities, k, (position) => isZero[position] === 0).map((position) => ({
        position,
        similarity: similarities[position] as number,
      }));
    },
  };
}
