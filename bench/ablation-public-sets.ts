/** The public sets with and without embeddings, and STARD with other people's questions as its bank. */
import { existsSync } from 'node:fs';
import type { Embedder } from '../src/ports.ts';
import type { LibraryDocument } from '../src/schema/library.ts';
import type { QuestionBank } from '../src/schema/question-bank.ts';
import { createSearcher, type Searcher } from '../src/search/searcher.ts';
import { indexOf } from './ablation-configurations.ts';
import { FOLDS, permuted } from './ablation-plan.ts';
import { markdownTable } from './markdown-table.ts';
import { type Benchmark, documentsOf, type Query, readBenchmark } from './retrieval-files.ts';

const SETS = ['stard', 'epic', 'cmrc2018_dev', 'drcd_dev'];
const DEPTH = 10;

type Figures = { queries: number; r1: number; r10: number; mrr10: number };

/** One row a set and configuration; a line instead where `folder` does not exist. */
export async function publicSetsTable(folder: string, embedder: Embedder): Promise<string> {
  if (!existsSync(folder)) return 'Not measured: TIAOWEN_DATA is not set.\n';
  const rows: string[][] = [];
  const add = (set: string, name: string, { queries, r1, r10, mrr10 }: Figures) =>
    rows.push([set, name, String(queries), ...[r1, r10, mrr10].map((value) => value.toFixed(4))]);
  for (const set of SETS) {
    const benchmark = await readBenchmark(`${folder}/${set}`);
    const documents = documentsOf(benchmark.rows);
    const reader = await indexOf(documents, embedder);
    const everything = benchmark.queries;
    const chunkIds = reader.chunks.map(({ id }) => id);
    const measure = (searcher: Searcher, queries: readonly Query[]) =>
      measured(searcher, chunkIds, benchmark, queries);
    add(set, 'base', await measure(createSearcher(reader), everything));
    add(set, 'base + embeddings', await measure(createSearcher(reader, { embedder }), everything));
    if (set !== 'stard') continue;
    for (const [name, figures] of await withOtherFolds(benchmark, documents, embedder, measure)) {
      add(set, name, figures);
    }
  }
  return markdownTable(['set', 'configuration', 'queries', 'R@1', 'R@10', 'MRR@10'], rows);
}

type Measure = (searcher: Searcher, queries: readonly Query[]) => Promise<Figures>;

/** Each fold is asked of an index with the questions of the other folds; by whether these ask for its clauses. */
async function withOtherFolds(
  benchmark: Benchmark,
  documents: LibraryDocument[],
  embedder: Embedder,
  measure: Measure,
): Promise<[string, Figures][]> {
  const parts = new Map<string, Figures[]>();
  const add = async (name: string, searcher: Searcher, queries: readonly Query[]) => {
    parts.set(name, [...(parts.get(name) ?? []), await measure(searcher, queries)]);
  };
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = benchmark.queries.filter((_, i) => i % FOLDS === fold);
    const clauses = new Map<string, string[]>();
    for (const [i, query] of benchmark.queries.entries()) {
      if (i % FOLDS === fold) continue;
      for (const clause of benchmark.relevant.get(query.id) ?? []) {
        clauses.set(clause, [...(clauses.get(clause) ?? []), query.text]);
      }
    }
    const isSeen = ({ id }: Query) => [...(benchmark.relevant.get(id) ?? [])].some((c) => clauses.has(c));
    const bank: QuestionBank = new Map([[documents[0]?.document.id ?? '', clauses]]);
    const reader = await indexOf(documents, embedder, bank);
    for (const [name, searcher] of [
      ['bank of other folds', createSearcher(reader)],
      ['bank of other folds + embeddings', createSearcher(reader, { embedder })],
    ] as const) {
      await add(name, searcher, held);
      await add(`${name}, clauses asked for there`, searcher, held.filter(isSeen));
      await add(
        `${name}, clauses not asked for`,
        searcher,
        held.filter((query) => !isSeen(query)),
      );
    }
    const control = await indexOf(documents, undefined, permuted(bank));
    await add('bank of other folds, permuted', createSearcher(control), held);
  }
  return [...parts].map(([name, figures]) => [name, pooled(figures)]);
}

async function measured(
  searcher: Searcher,
  chunkIds: readonly string[],
  { relevant }: Benchmark,
  queries: readonly Query[],
): Promise<Figures> {
  let [r1, r10, mrr10] = [0, 0, 0];
  for (const { id, text } of queries) {
    const wanted = relevant.get(id) ?? new Set();
    const found = (await searcher.search({ query: text, limit: DEPTH })).map(({ position }) =>
      wanted.has(chunkIds[position] ?? ''),
    );
    r1 += found[0] ? 1 / wanted.size : 0;
    r10 += found.filter(Boolean).length / wanted.size;
    mrr10 += found.includes(true) ? 1 / (1 + found.indexOf(true)) : 0;
  }
  const n = Math.max(1, queries.length);
  return { queries: queries.length, r1: r1 / n, r10: r10 / n, mrr10: mrr10 / n };
}

function pooled(parts: readonly Figures[]): Figures {
  const queries = parts.reduce((sum, part) => sum + part.queries, 0);
  const mean = (of: (part: Figures) => number) =>
    parts.reduce((sum, part) => sum + of(part) * part.queries, 0) / Math.max(1, queries);
  return { queries, r1: mean((p) => p.r1), r10: mean((p) => p.r10), mrr10: mean((p) => p.mrr10) };
}
