/** Questions to begin with, by the parts of a plan; each has an answer in it. */
import type { PlanDocument } from './service.ts';

export type StarterGroup = { id: string; title: string; questions: string[] };

const QUESTIONS_A_GROUP = 4;

/** `turn` moves on to the next clauses of each part. */
export function starterGroups({ sections, measures }: PlanDocument, turn = 0): StarterGroup[] {
  return sections.flatMap((section) => {
    const own = measures.filter((measure) => measure.section === section.id);
    if (own.length === 0) return [];
    const from = (turn * 2) % own.length;
    const [first, second] = [...own.slice(from), ...own.slice(0, from)];
    const busiest = own
      .flatMap(({ units }) => units)
      .filter((unit) => !unit.collective)
      .map(({ name }) => name)
      .at(turn % Math.max(own.length, 1));
    const questions = [
      ...(first ? [`${first.label}${first.title}由谁负责？`] : []),
      ...(second ? [`怎样${second.title}？`] : []),
      ...(busiest ? [`${busiest}负责哪些举措？`] : []),
      `${partName(section.label)}有哪些举措？`,
    ];
    const title = `${section.label}${section.title}`;
    return [{ id: section.id, title, questions: [...new Set(questions)].slice(0, QUESTIONS_A_GROUP) }];
  });
}

/** `二、` → 第二部分. */
function partName(label: string): string {
  const bare = label.replace(/[、.．\s]+$/, '');
  return bare.startsWith('第') ? bare : `第${bare}部分`;
}

/** The part that an answer is about: that of its first cited or nearest clause. */
export function partOf(clause: string | undefined, { measures, sections }: PlanDocument): string | undefined {
  if (clause === undefined) return undefined;
  return measures.find(({ id }) => id === clause)?.section ?? sections.find(({ id }) => id === clause)?.id;
}
