/** What a vector must be before it is compared, stored or handed to native code. */
import { InvalidInputError } from '../errors.ts';

/** Vectors of one dimension, one after the other. */
export type VectorTable = { readonly dimension: number; readonly values: Float32Array };

/** Throws InvalidInputError where the vector is of another dimension or not finite throughout. */
export function checkVector(vector: Float32Array, dimension: number): void {
  if (!(vector instanceof Float32Array)) {
    throw new InvalidInputError([{ field: 'vector', detail: 'must be a Float32Array' }]);
  }
  if (vector.length !== dimension) {
    throw new InvalidInputError([
      { field: 'vector', detail: `has ${vector.length} numbers where ${dimension} are expected` },
    ]);
  }
  const at = vector.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) throw new InvalidInputError([{ field: 'vector', detail: `number ${at} is ${vector[at]}` }]);
}

/** The vectors of a table, each checked; throws InvalidInputError. */
export function checkedVectors({ dimension, values }: VectorTable): Float32Array[] {
  if (!Number.isInteger(dimension) || dimension < 1 || values.length % dimension !== 0) {
    throw new InvalidInputError([
      {
        field: 'vectors',
        detail: `${values.length} numbers are no whole number of ${dimension}-dimensional vectors`,
      },
    ]);
  }
  return Array.from({ length: values.length / dimension }, (_, i) => {
    const vector = values.subarray(i * dimension, (i + 1) * dimension);
    checkVector(vector, dimension);
    return vector;
  });
}

/** Throws InvalidInputError where `k` is no positive whole number. */
export function checkNeighbourCount(k: number): void {
  if (!Number.isInteger(k) || k < 1) {
    throw new InvalidInputError([{ field: 'k', detail: `${k} is no positive whole number` }]);
  }
}
