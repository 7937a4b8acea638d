/** 哪个单位任务最多: ranks over the graph, with the clauses they are counted from. */
import type { Question } from '../question/question.ts';
import type { Measure } from '../schema/document.ts';
import { filterMeasures, rank, unitsAcross, unitsOf } from '../search/structured.ts';
import { joinNames, measureName, sectionTitle } from './clause-names.ts';
import type { AnswerDraft } from './draft.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { measureRows } from './rows.ts';
import { describeFilter } from './scope.ts';
import { headingSpan, unitClauseSpan } from './unit-clause.ts';

const WORD = { most: '最多', least: '最少' };

export function composeRanking(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  const { ranking } = question;
  if (!ranking) return;
  const measures = filterMeasures(source.library.document, question.filter ?? {});
  const scope = describeFilter(question.filter ?? {}, source.library);
  if (ranking.subject === 'units') rankUnits(draft, ranking, measures, scope, source);
  else if (ranking.subject === 'measures') rankMeasures(draft, ranking, measures, scope, source);
  else rankSections(draft, ranking, source);
}

type Asked = NonNullable<Question['ranking']>;

function rankUnits(
  draft: AnswerDraft,
  asked: Asked,
  measures: Measure[],
  scope: string,
  source: EvidenceSource,
): void {
  const units = unitsAcross(measures);
  const { exactly } = asked;
  if (exactly !== undefined) {
    const having = units.filter((unit) => unit.measures.length === exactly);
    draft.units = having.map((unit) => unit.name);
    draft.paragraph(`${scope}只负责${exactly}条举措的单位共${having.length}家：${joinNames(draft.units)}。`);
    listCounted(draft, having, measures, source);
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
  draft.paragraph(
    `${scope}负责举措${asked.only ? `第${asked.top}${asked.order === 'most' ? '多' : '少'}` : WORD[asked.order]}的是${joinNames(leaders)}，${leaders.length > 1 ? '各' : '共'}${first.measures.length}条。`,
  );
  if (top.length > leaders.length) {
    draft.paragraph(`依次是${top.map((unit) => `${unit.name}${unit.measures.length}条`).join('、')}。`);
  }
  listCounted(draft, top, measures, source);
}

/** The measures that the units were counted from. */
function listCounted(
  draft: AnswerDraft,
  units: readonly { measures: Measure[] }[],
  measures: readonly Measure[],
  source: EvidenceSource,
): void {
  const counted = measures.filter((measure) => units.some((unit) => unit.measures.includes(measure)));
  draft.completeness = { total: counted.length, listed: counted.length };
  if (counted.length === 0) return;
  draft.paragraph(`依据是以下${counted.length}条举措：`);
  measureRows(draft, counted, source, (measure) => unitClauseSpan(measure) ?? headingSpan(measure));
}

function rankMeasures(
  draft: AnswerDraft,
  asked: Asked,
  measures: Measure[],
  scope: string,
  source: EvidenceSource,
): void {
  const top = rank(measures, (measure) => unitsOf(measure).length, asked.order, asked.top);
  const first = top[0];
  if (!first) return;
  draft.completeness = { total: top.length, listed: top.length };
  if (top.length === 1) draft.units = unitsOf(first);
  const named = top.length === 1 ? measureName(source.library.document, first) : `以下${top.length}条`;
  draft.paragraph(
    `${scope}责任单位${WORD[asked.order]}的举措是${named}，${top.length === 1 ? '' : `${WORD[asked.order]}的`}有${unitsOf(first).length}家。`,
  );
  measureRows(draft, top, source, (measure) => unitClauseSpan(measure) ?? headingSpan(measure));
}

function rankSections(draft: AnswerDraft, asked: Asked, source: EvidenceSource): void {
  const { document } = source.library;
  const sections = document.sections.filter((section) => section.measures.length > 0);
  const top = rank(sections, (section) => section.measures.length, asked.order, asked.top);
  const first = top[0];
  if (!first) return;
  const measures = filterMeasures(document, { sections: top.map((section) => section.id) });
  draft.completeness = { total: measures.length, listed: measures.length };
  draft.paragraph(
    `举措${WORD[asked.order]}的是${top.map(sectionTitle).join('、')}，共${first.measures.length}条：`,
  );
  measureRows(draft, measures, source, headingSpan);
}
