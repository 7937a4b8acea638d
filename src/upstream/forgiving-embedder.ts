/** An embedder of questions that may fail: without a vector, words alone are searched for. */
import { UpstreamError } from '../errors.ts';
import type { Embedder } from '../ports.ts';
import { CallFailure } from './failure.ts';

/**
 * The zero vector, which has no neighbours, where the model fails; `onFailure` is told, but not of each
 * question that was not sent because of it. Clauses are not forgiven.
 */
export function forgiveFailures(embedder: Embedder, onFailure: (error: UpstreamError) => void): Embedder {
  return {
    ...embedder,
    async embed(texts, kind, signal) {
      try {
        return await embedder.embed(texts, kind, signal);
      } catch (error) {
        if (kind !== 'question' || signal?.aborted || !(error instanceof UpstreamError)) throw error;
        if (!(error instanceof CallFailure) || error.counts) onFailure(error);
        return texts.map(() => new Float32Array(embedder.dimension));
      }
    },
  };
}
