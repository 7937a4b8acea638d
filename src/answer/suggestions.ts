/** Questions to go on with, made from the document's own structure so that each has an answer. */
import type { Question } from '../question/question.ts';
import type { LibraryDocument } from '../schema/library.ts';
import { unitsOf } from '../search/structured.ts';
import { sectionName } from './clause-names.ts';
import type { AnswerDraft } from './draft.ts';

const LIMIT = 3;

export function suggest(draft: AnswerDraft, question: Question, library: LibraryDocument): string[] {
  const { document } = library;
  const cited =
    draft.citations[0]?.measure ?? draft.refusal?.nearest.find((c) => c.measure !== null)?.measure;
  const measure = document.measures.find((m) => m.number === cited);
  const suggestions: string[] = [];
  if (measure) {
    if (question.route !== 'units') suggestions.push(`${measure.label}由哪些单位负责？`);
    if (question.route !== 'clause') suggestions.push(`${measure.label}的原文是什么？`);
    const [unit] = unitsOf(measure);
    if (unit && question.route !== 'list') suggestions.push(`${unit}负责哪些举措？`);
    const section = document.sections.find((s) => s.id === measure.section);
    if (section) suggestions.push(`${sectionName(section)}有哪些举措？`);
  }
  for (const section of document.sections) {
    if (section.measures.length > 0) suggestions.push(`${sectionName(section)}有哪些举措？`);
  }
  return [...new Set(suggestions)].slice(0, LIMIT);
}
