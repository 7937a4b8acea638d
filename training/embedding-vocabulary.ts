/** The tokens that get an embedding, and sentences as their numbers. */
import { ngrams } from '../src/analysis/ngrams.ts';
import { tokenKey } from '../src/vector/token-table.ts';
import type { TrainingDocument } from './embedding-corpus.ts';

/** `keys` ascending; `shares[i]`: share of all tokens, weights counted. */
export type Vocabulary = { readonly keys: Uint32Array; readonly shares: Float64Array };

/** Distinct tokens of a folded text that a table can hold: Han characters and pairs of the first plane. */
export function tokenKeys(folded: string): number[] {
  const keys = new Set<number>();
  for (const term of [...ngrams(folded, 1), ...ngrams(folded, 2)]) {
    const key = tokenKey(term);
    if (key !== undefined) keys.add(key);
  }
  return [...keys];
}

/** The `size` tokens that stand in most sentences, ties by key. */
export function chooseVocabulary(documents: readonly TrainingDocument[], size: number): Vocabulary {
  const counts = new Map<number, number>();
  let total = 0;
  for (const { sentences, weight } of documents) {
    for (const sentence of sentences) {
      for (const key of tokenKeys(sentence)) {
        counts.set(key, (counts.get(key) ?? 0) + weight);
        total += weight;
      }
    }
  }
  const kept = [...counts].sort(([a, m], [b, n]) => n - m || a - b).slice(0, size);
  const keys = Uint32Array.from(kept, ([key]) => key).sort();
  return { keys, shares: Float64Array.from(keys, (key) => (counts.get(key) ?? 0) / total) };
}

/** Sentences of all documents one after the other as token numbers. */
export type EncodedCorpus = {
  /** Tokens of sentence `s` are `[starts[s], starts[s + 1])`. */
  readonly tokens: Uint32Array;
  readonly starts: Uint32Array;
  /** Document of each sentence. */
  readonly documents: Uint32Array;
  /** Σ of weights up to each sentence, to draw by. */
  readonly cumulative: Float64Array;
};

export function encodeCorpus(documents: readonly TrainingDocument[], { keys }: Vocabulary): EncodedCorpus {
  const numberOf = new Map(Array.from(keys, (key, number) => [key, number]));
  const tokens: number[] = [];
  const starts: number[] = [0];
  const owners: number[] = [];
  const cumulative: number[] = [];
  let sum = 0;
  for (const [document, { sentences, weight }] of documents.entries()) {
    for (const sentence of sentences) {
      for (const key of tokenKeys(sentence)) {
        const number = numberOf.get(key);
        if (number !== undefined) tokens.push(number);
      }
      starts.push(tokens.length);
      owners.push(document);
      sum += weight;
      cumulative.push(sum);
    }
  }
  return {
    tokens: Uint32Array.from(tokens),
    starts: Uint32Array.from(starts),
    documents: Uint32Array.from(owners),
    cumulative: Float64Array.from(cumulative),
  };
}
