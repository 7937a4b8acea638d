/** 哪个单位任务最多: ranks over the graph, with the clauses they are counted from. */
import type { Question } from '../question/question.ts';
import type { Measure } from '../schema/document.ts';
import type { MeasureFilter } from '../schema/filter.ts';
import { filterMeasures, rank, unitsAcross, unitsOf } from '../search/structured.ts';
import type { AnswerDraft } from './draft.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { measureRows } from './rows.ts';
import { headingSpan, unitClauseSpan } from './unit-clause.ts';

export function composeRanking(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  const { ranking } = question;
  if (!ranking) return;
  const filter = question.filter ?? {};
  const measures = filterMeasures(source.library.document, filter);
  if (ranking.subject === 'units') rankUnits(draft, ranking, measures, filter);
  else if (ranking.subject === 'measures') rankMeasures(draft, ranking, measures, filter);
  else rankSections(draft, ranking, source);
}

type Asked = NonNullable<Question['ranking']>;

function rankUnits(draft: AnswerDraft, asked: Asked, measures: Measure[], filter: MeasureFilter): void {
  const units = unitsAcross(measures).filter(
    ({ name }) => (asked.units?.includes(name) ?? true) && !asked.without?.includes(name),
  );
  const { within } = asked;
  if (within !== undefined) {
    const having = units.filter(({ measures: { length } }) => length >= within.min && length <= within.max);
    draft.units = having.map((unit) => unit.name);
    draft.paragraph(draft.wording.unitsWithin(filter, within, draft.units));
    listCounted(draft, having, measures);
    return;
  }
  const ranks = rank(units, (unit) => unit.measures.length, asked.order, asked.top);
  const last = ranks.at(-1)?.measures.length;
  const top = asked.only ? ranks.filter((unit) => unit.measures.length === last) : ranks;
  const first = top[0];
  if (!first) return;
  draft.units = top.map((unit) => unit.name);
  const leaders = top
    .filter((unit) => unit.measures.length === first.measures.length)
    .map((unit) => unit.name);
  const counted = top.map((unit) => ({ name: unit.name, count: unit.measures.length }));
  draft.paragraph(
    top.length > leaders.length
      ? draft.wording.unitsInOrder({ filter, ranking: asked }, counted)
      : draft.wording.unitsRanked({ filter, ranking: asked, leaders, count: first.measures.length }),
  );
  listCounted(draft, top, measures);
}

/** The measures that the units were counted from. */
function listCounted(
  draft: AnswerDraft,
  units: readonly { measures: Measure[] }[],
  measures: readonly Measure[],
): void {
  const counted = measures.filter((measure) => units.some((unit) => unit.measures.includes(measure)));
  draft.completeness = { total: counted.length, listed: counted.length };
  if (counted.length === 0) return;
  draft.paragraph(draft.wording.restsOn(counted.length));
  measureRows(draft, counted, (measure) => unitClauseSpan(measure) ?? headingSpan(measure));
}

function rankMeasures(draft: AnswerDraft, asked: Asked, measures: Measure[], filter: MeasureFilter): void {
  const ranks = rank(measures, (measure) => unitsOf(measure).length, asked.order, asked.top);
  const last = ranks.at(-1);
  const top = asked.only
    ? ranks.filter((measure) => last && unitsOf(measure).length === unitsOf(last).length)
    : ranks;
  const first = top[0];
  if (!first) return;
  draft.completeness = { total: top.length, listed: top.length };
  const units = unitsOf(first);
  const evidence = (measure: Measure) => unitClauseSpan(measure) ?? headingSpan(measure);
  const one = top.length === 1;
  if (one) draft.units = units;
  draft.paragraph(
    draft.wording.measuresRanked({
      filter,
      order: asked.order,
      measures: top,
      units,
      same: top.every((measure) => unitsOf(measure).length === units.length),
      marker: one ? draft.cite(draft.chunk(first.id), evidence(first)) : '',
    }),
  );
  if (!one) measureRows(draft, top, evidence);
}

function rankSections(draft: AnswerDraft, asked: Asked, source: EvidenceSource): void {
  const { document } = source.library;
  const sections = document.sections.filter((section) => section.measures.length > 0);
  const top = rank(sections, (section) => section.measures.length, asked.order, asked.top);
  const first = top[0];
  if (!first) return;
  const measures = filterMeasures(document, { sections: top.map((section) => section.id) });
  draft.completeness = { total: measures.length, listed: measures.length };
  draft.paragraph(draft.wording.sectionsRanked(asked.order, top, first.measures.length));
  measureRows(draft, measures, headingSpan);
}
