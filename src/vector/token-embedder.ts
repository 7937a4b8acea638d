/** The embedder that has learnt which words go together: a weighted sum of trained token embeddings. */
import { fold } from '../analysis/folding.ts';
import { ngrams } from '../analysis/ngrams.ts';
import type { Embedder } from '../ports.ts';
import { normalise } from './arithmetic.ts';
import { decodeTokenTable, rowOf, type TokenTable, tokenKey } from './token-table.ts';

const BATCH_SIZE = 64;

/**
 * `bytes`: a file that training/token-embeddings.ts wrote; it is read in place and must not change. Each
 * distinct character and pair of the folded text counts once. Throws RangeError for other bytes.
 */
export function createTokenEmbedder(bytes: Uint8Array): Embedder {
  const table = decodeTokenTable(bytes);
  return {
    id: `tokens.1(${table.fingerprint.slice(0, 12)})`,
    dimension: table.dimension,
    batchSize: BATCH_SIZE,
    async embed(texts, kind, signal) {
      signal?.throwIfAborted();
      const weights = kind === 'question' ? table.questionWeights : table.clauseWeights;
      return texts.map((text) => embedOne(table, weights, fold(text).text));
    },
  };
}

function embedOne(table: TokenTable, weights: Float32Array, folded: string): Float32Array {
  const { dimension, rows } = table;
  const vector = new Float32Array(dimension);
  for (const term of new Set([...ngrams(folded, 1), ...ngrams(folded, 2)])) {
    const key = tokenKey(term);
    const row = key === undefined ? undefined : rowOf(table, key);
    if (row === undefined) continue;
    const weight = weights[row] as number;
    for (let d = 0, at = row * dimension; d < dimension; d++) {
      vector[d] = (vector[d] as number) + weight * (rows[at + d] as number);
    }
  }
  return normalise(vector);
}
