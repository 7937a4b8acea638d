/** Lists and counts of measures: complete by construction, a row and a citation each. */
import type { Question } from '../question/question.ts';
import type { Measure, Span } from '../schema/document.ts';
import type { MeasureFilter } from '../schema/filter.ts';
import { filterMeasures, unitsAcross } from '../search/structured.ts';
import { joinNames, sectionTitle } from './clause-names.ts';
import type { AnswerDraft } from './draft.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { nearestClauses } from './nearest.ts';
import { notePart } from './open-answer.ts';
import { composeRanking } from './ranking-answer.ts';
import { composeRefusal } from './refusal.ts';
import { measureRows } from './rows.ts';
import { describeFilter } from './scope.ts';
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
  const scope = describeFilter(filter, source.library);
  if (measures.length === 0) {
    draft.paragraph(`方案中没有${scope}举措。`);
    return [];
  }
  draft.paragraph(
    `${scope || '方案'}${scope.endsWith('的') ? '举措共' : '共有'}${measures.length}条${scope.endsWith('的') ? '' : '举措'}：`,
  );
  measureRows(draft, measures, source, evidenceFor(filter));
  return measures;
}

function composeList(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  const filter = question.filter ?? {};
  const separate = question.separately ? (filter.anyUnits ?? []) : [];
  const filters = separate.length > 0 ? separate.map((unit) => ({ ...filter, anyUnits: [unit] })) : [filter];
  const listed = filters.flatMap((each) => listOne(draft, each, source));
  const total = new Set(listed).size;
  draft.completeness = { total, listed: total };
  draft.units = [...(filter.allUnits ?? []), ...(filter.anyUnits ?? [])];
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
  const scope =
    filter.among || Object.keys(filter).length === 0 ? '' : describeFilter(filter, source.library);
  const subject = filter.among ? joinNames(measures.map((m) => m.label)) : scope ? `${scope}举措` : '方案';
  draft.units = units.map((unit) => unit.name);
  draft.completeness = { total: measures.length, listed: measures.length };
  draft.paragraph(
    `${subject}共涉及${units.length}家责任单位：${joinNames(draft.units)}。依据是以下${measures.length}条举措：`,
  );
  measureRows(draft, measures, source, (measure) => unitClauseSpan(measure) ?? headingSpan(measure));
}

/** The sections with their numbers of measures; with `kind` (`行动`) those whose title ends in it. */
export function listSections(draft: AnswerDraft, source: EvidenceSource, kind = ''): void {
  const { document } = source.library;
  const sections = document.sections.filter(
    (section) => section.label !== '' && section.title.endsWith(kind),
  );
  if (sections.length === 0) {
    draft.paragraph(`文件没有分部分，共${document.measures.length}条。`);
    return;
  }
  draft.completeness = { total: sections.length, listed: sections.length };
  draft.paragraph(`共${sections.length}个${kind || '部分'}：`);
  draft.list(
    sections.map((section) => {
      const marker = draft.cite(draft.chunk(section.id), sectionHeadingSpan(section));
      const count = section.measures.length > 0 ? `（${section.measures.length}条举措）` : '';
      return `${sectionTitle(section)}${count}${marker}`;
    }),
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
  const names = question.unknownUnits.join('、');
  const topic = names.replace(/省|市|厅|局|委|办|会/g, '');
  const ranked = await source.rank(topic, 2, ['measure']);
  composeRefusal(draft, {
    reason: 'not_in_document',
    missing: `没有把${names}列为责任单位`,
    nearest: nearestClauses(draft, ranked, source.terms(topic)),
  });
}
