/** The embedder that an index is made with where nothing else is chosen. */
import { ngramTokenizer } from '../analysis/ngrams.ts';
import type { Embedder } from '../ports.ts';
import { createHashingEmbedder } from '../vector/hashing-embedder.ts';
import { createTokenEmbedder } from '../vector/token-embedder.ts';

/**
 * With the bytes of a table, trained token embeddings (RangeError for other bytes); without, the n-grams that the
 * lexical score counts, hashed.
 */
export function createDefaultEmbedder(table?: Uint8Array): Embedder {
  if (table !== undefined) return createTokenEmbedder(table);
  return createHashingEmbedder({ tokenizers: [ngramTokenizer(1), ngramTokenizer(2)] });
}
