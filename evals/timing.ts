/** How long the answers took. Kept apart from the report, which is the same for the same answers. */
import type { CaseResult } from './evaluate.ts';

/** Milliseconds. */
export type Timing = {
  p50: number;
  p95: number;
  p99: number;
  max: number;
  cases: { id: string; milliseconds: number }[];
};

/** The smallest value that at least `share` of the sorted values do not exceed. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? 0;
}

export function timingOf(results: readonly CaseResult[]): Timing {
  const cases = results.map(({ placed, latency }) => ({
    id: placed.case.id,
    milliseconds: Math.round(latency * 1000) / 1000,
  }));
  const sorted = cases.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    max: sorted.at(-1) ?? 0,
    cases,
  };
}
