/** Random vectors in clusters, the same ones every time. */
import type { VectorTable } from '../../src/schema/vector.ts';

/** A linear congruential generator (Numerical Recipes), numbers in [0, 1). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `size` vectors around `clusters` centres. */
export function clusteredVectors(
  size: number,
  dimension: number,
  clusters: number,
  seed: number,
): VectorTable {
  const random = randomNumbers(seed);
  const around = () => random() + random() + random() - 1.5;
  const centres = Array.from({ length: clusters }, () => Array.from({ length: dimension }, around));
  const values = new Float32Array(size * dimension);
  for (let i = 0; i < size; i++) {
    const centre = centres[Math.floor(random() * clusters)] ?? [];
    for (let j = 0; j < dimension; j++) values[i * dimension + j] = (centre[j] ?? 0) + 0.5 * around();
  }
  return { dimension, values };
}
