/** How like an English question is to those that people ask each clause by. */
import type { DocumentEnglish } from '../../schema/english.ts';
import { contentOf, isAskingWord, type Lexicon } from './content.ts';
import { plainEnglish, stem } from './words.ts';

/** Shares of the two views of likeness: the most similar question, and all questions of a clause together. */
const ONE = 0.6;
const TOGETHER = 0.4;
/** Weight of a word that no known question holds, as a share of the rarest's. */
const UNKNOWN = 0.7;

/** What is known of a question: clauses like it, and how much of its matter is strange to document and bank, 0 to 1. */
export type Familiarity = { known: { clause: string; likeness: number }[]; strange: number };

export type KnownQuestions = {
  /** A word that some known question holds. */
  holds(word: string): boolean;
  /** Clause ids with their likeness, 0 to 1, the most like first; only those above 0. */
  like(question: string): { clause: string; likeness: number }[];
};

/** Stems that carry something, and the Chinese terms that a question speaks of: a flat is an apartment. */
function featuresOf(text: string, lexicon: Lexicon): Set<string> {
  const plain = plainEnglish(text);
  const words = plain.match(/[a-z][a-z0-9]*/g) ?? [];
  return new Set([...words.filter((word) => !isAskingWord(word)).map(stem), ...contentOf(plain, lexicon)]);
}

/** A word that no table knows may be as little to the point as a verb. */
const UNTRANSLATED = 0.5;

/** The share of `terms` that is strange: Chinese by its pairs of neighbours in `texts`, English by whether a known question holds it. */
export function strangeShare(
  terms: readonly string[],
  texts: readonly string[],
  known: KnownQuestions,
): number {
  const stands = (pair: string) => texts.some((text) => text.includes(pair));
  const pairsOf = (term: string) =>
    Array.from({ length: Math.max(1, term.length - 1) }, (_, i) => term.slice(i, i + 2));
  let all = 0;
  let strange = 0;
  for (const term of terms) {
    if (FIGURE.test(term)) continue;
    const han = /\p{Script=Han}/u.test(term);
    const weight = han ? 1 : UNTRANSLATED;
    all += weight;
    const pairs = pairsOf(term);
    const share = han
      ? pairs.filter(stands).length / pairs.length
      : Number(stands(term) || known.holds(term));
    strange += weight * (1 - share);
  }
  return all === 0 ? 0 : strange / all;
}

/** A figure may be wrong and the matter well known. */
const FIGURE = /^[0-9.]+(?:%|年)?$/;

type Clause = { id: string; questions: Set<string>[]; pool: Set<string> };

/** Weighted by rarity among clauses: ln(1 + clauses / clauses that know the feature). */
export function createKnownQuestions(
  questions: DocumentEnglish['questions'],
  lexicon: Lexicon,
): KnownQuestions {
  const clauses: Clause[] = Object.entries(questions).map(([id, texts]) => {
    const sets = texts.map((text) => featuresOf(text, lexicon));
    return { id, questions: sets, pool: new Set(sets.flatMap((set) => [...set])) };
  });
  const weights = new Map<string, number>();
  for (const { pool } of clauses) for (const one of pool) weights.set(one, (weights.get(one) ?? 0) + 1);
  for (const [one, count] of weights) weights.set(one, Math.log(1 + clauses.length / count));
  const unknown = Math.log(1 + clauses.length) * UNKNOWN;
  const weigh = (features: Iterable<string>) =>
    [...features].reduce((sum, one) => sum + (weights.get(one) ?? unknown), 0);
  return {
    holds: (word) => weights.has(stem(word)),
    like(text) {
      const asked = featuresOf(text, lexicon);
      const total = weigh(asked);
      if (total === 0) return [];
      const shared = (known: ReadonlySet<string>) => weigh([...asked].filter((one) => known.has(one)));
      return clauses
        .map(({ id, questions: known, pool }) => {
          const one = Math.max(0, ...known.map((set) => (2 * shared(set)) / (total + weigh(set))));
          return { clause: id, likeness: ONE * one + TOGETHER * (shared(pool) / total) };
        })
        .filter(({ likeness }) => likeness > 0)
        .sort((a, b) => b.likeness - a.likeness);
    },
  };
}
