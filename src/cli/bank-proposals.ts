/** Which questions the question bank lacks, and the clause that each one seems to ask for. */
import * as z from 'zod';
import type { Assistant } from '../assistant.ts';
import { isEnglish } from '../question/english/detect.ts';
import type { Answer, Citation } from '../schema/answer.ts';
import { MAX_QUESTION_LENGTH } from '../schema/question.ts';
import { maskPersonalData } from '../text/personal-data.ts';
import type { AskedQuestion } from './asked-questions.ts';

/** Characters of a question that the bank takes. */
export const MIN_LENGTH = 2;
export const MAX_LENGTH = 60;
/** An answer whose evidence is above the least by less than this is weak. */
const WEAK = 0.2;

export type Proposal = AskedQuestion & {
  document: string;
  english: boolean;
  /** Clause id: the clause that was answered from, or the nearest one. */
  clause: string;
  /** Clauses that come next. */
  others: string[];
  /** `model`: thought of by a model, and asked by nobody yet. */
  reason: 'refused' | 'weak' | 'model';
  evidence: { value: number; least: number };
};

/** Why a question is not proposed: known to the bank, answered well, no clause for it, too long or too short. */
export type LeftOut = 'known' | 'answered' | 'elsewhere' | 'length';
export type Proposals = { proposals: Proposal[]; leftOut: Record<LeftOut, number> };

const explanationSchema = z.looseObject({
  evidence: z.object({ value: z.number(), least: z.number() }).optional(),
  askedFact: z.string().nullish(),
  foreignPlaces: z.array(z.string()).default([]),
});

/** Questions that differ only in punctuation, width or case are one. */
export const keyOf = (question: string) =>
  question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '');

/** Asks each question once; `known` are the questions of the bank. Throws NotFoundError for an unknown `doc`. */
export async function proposeQuestions(
  assistant: Assistant,
  asked: readonly AskedQuestion[],
  known: Iterable<string>,
  doc?: string,
): Promise<Proposals> {
  const seen = new Set([...known].map(keyOf));
  const leftOut = { known: 0, answered: 0, elsewhere: 0, length: 0 };
  const proposals: Proposal[] = [];
  for (const { question, line } of asked) {
    const kept = maskPersonalData(question.replace(/\s+/g, ' ').trim());
    const key = keyOf(kept);
    if (key === '' || question.length > MAX_QUESTION_LENGTH) leftOut.length++;
    else if (seen.has(key)) leftOut.known++;
    else {
      seen.add(key);
      const answer = await assistant.ask(
        { question: kept, mode: 'extract', ...(doc !== undefined && { doc }) },
        { explain: true },
      );
      const found = proposalOf(answer);
      if (typeof found === 'string') leftOut[found]++;
      else if (kept.length < MIN_LENGTH || [...kept].length > MAX_LENGTH) leftOut.length++;
      else proposals.push({ question: kept, line, english: isEnglish(kept), ...found });
    }
  }
  return { proposals, leftOut };
}

/** A fact that the plan does not state, or another place, is no gap of the bank. */
function proposalOf(answer: Answer): Omit<Proposal, 'question' | 'line' | 'english'> | LeftOut {
  const { evidence, askedFact, foreignPlaces } = explanationSchema.parse(answer.explanation);
  const refused = answer.refusal !== undefined;
  if (refused && answer.refusal?.reason !== 'not_in_document') return 'elsewhere';
  if (evidence === undefined) return refused ? 'elsewhere' : 'answered';
  if (!refused && evidence.value >= evidence.least + WEAK) return 'answered';
  if (refused && (askedFact || foreignPlaces.length > 0)) return 'elsewhere';
  const near = refused ? (answer.refusal?.nearest ?? []) : [...answer.citations, ...answer.related];
  const [clause, ...others] = [...new Set(near.map((citation: Citation) => citation.clause.id))];
  const document = near[0]?.document.id;
  if (clause === undefined || document === undefined) return 'elsewhere';
  return { document, clause, others, reason: refused ? 'refused' : 'weak', evidence };
}
