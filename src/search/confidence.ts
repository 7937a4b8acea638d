/** How sure it is that a clause answers a question, 0 to 1, from what of the question its words and its bank know. */
import { ngrams } from '../analysis/ngrams.ts';
import type { IndexReader } from '../indexing/index-reader.ts';
import { type ChunkRange, type QueryTerm, queryTerms } from '../lexical/bm25.ts';
import { type Field, seek } from '../lexical/field.ts';
import { openKnownQuestions } from './known-questions.ts';

/**
 * Shares are of the weight of the question's distinct terms, ln(1 + N / df), unknown ones counted as half a chunk.
 * `likeness`: weighted Dice over pairs with the most similar known question. All 0 to 1.
 */
export type ConfidenceFeatures = {
  /** Share of the pairs that stand in the clause or in the questions people ask it by. */
  readonly pairs: number;
  readonly characters: number;
  readonly likeness: number;
  /** Of the document's classifier; undefined where it has none. */
  readonly probability: number | undefined;
};

type Weights = { pairs: number; characters: number; likeness: number; probability: number; bias: number };

/**
 * Fitted by training/confidence.ts; with the question bank's classifier, and without one. The latter's bias, fitted
 * as -8.53 on the bank's colloquial questions, is raised for people who use the document's words: at -7 the
 * development cases without a bank are refused as rightly as before.
 */
const WITH_CLASSIFIER: Weights = {
  pairs: 9.82,
  characters: 6.14,
  likeness: 3.32,
  probability: 2.73,
  bias: -9.58,
};
const WITHOUT: Weights = { pairs: 11.06, characters: 10.68, likeness: 0, probability: 0, bias: -7 };

export type ConfidenceReading = {
  features(position: number, probability: number | undefined): ConfidenceFeatures;
};

export type ConfidenceGauge = {
  /** `content`: folded; `range`: the chunks that frequencies are taken from. */
  read(content: string, range: ChunkRange): ConfidenceReading;
};

/** 1 / (1 + e^−(w · features + bias)). */
export function confidenceOf({ pairs, characters, likeness, probability }: ConfidenceFeatures): number {
  const w = probability === undefined ? WITHOUT : WITH_CLASSIFIER;
  const sum =
    w.pairs * pairs + w.characters * characters + w.likeness * likeness + w.probability * (probability ?? 0);
  return 1 / (1 + Math.exp(-sum - w.bias));
}

export function openConfidenceGauge(
  reader: Pick<IndexReader, 'lexical' | 'questions'>,
  known = openKnownQuestions(reader),
): ConfidenceGauge {
  const { pairs, characters } = reader.lexical.postings;

  return {
    read(content, range) {
      const ofPairs = readTerms(pairs, ngrams(content, 2), range);
      const ofCharacters = readTerms(characters, ngrams(content, 1), range);
      const asked = { ...ofPairs, unknown: rarity(range, 0) };
      return {
        features: (position, probability) => ({
          pairs: shareOf(pairs, ofPairs, position),
          characters: shareOf(characters, ofCharacters, position),
          likeness: known.likeness(position, asked),
          probability,
        }),
      };
    },
  };
}

type WeighedTerms = { terms: (QueryTerm & { weight: number })[]; total: number };

function rarity({ from, to }: ChunkRange, frequency: number): number {
  return Math.log(1 + (to - from) / Math.max(0.5, frequency));
}

function readTerms(field: Field, words: readonly string[], range: ChunkRange): WeighedTerms {
  const terms = queryTerms(field, words, range).map((term) => ({
    ...term,
    weight: rarity(range, term.documentFrequency),
  }));
  const unknown = new Set(words).size - terms.length;
  return { terms, total: terms.reduce((sum, { weight }) => sum + weight, unknown * rarity(range, 0)) };
}

function shareOf(field: Field, { terms, total }: WeighedTerms, position: number): number {
  let held = 0;
  for (const { start, end, weight } of terms) {
    const at = seek(field, start, end, position);
    if (at < end && field.positions[at] === position) held += weight;
  }
  return total === 0 ? 0 : held / total;
}
