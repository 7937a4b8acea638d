/** What another threshold of evidence would do: false refusals and false answers against the threshold. */
import type { CaseResult } from './evaluate.ts';

export type EvidenceCurve = {
  /** The threshold in force. */
  least: number;
  /** Cases that were decided by evidence: those that have an answer, and those that must be refused. */
  answerable: number;
  refusable: number;
  /** Shares, 0 to 1, of these. */
  points: { threshold: number; falseRefusals: number; falseAnswers: number }[];
};

const STEPS = 60;
const STEP = 0.02;

/**
 * Undefined where no answer says how much evidence it had. A case that was refused although its evidence sufficed
 * was refused by another rule, and stays refused at every threshold; so the curve meets the run at `least`.
 */
export function evidenceCurve(results: readonly CaseResult[]): EvidenceCurve | undefined {
  const weighed = results.flatMap(({ evidence, answer, placed }) =>
    evidence && answer
      ? [{ ...evidence, refused: answer.status === 'refused', mustRefuse: placed.case.refuse !== false }]
      : [],
  );
  const leasts = Map.groupBy(weighed, ({ least }) => least);
  const [usual] = [...leasts].sort(([, a], [, b]) => b.length - a.length);
  if (!usual) return undefined;
  const [least, cases] = usual;
  const refusedAt = (threshold: number) =>
    cases.map((found) => ({
      mustRefuse: found.mustRefuse,
      refused: found.value < threshold || (found.refused && found.value >= least),
    }));
  const refusable = cases.filter(({ mustRefuse }) => mustRefuse).length;
  const answerable = cases.length - refusable;
  const share = (count: number, of: number) => (of === 0 ? 0 : Math.round((count / of) * 1e6) / 1e6);
  const points = Array.from({ length: STEPS + 1 }, (_, i) => {
    const threshold = Math.round(i * STEP * 100) / 100;
    const decided = refusedAt(threshold);
    return {
      threshold,
      falseRefusals: share(decided.filter((found) => !found.mustRefuse && found.refused).length, answerable),
      falseAnswers: share(decided.filter((found) => found.mustRefuse && !found.refused).length, refusable),
    };
  });
  return { least, answerable, refusable, points };
}
