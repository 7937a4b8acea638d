/** Questions to go on with, made from the document's own structure so that each has an answer. */
import type { Question } from '../question/question.ts';
import type { LibraryDocument } from '../schema/library.ts';
import { unitsOf } from '../search/structured.ts';
import type { AnswerDraft } from './draft.ts';

const LIMIT = 3;

export function suggest(draft: AnswerDraft, question: Question, library: LibraryDocument): string[] {
  const { document } = library;
  const say = draft.wording.suggest;
  const cited =
    draft.citations[0]?.measure ?? draft.refusal?.nearest.find((c) => c.measure !== null)?.measure;
  const measure = document.measures.find((m) => m.number === cited);
  const suggestions: string[] = [];
  if (measure) {
    if (question.route !== 'units') suggestions.push(say.who(measure));
    if (question.route !== 'clause') suggestions.push(say.text(measure));
    const [unit] = unitsOf(measure);
    if (unit && question.route !== 'list') suggestions.push(say.unit(unit));
    const section = document.sections.find((s) => s.id === measure.section);
    if (section) suggestions.push(say.section(section));
  }
  for (const section of document.sections) {
    if (section.measures.length > 0) suggestions.push(say.section(section));
  }
  return [...new Set(suggestions)].slice(0, LIMIT);
}
