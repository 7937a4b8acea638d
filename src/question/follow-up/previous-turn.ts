/** The turn before, as far as a follow-up leans on it, and how its clauses are written into a question. */
import type { PolicyDocument } from '../../schema/document.ts';

export type PreviousTurn = {
  /** Its question, complete. */
  standalone: string;
  /** Ids of the clauses its answer named, in order. */
  clauses: string[];
  /** Clauses of the last list in the dialogue, this turn's or an earlier one's. */
  listed: string[];
  /** Clauses of the dialogue's first turn. */
  opening: string[];
  /** Units that its question named, else those that its answer named. */
  units: string[];
  /** The same of the turn before that. */
  unitsBefore: string[];
};

/** 第15条, 第3部分; empty for the header. */
export function labelOf(id: string, document: PolicyDocument): string {
  const measure = document.measures.find((m) => m.id === id);
  const section = document.sections.find((s) => s.id === id);
  return measure ? `第${measure.number}条` : section ? `第${section.number}部分` : '';
}

/** 第8条、第12条; empty where the turn named no clause. */
export function labelsOf(ids: readonly string[], document: PolicyDocument): string {
  return ids
    .map((id) => labelOf(id, document))
    .filter((label) => label !== '')
    .join('、');
}
