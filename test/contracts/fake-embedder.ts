/** A fake embedder for tests: meaning given by hand, as if it had been learnt. */
import type { Embedder } from '../../src/ports.ts';

/** Dimension `i` counts how often words of `meanings[i]` occur; the last one is for all other texts. */
export function createFakeEmbedder(meanings: readonly (readonly string[])[]): Embedder {
  return {
    id: 'fake.1',
    dimension: meanings.length + 1,
    batchSize: 8,
    async embed(texts, _kind, signal) {
      signal?.throwIfAborted();
      return texts.map((text) => {
        const counts = meanings.map((words) => words.filter((word) => text.includes(word)).length);
        const other = text.trim() === '' || counts.some((count) => count > 0) ? 0 : 1;
        const vector = Float32Array.of(...counts, other);
        const length = Math.hypot(...vector);
        return length === 0 ? vector : vector.map((value) => value / length);
      });
    },
  };
}
