/** The default embedder: terms hashed into a vector (Weinberger et al. 2009). No weights, no network. */
import type { Embedder, Tokenizer } from '../ports.ts';
import { normalise } from './arithmetic.ts';

const BATCH_SIZE = 64;
/** More dimensions find no more: on EPIC 1,024 rank as 256 and 128 do. */
const DEFAULT_DIMENSION = 128;

/**
 * Each distinct term adds ±√(1 + ln occurrences) at two places that its hash chooses, which halves the
 * noise of collisions; the sum has length 1. Questions and clauses are treated alike.
 */
export function createHashingEmbedder(options: {
  readonly tokenizers: readonly Tokenizer[];
  readonly dimension?: number;
}): Embedder {
  const { tokenizers, dimension = DEFAULT_DIMENSION } = options;
  return {
    id: `hashing.1(${tokenizers.map((tokenizer) => tokenizer.id).join(',')})`,
    dimension,
    batchSize: BATCH_SIZE,
    async embed(texts, _kind, signal) {
      signal?.throwIfAborted();
      return texts.map((text) => embedOne(text, tokenizers, dimension));
    },
  };
}

function embedOne(text: string, tokenizers: readonly Tokenizer[], dimension: number): Float32Array {
  const counts = new Map<string, number>();
  for (const tokenizer of tokenizers) {
    for (const token of tokenizer.tokenize(text)) counts.set(token.text, (counts.get(token.text) ?? 0) + 1);
  }
  const vector = new Float32Array(dimension);
  for (const [term, count] of counts) {
    const weight = Math.sqrt(1 + Math.log(count));
    for (const seed of [0x811c9dc5, 0x9e3779b9]) {
      const hash = hashOf(term, seed);
      const place = (hash >>> 1) % dimension;
      vector[place] = (vector[place] as number) + (hash & 1 ? weight : -weight);
    }
  }
  return normalise(vector);
}

/** FNV-1a over UTF-16 units, with the finish of MurmurHash3 so that every bit depends on every unit. */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
