/** The plan's questions: evaluation cases that want one clause, and the bank in five folds. */
import { loadCases } from '../evals/load.ts';
import type { Embedder } from '../src/ports.ts';
import type { LibraryDocument } from '../src/schema/library.ts';
import type { QuestionBank } from '../src/schema/question-bank.ts';
import type { Searcher } from '../src/search/searcher.ts';
import { CONFIGURATIONS, indexOf, searcherFor } from './ablation-configurations.ts';

/** `wanted`: ids of the clauses that are right. */
export type PlanQuestion = { readonly text: string; readonly wanted: ReadonlySet<string> };

/** Shares of the questions with a right clause first and among three; mean of 1 / rank of the first right one. */
export type Figures = { questions: number; r1: number; r3: number; mrr: number };

export const FOLDS = 5;
const DEPTH = 100;

/** Cases without a history that are to be answered from one clause; with `tag`, only those. */
export async function singleClauseQuestions(path: string, tag?: string): Promise<PlanQuestion[]> {
  const { cases } = await loadCases(path);
  return cases
    .map((placed) => placed.case)
    .filter(({ history, refuse, measures }) => history.length === 0 && !refuse && measures.length === 1)
    .filter(({ tags }) => tag === undefined || tags.includes(tag))
    .map(({ question, measures, measuresOk }) => ({
      text: question,
      wanted: new Set([...measures, ...measuresOk]),
    }));
}

/** The bank without every fifth question of each clause, and those. */
export function foldOf(bank: QuestionBank, fold: number): { kept: QuestionBank; held: PlanQuestion[] } {
  const held: PlanQuestion[] = [];
  const kept = new Map<string, Map<string, string[]>>();
  for (const [document, clauses] of bank) {
    const rest = new Map<string, string[]>();
    for (const [clause, questions] of clauses) {
      rest.set(
        clause,
        questions.filter((_, i) => i % FOLDS !== fold),
      );
      for (const [i, text] of questions.entries()) {
        if (i % FOLDS === fold) held.push({ text, wanted: new Set([clause]) });
      }
    }
    kept.set(document, rest);
  }
  return { kept, held };
}

/** The control: each clause gets the questions of the one that comes `shift` later. */
export function permuted(bank: QuestionBank, shift = 7): QuestionBank {
  return new Map(
    [...bank].map(([document, clauses]) => {
      const ids = [...clauses.keys()];
      const moved = ids.map((id, i) => [id, clauses.get(ids[(i + shift) % ids.length] ?? id) ?? []] as const);
      return [document, new Map(moved)];
    }),
  );
}

export async function measured(
  searcher: Searcher,
  document: LibraryDocument,
  questions: readonly PlanQuestion[],
): Promise<Figures> {
  let [r1, r3, mrr] = [0, 0, 0];
  for (const { text, wanted } of questions) {
    const ranked = await searcher.search({ query: text, doc: document.document.id, limit: DEPTH });
    const rank = 1 + ranked.findIndex(({ position }) => wanted.has(document.chunks[position]?.id ?? ''));
    if (rank === 0) continue;
    r1 += rank === 1 ? 1 : 0;
    r3 += rank <= 3 ? 1 : 0;
    mrr += 1 / rank;
  }
  const n = questions.length;
  return { questions: n, r1: r1 / n, r3: r3 / n, mrr: mrr / n };
}

export type PlanRow = { configuration: string; figures: Figures[] };

/** One row a configuration: the sets given, then the bank by cross-validation, then that with permuted questions. */
export async function planRows(
  document: LibraryDocument,
  bank: QuestionBank,
  embedder: Embedder,
  sets: readonly (readonly PlanQuestion[])[],
): Promise<PlanRow[]> {
  const bare = await indexOf([document], embedder);
  const full = await indexOf([document], embedder, bank);
  const folds = await Promise.all(
    Array.from({ length: FOLDS }, async (_, fold) => {
      const { kept, held } = foldOf(bank, fold);
      const reader = await indexOf([document], embedder, kept);
      return { held, reader, control: await indexOf([document], embedder, permuted(kept)) };
    }),
  );
  const rows: PlanRow[] = [];
  for (const configuration of CONFIGURATIONS) {
    const open = (reader: typeof bare) =>
      searcherFor(configuration.bank ? reader : bare, configuration, embedder);
    const figures: Figures[] = [];
    for (const set of sets) figures.push(await measured(open(full), document, set));
    const crossed: Figures[] = [];
    const controlled: Figures[] = [];
    for (const { held, reader, control } of folds) {
      crossed.push(await measured(open(reader), document, held));
      controlled.push(await measured(open(control), document, held));
    }
    rows.push({
      configuration: configuration.name,
      figures: [...figures, pooled(crossed), pooled(controlled)],
    });
  }
  return rows;
}

/** Figures of several sets as of one. */
function pooled(parts: readonly Figures[]): Figures {
  const questions = parts.reduce((sum, part) => sum + part.questions, 0);
  const mean = (of: (part: Figures) => number) =>
    parts.reduce((sum, part) => sum + of(part) * part.questions, 0) / questions;
  return { questions, r1: mean((p) => p.r1), r3: mean((p) => p.r3), mrr: mean((p) => p.mrr) };
}
