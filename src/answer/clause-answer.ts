/** 第十五条说了什么: the clause itself, whole, with its units. */
import type { AskedFact, Question } from '../question/question.ts';
import { unitsOf } from '../search/structured.ts';
import type { AnswerDraft } from './draft.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { composeRefusal } from './refusal.ts';
import { headingSpan } from './unit-clause.ts';

/** Facts that a clause shown whole does not make up for. */
const NEVER_STATED: ReadonlySet<AskedFact> = new Set(['amount', 'phone', 'person', 'link', 'penalty']);

export function composeClauseRoute(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  const asked = question.askedFact;
  if (question.measures.length === 0) refuseMissingClause(draft, question, source);
  else if (asked && NEVER_STATED.has(asked)) refuseFact(draft, question, asked, source);
  else composeClauses(draft, question, source);
}

function composeClauses(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  const { wording } = draft;
  const units = new Set<string>();
  for (const id of question.measures) {
    const measure = source.measure(id);
    const names = unitsOf(measure);
    for (const name of names) units.add(name);
    draft.paragraph(wording.clauseText(measure)).quote(draft.chunk(id), measure.span);
    // The quote ends in its units; a line of their own is for those that it writes shortened.
    if (names.some((name) => !measure.text.includes(name))) draft.paragraph(wording.unitsLine(names));
  }
  draft.units = [...units];
}

/** 第十五条给多少钱: the clause is known, but the one fact asked for is not in it. */
function refuseFact(draft: AnswerDraft, question: Question, asked: AskedFact, source: EvidenceSource): void {
  const nearest = question.measures.map((id, i) =>
    draft.loose(draft.chunk(id), source.measure(id).span, i + 1),
  );
  composeRefusal(draft, { reason: 'not_in_document', missing: draft.wording.missing.fact(asked), nearest });
}

function refuseMissingClause(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  const { document } = source.library;
  const missing = draft.wording.missing.clause(question.missingClauses);
  const last = document.measures.at(-1);
  const nearest = last ? [draft.loose(draft.chunk(last.id), headingSpan(last), 1)] : [];
  composeRefusal(draft, { reason: 'no_such_clause', missing, nearest });
}
