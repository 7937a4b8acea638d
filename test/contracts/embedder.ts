/** What every `Embedder` must do. */
import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/ports.ts';

export function embedderContract(name: string, make: () => Embedder): void {
  describe(`${name} as an Embedder`, () => {
    const embedder = make();
    const texts = ['深化户籍制度改革', '推进燃气管道更新', '深化户籍制度改革'];
    const lengthOf = (vector: Float32Array) => Math.hypot(...vector);

    it.each(['question', 'clause'] as const)('gives unit vectors of its dimension for a %s', async (kind) => {
      const vectors = await embedder.embed(texts, kind);
      expect(vectors).toHaveLength(texts.length);
      for (const vector of vectors) {
        expect(vector).toBeInstanceOf(Float32Array);
        expect(vector).toHaveLength(embedder.dimension);
        expect(lengthOf(vector)).toBeCloseTo(1, 5);
      }
    });

    it('gives equal texts equal vectors and others others', async () => {
      const [first, other, again] = await embedder.embed(texts, 'clause');
      expect(again).toEqual(first);
      expect(other).not.toEqual(first);
    });

    it('gives the zero vector for a text without tokens', async () => {
      const [empty, blank] = await embedder.embed(['', ' \n'], 'question');
      expect(lengthOf(empty ?? new Float32Array([1]))).toBe(0);
      expect(lengthOf(blank ?? new Float32Array([1]))).toBe(0);
    });

    it('gives nothing for nothing', async () => expect(await embedder.embed([], 'clause')).toEqual([]));

    it('takes a whole batch', async () => {
      const batch = Array.from({ length: embedder.batchSize }, (_, i) => `第${i}条`);
      expect(await embedder.embed(batch, 'clause')).toHaveLength(embedder.batchSize);
    });

    it('heeds an aborted signal', async () => {
      await expect(embedder.embed(texts, 'clause', AbortSignal.abort())).rejects.toThrow();
    });
  });
}
