/** The shape of a scorer: one condition, judged on one case and its answer. */
import type { Answer } from '../../src/schema/answer.ts';
import type { EvalCase } from '../case.ts';
import type { PublishedDocument } from '../published.ts';

/** `score` runs from 0 to 1; `reason` is always filled, also where the case does not ask for the condition. */
export type Score = { pass: boolean; score: number; reason: string };

/** What a scorer may know beyond case and answer. */
export type ScoringContext = {
  /** Document id → what is published of it. */
  documents: ReadonlyMap<string, PublishedDocument>;
  /** Any alias of a unit → the name that the document writes. */
  unitName: (name: string) => string;
};

export type Scorer = (evalCase: EvalCase, answer: Answer, context: ScoringContext) => Score;

export const notAsked: Score = { pass: true, score: 1, reason: '本题不要求' };

/** Pass with a reason, or fail with the share reached. */
export function judged(problems: readonly string[], share: number, passed: string): Score {
  if (problems.length === 0) return { pass: true, score: 1, reason: passed };
  return { pass: false, score: Math.min(Math.max(share, 0), 1), reason: problems.join('；') };
}

/** The ids of the clauses cited, each once, in the order of citation. */
export function citedClauses(answer: Answer): string[] {
  return [...new Set(answer.citations.map((citation) => citation.clause.id))];
}
