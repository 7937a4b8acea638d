/** `npm run bench -- retrieval FOLDER [--json]`: how well and how fast the product's own search finds. */
import { embedder } from '../src/index-recipe.ts';
import { openIndex } from '../src/indexing/index-reader.ts';
import { writeIndex } from '../src/indexing/index-writer.ts';
import { createMemoryStore } from '../src/indexing/memory-store.ts';
import { createSearcher } from '../src/search/searcher.ts';
import { documentsOf, type Query, readBenchmark } from './retrieval-files.ts';

const DEPTHS = [1, 5, 10, 100] as const;
const WARM_UP = 20;
const CHUNKER = 'bench';

export type RetrievalReport = {
  docs: number;
  queries: number;
  /** Share of a query's relevant rows among the first k, averaged over the queries. */
  recall: Record<(typeof DEPTHS)[number], number>;
  /** 1 / rank of the first relevant row among the first 10, averaged. */
  mrr10: number;
  ndcg10: number;
  /** Reading the files apart; from rows to an opened index. */
  buildSeconds: number;
  indexBytes: number;
  /** Milliseconds a search of 100 rows takes. */
  p50: number;
  p95: number;
  p99: number;
  rssMb: number;
};

/** Prints the report; throws what reading the folder throws. */
export async function retrieval(args: string[]): Promise<void> {
  const folder = args.find((argument) => !argument.startsWith('-'));
  if (folder === undefined) throw new Error('usage: npm run bench -- retrieval FOLDER [--json]');
  const report = await measureRetrieval(folder);
  process.stdout.write(args.includes('--json') ? `${JSON.stringify(report)}\n` : table(report));
}

/** Index and searcher with their default settings over the folder's rows. */
export async function measureRetrieval(folder: string): Promise<RetrievalReport> {
  const { rows, queries, relevant } = await readBenchmark(folder);
  const started = performance.now();
  const parts = await writeIndex({
    documents: documentsOf(rows),
    chunker: CHUNKER,
    sources: folder,
    embedder,
  });
  const reader = await openIndex(createMemoryStore(parts), { chunker: CHUNKER, embedder });
  const buildSeconds = (performance.now() - started) / 1000;
  const searcher = createSearcher(reader, { embedder });

  const find = async (query: Query) => {
    const ranked = await searcher.search({ query: query.text, limit: 100 });
    return ranked.map(({ position }) => reader.chunks[position]?.id ?? '');
  };
  for (const query of queries.slice(0, WARM_UP)) await find(query);

  const recall: RetrievalReport['recall'] = { 1: 0, 5: 0, 10: 0, 100: 0 };
  let reciprocalRanks = 0;
  let gains = 0;
  const times: number[] = [];
  for (const query of queries) {
    const before = performance.now();
    const found = await find(query);
    times.push(performance.now() - before);
    const wanted = relevant.get(query.id) ?? new Set();
    const ranks = found.flatMap((id, i) => (wanted.has(id) ? [i + 1] : []));
    for (const depth of DEPTHS) recall[depth] += ranks.filter((rank) => rank <= depth).length / wanted.size;
    const first = ranks[0] ?? Number.POSITIVE_INFINITY;
    reciprocalRanks += first <= 10 ? 1 / first : 0;
    gains +=
      discounted(ranks.filter((rank) => rank <= 10)) / discounted(firstRanks(Math.min(10, wanted.size)));
  }

  const share = (sum: number) => rounded(sum / queries.length, 4);
  const sorted = times.toSorted((a, b) => a - b);
  const percentile = (p: number) => rounded(sorted[Math.ceil((p / 100) * sorted.length) - 1] ?? 0, 3);
  return {
    docs: rows.length,
    queries: queries.length,
    recall: { 1: share(recall[1]), 5: share(recall[5]), 10: share(recall[10]), 100: share(recall[100]) },
    mrr10: share(reciprocalRanks),
    ndcg10: share(gains),
    buildSeconds: rounded(buildSeconds, 2),
    indexBytes: [...parts.values()].reduce((sum, bytes) => sum + bytes.length, 0),
    p50: percentile(50),
    p95: percentile(95),
    p99: percentile(99),
    rssMb: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
}

/** Σ 1 / log2(rank + 1). */
function discounted(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + 1 / Math.log2(rank + 1), 0);
}

function firstRanks(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function table(report: RetrievalReport): string {
  const { recall, ...rest } = report;
  const lines = Object.entries({
    ...Object.fromEntries(DEPTHS.map((k) => [`recall@${k}`, recall[k]])),
    ...rest,
  });
  return `${lines.map(([name, value]) => `${name.padEnd(14)}${value}`).join('\n')}\n`;
}
