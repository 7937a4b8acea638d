/** Lists and counts of measures: complete by construction, a row and a citation each. */
import type { Question } from '../question/question.ts';
import type { Measure, Span } from '../schema/document.ts';
import type { MeasureFilter } from '../schema/filter.ts';
import { filterMeasures, unitsAcross } from '../search/structured.ts';
import type { AnswerDraft } from './draft.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { nearestClauses } from './nearest.ts';
import { notePart } from './open-answer.ts';
import { composeRanking } from './ranking-answer.ts';
import { composeRefusal } from './refusal.ts';
import { measureRows } from './rows.ts';
import { sectionHeadingSpan } from './section-heading.ts';
import { headingSpan, unitClauseSpan } from './unit-clause.ts';
import { composeUnitsRoute } from './units-answer.ts';

/** The words of a measure that show it belongs to the list: its units, the term, or its title. */
function evidenceFor(filter: MeasureFilter): (measure: Measure) => Span {
  const byUnit = filter.allUnits ?? filter.anyUnits ?? filter.notUnits ?? filter.unitCount;
  const terms = filter.allTerms ?? filter.anyTerms;
  return (measure) => {
    if (byUnit) return unitClauseSpan(measure) ?? headingSpan(measure);
    const at = terms?.map((term) => measure.text.indexOf(term)).find((i) => i >= 0);
    return at === undefined ? headingSpan(measure) : sentenceAround(measure, at);
  };
}

function sentenceAround(measure: Measure, at: number): Span {
  const stop = (i: number) => '。；\n'.includes(measure.text[i] ?? '\n');
  let start = at;
  let end = at;
  while (start > 0 && !stop(start - 1)) start--;
  while (end < measure.text.length && !stop(end)) end++;
  return [measure.span[0] + start, measure.span[0] + Math.min(end + 1, measure.text.length)];
}

function listOne(draft: AnswerDraft, filter: MeasureFilter, source: EvidenceSource): Measure[] {
  const measures = filterMeasures(source.library.document, filter);
  if (measures.length === 0) {
    draft.paragraph(draft.wording.noneFit(filter));
    return [];
  }
  draft.paragraph(draft.wording.total(filter, measures.length));
  measureRows(draft, measures, evidenceFor(filter));
  return measures;
}

function composeList(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  const filter = question.filter ?? {};
  const filters = question.separately ? separateFilters(filter) : [filter];
  const listed = filters.flatMap((each) => listOne(draft, each, source));
  const total = new Set(listed).size;
  draft.completeness = { total, listed: total };
  draft.units = [...(filter.allUnits ?? []), ...(filter.anyUnits ?? [])];
}

/** One filter for each unit of several, or for each part of several. */
function separateFilters(filter: MeasureFilter): MeasureFilter[] {
  const { anyUnits = [], sections = [] } = filter;
  if (anyUnits.length > 1) return anyUnits.map((unit) => ({ ...filter, anyUnits: [unit] }));
  return sections.length > 1 ? sections.map((id) => ({ ...filter, sections: [id] })) : [filter];
}

/** 共涉及多少家单位, 分几个部分: the number first, then what was counted. */
function composeCount(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  if (question.counted === 'units') countUnits(draft, question, source);
  else if (question.counted === 'sections') listSections(draft, source);
  else composeList(draft, question, source);
}

function countUnits(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  const { document } = source.library;
  const filter = question.measures.length > 0 ? { among: question.measures } : (question.filter ?? {});
  const measures = filterMeasures(document, filter);
  const units = unitsAcross(measures);
  draft.units = units.map((unit) => unit.name);
  draft.completeness = { total: measures.length, listed: measures.length };
  const evidence = (measure: Measure) => unitClauseSpan(measure) ?? headingSpan(measure);
  const [first, ...others] = measures;
  if (first && others.length === 0) {
    const marker = draft.cite(draft.chunk(first.id), evidence(first));
    draft.paragraph(draft.wording.unitsNumber(first, draft.units, marker));
    return;
  }
  draft.paragraph(draft.wording.unitsCounted(filter, measures, draft.units));
  measureRows(draft, measures, evidence);
}

/** The sections with their numbers of measures; with `actions` those whose title ends in 行动. */
export function listSections(draft: AnswerDraft, source: EvidenceSource, actions = false): void {
  const { document } = source.library;
  const sections = document.sections.filter(
    (section) => section.label !== '' && section.title.endsWith(actions ? '行动' : ''),
  );
  if (sections.length === 0) {
    draft.paragraph(draft.wording.noSections(document.measures.length));
    return;
  }
  draft.completeness = { total: sections.length, listed: sections.length };
  draft.paragraph(draft.wording.sectionsTotal(sections.length, actions));
  draft.list(
    sections.map((section) =>
      draft.wording.sectionRow(section, draft.cite(draft.chunk(section.id), sectionHeadingSpan(section))),
    ),
  );
}

export function composeListRoute(
  draft: AnswerDraft,
  question: Question,
  source: EvidenceSource,
): void | Promise<void> {
  if (question.unknownUnits.length > 0 && question.units.length === 0) {
    return refuseUnknownUnit(draft, question, source);
  }
  composeList(draft, question, source);
  if (question.compound) notePart(draft, question);
}

/** Units of a topic are counted on the clause that the topic leads to. */
export function composeCountRoute(
  draft: AnswerDraft,
  question: Question,
  source: EvidenceSource,
): void | Promise<void> {
  const ofTopic = question.counted === 'units' && !question.filter && question.measures.length === 0;
  if (ofTopic) return composeUnitsRoute(draft, question, source);
  return question.ranking ? composeRanking(draft, question, source) : composeCount(draft, question, source);
}

async function refuseUnknownUnit(
  draft: AnswerDraft,
  question: Question,
  source: EvidenceSource,
): Promise<void> {
  const topic = question.unknownUnits.join('、').replace(/省|市|厅|局|委|办|会/g, '');
  const ranked = await source.rank(topic, 2, ['measure']);
  composeRefusal(draft, {
    reason: 'not_in_document',
    missing: draft.wording.missing.listedUnit(question.unknownUnits),
    nearest: nearestClauses(draft, ranked, source.terms(topic)),
  });
}
