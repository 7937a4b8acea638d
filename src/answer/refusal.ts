/** Refusals: what the plan does not state, in plain words, and the clauses nearest to it. */
import type { Question } from '../question/question.ts';
import type { Citation, Refusal } from '../schema/answer.ts';
import type { AnswerDraft } from './draft.ts';

/** `nearest` is shown for facts that are not stated; never for questions that are unsafe or out of scope. */
export function composeRefusal(
  draft: AnswerDraft,
  refusal: { reason: Refusal['reason']; missing: string; nearest: Citation[] },
): void {
  draft.status = 'refused';
  draft.refusal = refusal;
  draft.units = [];
  draft.completeness = undefined;
  draft.paragraph(draft.wording.refusal(refusal.missing, refusal.reason === 'not_in_document'));
  if (refusal.nearest.length > 0) {
    draft.paragraph(draft.wording.nearest);
    draft.list(
      refusal.nearest.map((citation) => draft.wording.nearestRow(citation.clause, citation.quote)),
      false,
    );
  }
}

export function refuseConduct(draft: AnswerDraft, question: Question): void {
  const reason = question.refusal ?? 'unclear';
  composeRefusal(draft, { reason, missing: draft.wording.missing.conduct[reason], nearest: [] });
}

/** Nothing bears on the question, and it reads like no question about a plan. */
export const isOtherBusiness = ({ refusal, askedFact, foreignPlaces }: Question): boolean =>
  refusal !== undefined && askedFact === undefined && foreignPlaces.length === 0;
