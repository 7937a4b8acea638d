/** A question understood → an answer composed, verified, complete; the only door to the composers. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Question } from '../question/question.ts';
import type { Answer } from '../schema/answer.ts';
import type { Route } from '../schema/question.ts';
import { composeClauseRoute } from './clause-answer.ts';
import { composeComparison } from './compare-answer.ts';
import { AnswerDraft, UnverifiedCitation } from './draft.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { composeFact } from './fact-answer.ts';
import { composeCountRoute, composeListRoute } from './list-answer.ts';
import { composeOpen } from './open-answer.ts';
import { composeRefusal, refuseConduct } from './refusal.ts';
import { suggest } from './suggestions.ts';
import { composeSummary } from './summary-answer.ts';
import { composeUnitsRoute } from './units-answer.ts';
import { unverifiedCitations } from './verify.ts';
import { english } from './wording/en.ts';
import type { WordingOf } from './wording/wording.ts';
import { chinese } from './wording/zh.ts';

type Composer = (draft: AnswerDraft, question: Question, source: EvidenceSource) => void | Promise<void>;

const COMPOSERS: Record<Route, Composer> = {
  clause: composeClauseRoute,
  units: composeUnitsRoute,
  list: composeListRoute,
  count: composeCountRoute,
  compare: composeComparison,
  summary: composeSummary,
  fact: composeFact,
  open: composeOpen,
  greeting: composeGreeting,
  unsupported: refuseConduct,
};

const WORDINGS: Record<Question['language'], WordingOf> = { zh: chinese, en: english };

export const wordingFor = ({ language }: Question, { library }: EvidenceSource) =>
  WORDINGS[language](library);

/** With `explain`, the answer says how the question was read and how much evidence was found. */
export const composeAnswer = async (
  question: Question,
  source: EvidenceSource,
  explain = false,
): Promise<Answer> => (await composeDraft(question, source, explain)).answer;

/** The same with the draft behind it, where it holds. */
export async function composeDraft(
  question: Question,
  source: EvidenceSource,
  explain = false,
): Promise<{ answer: Answer; draft?: AnswerDraft }> {
  const draft = new AnswerDraft(source.library, wordingFor(question, source));
  try {
    await COMPOSERS[question.route](draft, question, source);
  } catch (error) {
    if (error instanceof UnverifiedCitation) return { answer: unverifiedAnswer(question, source) };
    throw error;
  }
  const failed = unverifiedCitations(draft.citations, source.library).length > 0;
  const found = failed ? unverifiedAnswer(question, source) : finish(draft, question, source);
  const answer = explain ? { ...found, explanation: explanationOf(question, draft) } : found;
  return failed ? { answer } : { answer, draft };
}

function explanationOf({ original: _, standalone: __, ...read }: Question, { evidence }: AnswerDraft) {
  return { ...read, units: read.units.map((unit) => unit.name), ...(evidence && { evidence }) };
}

function composeGreeting(draft: AnswerDraft): void {
  draft.paragraph(draft.wording.greeting());
}

/** What is shown in place of an answer whose citations did not verify. */
function unverifiedAnswer(question: Question, source: EvidenceSource): Answer {
  const draft = new AnswerDraft(source.library, wordingFor(question, source));
  composeRefusal(draft, {
    reason: 'not_in_document',
    missing: draft.wording.missing.verification,
    nearest: [],
  });
  return { ...finish(draft, question, source), degraded: 'unverified' };
}

function finish(draft: AnswerDraft, question: Question, source: EvidenceSource): Answer {
  const { document } = source.library;
  const id = bytesToHex(
    sha256(utf8ToBytes(`${document.version}\n${question.standalone}\n${question.original}`)),
  ).slice(0, 20);
  return {
    id: `ans_${id}`,
    question: question.original,
    standaloneQuestion: question.standalone,
    route: question.route,
    status: draft.status,
    ...(draft.refusal && { refusal: draft.refusal }),
    text: draft.text(),
    blocks: draft.blocks,
    citations: draft.status === 'refused' ? [] : draft.citations,
    units: draft.units,
    related: draft.status === 'refused' ? [] : draft.related,
    ...(draft.completeness && { completeness: draft.completeness }),
    suggestions: suggest(draft, question, source.library),
    generator: { kind: 'extractive' },
    label: draft.wording.label,
  };
}
