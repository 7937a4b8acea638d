/** Questions to begin with, by the parts of a plan; each has an answer in it. */
import type { PlanDocument } from './service.ts';
import type { Words } from './strings/words.ts';

export type StarterGroup = { id: string; title: string; questions: string[] };

const QUESTIONS_A_GROUP = 4;

/** `turn` moves on to the next clauses of each part. */
export function starterGroups(
  { sections, measures }: Pick<PlanDocument, 'sections' | 'measures'>,
  words: Words,
  turn = 0,
): StarterGroup[] {
  return sections.flatMap((section) => {
    const own = measures.filter((measure) => measure.section === section.id);
    if (own.length === 0) return [];
    const from = (turn * 2) % own.length;
    const [first, second] = [...own.slice(from), ...own.slice(0, from)];
    const units = own.flatMap((measure) => measure.units).filter(({ collective }) => !collective);
    const unit = units[turn % Math.max(units.length, 1)];
    const questions = [
      ...(first ? [words.whoQuestion(first)] : []),
      ...(second ? [words.whatQuestion(second)] : []),
      ...(unit ? [words.unitQuestion(unit.name)] : []),
      words.partQuestion(section),
    ];
    const title = `${section.label}${section.title}`;
    return [{ id: section.id, title, questions: [...new Set(questions)].slice(0, QUESTIONS_A_GROUP) }];
  });
}

/** The part that an answer is about: that of its first cited or nearest clause. */
export function partOf(clause: string | undefined, { measures, sections }: PlanDocument): string | undefined {
  if (clause === undefined) return undefined;
  return measures.find(({ id }) => id === clause)?.section ?? sections.find(({ id }) => id === clause)?.id;
}
