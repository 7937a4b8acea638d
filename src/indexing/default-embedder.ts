/** The embedder that an index is made with where nothing else is chosen. */
import { ngramTokenizer } from '../analysis/ngrams.ts';
import type { Embedder } from '../ports.ts';
import { createHashingEmbedder } from '../vector/hashing-embedder.ts';

/** Hashes the n-grams that the lexical score counts. */
export function createDefaultEmbedder(): Embedder {
  return createHashingEmbedder({ tokenizers: [ngramTokenizer(1), ngramTokenizer(2)] });
}
