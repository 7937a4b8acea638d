/** How well the search finds the clauses that a case wants: ranks, recall@k and MRR. Reported; gates no case. */
import type { EvalCase } from './case.ts';
import type { Found } from './target.ts';

export const SEARCH_DEPTH = 10;
const CUTS = [1, 3, 5, 10] as const;

export type Retrieval = {
  /** Rank of the first wanted clause, from 1; null where none is among the first ten. */
  rank: number | null;
  /** Ids of the clauses found, best first. */
  found: string[];
  hits: Found[];
};

/** Undefined where a case names no clause: there is nothing to find. */
export function retrievalOf({ measures }: EvalCase, hits: readonly Found[]): Retrieval | undefined {
  if (measures.length === 0) return undefined;
  const found = hits.map(({ clause }) => clause);
  const first = found.findIndex((id) => measures.includes(id));
  return { rank: first < 0 ? null : first + 1, found, hits: [...hits] };
}

export type RetrievalTally = {
  cases: number;
  /** Mean of 1 ÷ rank of the first wanted clause; 0 where it is not among the first ten. */
  mrr10: number;
  /** Cut → mean share of the wanted clauses (at most `cut` of them can be) among the first `cut`. */
  recall: Record<string, number>;
  /** Rank → cases whose first wanted clause stands there; `-` where none is found. */
  ranks: Record<string, number>;
};

export function tallyRetrieval(
  results: readonly { wanted: readonly string[]; retrieval: Retrieval | undefined }[],
): RetrievalTally {
  const judged = results.flatMap(({ wanted, retrieval }) => (retrieval ? [{ wanted, ...retrieval }] : []));
  const mean = (values: number[]) =>
    values.length === 0 ? 0 : rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
  const recallAt = (cut: number) =>
    mean(
      judged.map(({ wanted, found }) => {
        const within = found.slice(0, cut);
        return wanted.filter((id) => within.includes(id)).length / Math.min(wanted.length, cut);
      }),
    );
  const ranks: Record<string, number> = {};
  for (const rank of [...Array.from({ length: SEARCH_DEPTH }, (_, i) => i + 1), null]) {
    ranks[rank ?? '-'] = judged.filter((result) => result.rank === rank).length;
  }
  return {
    cases: judged.length,
    mrr10: mean(judged.map(({ rank }) => (rank === null ? 0 : 1 / rank))),
    recall: Object.fromEntries(CUTS.map((cut) => [cut, recallAt(cut)])),
    ranks,
  };
}

/** Six decimals: sums in another order must not give another report. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
