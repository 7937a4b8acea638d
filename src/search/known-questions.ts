/** How much a question is like the most similar of those that people ask a chunk by. */
import { ngrams } from '../analysis/ngrams.ts';
import type { IndexReader } from '../indexing/index-reader.ts';

/** `weight`: above 0, in nats. */
export type WeighedPair = { readonly text: string; readonly weight: number };

/** The pairs of the question asked; `total`: weight of all of them; `unknown`: of a pair that it does not have. */
export type AskedPairs = {
  readonly terms: readonly WeighedPair[];
  readonly total: number;
  readonly unknown: number;
};

export type KnownQuestions = {
  /** Dice over character pairs, weighted, with the most similar question of the chunk; 0 to 1. */
  likeness(position: number, asked: AskedPairs): number;
};

/** The distinct pairs of a chunk's questions as term numbers; question `i` has `[starts[i], starts[i + 1])`. */
type QuestionPairs = { starts: Uint32Array; pairs: Uint32Array };

/** A chunk's questions are cut into pairs when first asked for. */
export function openKnownQuestions({
  lexical,
  questions,
}: Pick<IndexReader, 'lexical' | 'questions'>): KnownQuestions {
  const { terms: numbers } = lexical.postings.pairs;
  const read: (QuestionPairs | undefined)[] = [];
  /** By term number; 0 for what is not asked. All 0 between two calls. */
  const weights = new Float64Array(numbers.size);

  const pairsAt = (position: number): QuestionPairs => {
    const known = read[position] ?? pairsOf(questions[position] ?? [], numbers);
    read[position] = known;
    return known;
  };

  return {
    likeness(position, { terms, total, unknown }) {
      const { starts, pairs } = pairsAt(position);
      const asked = terms.flatMap(({ text, weight }) => {
        const number = numbers.get(text);
        return number === undefined ? [] : [{ number, weight }];
      });
      for (const { number, weight } of asked) weights[number] = weight;
      let best = 0;
      for (let question = 0; question + 1 < starts.length; question++) {
        let shared = 0;
        let own = 0;
        const end = starts[question + 1] as number;
        for (let i = starts[question] as number; i < end; i++) {
          const weight = weights[pairs[i] as number] as number;
          own += weight === 0 ? unknown : weight;
          shared += weight;
        }
        if (shared > 0) best = Math.max(best, (2 * shared) / (total + own));
      }
      for (const { number } of asked) weights[number] = 0;
      return best;
    },
  };
}

function pairsOf(questions: readonly string[], numbers: ReadonlyMap<string, number>): QuestionPairs {
  const starts = new Uint32Array(questions.length + 1);
  const pairs: number[] = [];
  for (const [i, question] of questions.entries()) {
    for (const pair of new Set(ngrams(question, 2))) pairs.push(numbers.get(pair) ?? 0);
    starts[i + 1] = pairs.length;
  }
  return { starts, pairs: Uint32Array.from(pairs) };
}
