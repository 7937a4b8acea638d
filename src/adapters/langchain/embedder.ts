/** Any LangChain embeddings behind the `Embedder` port. */
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { TiaowenError } from '../../errors.ts';
import type { Embedder } from '../../ports.ts';
import { checkVector } from '../../schema/vector.ts';

export type LangchainEmbedderOptions = {
  /** Name and version of the model: part of the index's fingerprint. */
  readonly id: string;
  readonly dimension: number;
  /** 64 when absent. */
  readonly batchSize?: number;
};

/**
 * Questions go to `embedQuery`, clauses to `embedDocuments`; an empty text becomes the zero vector unasked.
 * Rejects with what the embeddings throw, with TiaowenError for a wrong number of vectors, and with
 * InvalidInputError for a wrong dimension or a number that is not finite. LangChain takes no signal: an
 * abort is heeded between calls.
 */
export function langchainEmbedder(
  embeddings: EmbeddingsInterface,
  options: LangchainEmbedderOptions,
): Embedder {
  const { id, dimension, batchSize = 64 } = options;
  return {
    id,
    dimension,
    batchSize,
    async embed(texts, kind, signal) {
      const asked = texts.filter((text) => text.trim() !== '');
      signal?.throwIfAborted();
      const found = asked.length === 0 ? [] : await embedAll(embeddings, asked, kind, signal);
      signal?.throwIfAborted();
      if (found.length !== asked.length) {
        throw new TiaowenError('internal', `${id} gave ${found.length} vectors for ${asked.length} texts`, {
          id,
        });
      }
      const vectors = found.map((numbers) => unitVector(numbers, dimension)).values();
      return texts.map((text) =>
        text.trim() === ''
          ? new Float32Array(dimension)
          : (vectors.next().value ?? new Float32Array(dimension)),
      );
    },
  };
}

async function embedAll(
  embeddings: EmbeddingsInterface,
  texts: string[],
  kind: 'question' | 'clause',
  signal: AbortSignal | undefined,
): Promise<number[][]> {
  if (kind === 'clause') return embeddings.embedDocuments(texts);
  const vectors: number[][] = [];
  for (const text of texts) {
    signal?.throwIfAborted();
    vectors.push(await embeddings.embedQuery(text));
  }
  return vectors;
}

function unitVector(numbers: readonly number[], dimension: number): Float32Array {
  const vector = Float32Array.from(numbers);
  checkVector(vector, dimension);
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}
