/** Two units, two measures or two sections side by side. */

import type { Side } from '../question/comparison.ts';
import type { Question } from '../question/question.ts';
import { filterMeasures, unitsOf } from '../search/structured.ts';
import { evidenceOfFirst, MIN_EVIDENCE } from './choose-clause.ts';
import type { AnswerDraft } from './draft.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { composeOpen } from './open-answer.ts';
import { measureRows } from './rows.ts';
import { headingSpan, unitClauseSpan } from './unit-clause.ts';

/** Clauses looked at for each side. */
const CANDIDATES = 12;
/** Only what both have is asked for. */
export const ASKS_SHARED =
  /重合|重叠|共同的?(?:责任)?(?:单位|部门)|(?:相同|一样)的(?:责任)?(?:单位|部门)|(?:单位|部门).{0,6}(?:重合|相同)/;

/** Only the units are compared, not the contents. */
const ASKS_UNITS = /责任单位|负责单位|由谁负责|哪些单位负责|哪些部门负责/;
/** … and the contents too. */
const ASKS_CONTENTS = /内容|原文|怎么说|怎么写|写了|讲/;

export async function composeComparison(
  draft: AnswerDraft,
  question: Question,
  source: EvidenceSource,
): Promise<void> {
  if (question.sides.length > 0) await compareSubjects(draft, question, source);
  else if (question.units.length >= 2) compareUnits(draft, question, source);
  else if (question.measures.length >= 2) compareMeasures(draft, question, source);
  else compareSections(draft, question, source);
}

/** The clause of each side; an open answer where they are not two. */
async function compareSubjects(
  draft: AnswerDraft,
  question: Question,
  source: EvidenceSource,
): Promise<void> {
  const found = await Promise.all(question.sides.map((side) => clauseOfSide(side, source)));
  const measures = [...new Set(found.filter((id) => id !== undefined))];
  if (measures.length === question.sides.length) compareMeasures(draft, { ...question, measures }, source);
  else if (question.sections.length >= 2) compareSections(draft, question, source);
  else await composeOpen(draft, question, source);
}

async function clauseOfSide({ topic, section }: Side, source: EvidenceSource): Promise<string | undefined> {
  const entitled = section === undefined ? clauseEntitled(topic, source) : undefined;
  if (entitled !== undefined) return entitled;
  const all = await source.rank(topic, CANDIDATES, ['measure']);
  const ranked = section === undefined ? all : all.filter(({ chunk }) => chunk.section === section);
  const enough = evidenceOfFirst(ranked, topic) >= MIN_EVIDENCE;
  return enough ? ranked[0]?.chunk.id : undefined;
}

/** The one clause whose title has the topic's characters in this order: 防涝 in 提高城市防洪排涝能力. */
function clauseEntitled(topic: string, { library }: EvidenceSource): string | undefined {
  const words = topic.replace(/[那这]?一?[条项款]$|工程$/, '');
  if (!/^[\u4e00-\u9fff]{2,8}$/.test(words)) return undefined;
  const inOrder = new RegExp([...words].join('.{0,3}'));
  const entitled = library.document.measures.filter(({ title }) => inOrder.test(title));
  return entitled.length === 1 ? entitled[0]?.id : undefined;
}

function compareUnits(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  const { document } = source.library;
  const { wording } = draft;
  const names = [...new Set(question.units.map((unit) => unit.name))];
  const sections = question.sections.length > 0 ? { sections: question.sections } : {};
  const sets = names.map((name) => filterMeasures(document, { allUnits: [name], ...sections }));
  const shared = filterMeasures(document, { allUnits: names, ...sections });
  draft.units = names;
  draft.paragraph(
    wording.unitsCompared(
      names.map((name, i) => ({ name, count: sets[i]?.length ?? 0 })),
      shared.length,
    ),
  );
  const evidence = (measure: (typeof shared)[number]) => unitClauseSpan(measure) ?? headingSpan(measure);
  const among = (measure: (typeof shared)[number]) => names.filter((_, i) => sets[i]?.includes(measure));
  for (const group of partsOf(names)) {
    const measures = document.measures.filter((measure) => sameNames(among(measure), group));
    const others = names.filter((name) => !group.includes(name));
    if (measures.length === 0 && group.length > 1) continue;
    draft.paragraph(
      others.length === 0
        ? wording.sharedMeasures(measures.length)
        : wording.ownMeasures(group, others, measures.length),
    );
    if (measures.length > 0) measureRows(draft, measures, evidence);
  }
  const total = new Set(sets.flat()).size;
  draft.completeness = { total, listed: total };
}

const sameNames = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name) => b.includes(name));

/** All together, then each smaller group, the single ones last. */
function partsOf(names: readonly string[]): string[][] {
  const groups: string[][] = [[]];
  for (const name of names) groups.push(...groups.map((group) => [...group, name]));
  return groups.filter((group) => group.length > 0).sort((a, b) => b.length - a.length);
}

function compareMeasures(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  const { wording } = draft;
  const measures = question.measures.map((id) => source.measure(id));
  const units = measures.map(unitsOf);
  const shared = (units[0] ?? []).filter((name) => units.every((names) => names.includes(name)));
  const asksShared = ASKS_SHARED.test(question.standalone);
  draft.units = asksShared ? shared : [...new Set(units.flat())];
  const unitsOnly = asksShared || ASKS_UNITS.test(question.standalone);
  if (unitsOnly && !ASKS_CONTENTS.test(question.standalone)) {
    draft.paragraph(wording.unitsInCommon(shared));
    for (const measure of measures) {
      const marker = draft.cite(draft.chunk(measure.id), unitClauseSpan(measure) ?? headingSpan(measure));
      draft.paragraph(wording.unitsAre(measure, unitsOf(measure), false, marker));
    }
    return;
  }
  for (const measure of measures) {
    draft
      .paragraph(wording.measureFollows(measure))
      .quote(draft.chunk(measure.id), measure.span)
      .paragraph(wording.unitsOfMeasure(measure, unitsOf(measure)));
  }
  draft.paragraph(wording.unitsInCommon(shared));
}

function compareSections(draft: AnswerDraft, question: Question, source: EvidenceSource): void {
  const { document } = source.library;
  const sections = document.sections.filter((section) => question.sections.includes(section.id));
  if (sections.length > 0) draft.paragraph(draft.wording.sectionsCounted(sections));
  for (const section of sections) {
    const measures = filterMeasures(document, { sections: [section.id] });
    const marker =
      section.introSpan[1] > section.introSpan[0]
        ? draft.cite(draft.chunk(section.id), section.introSpan)
        : '';
    draft.paragraph(draft.wording.sectionCompared(section, marker));
    if (measures.length > 0) measureRows(draft, measures, headingSpan);
  }
}
