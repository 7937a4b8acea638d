/** The report of a run: as data, the same bytes every time but for `generatedAt`, and as lines for people. */
import type { CaseResult } from './evaluate.ts';
import { citedClauses } from './scorers/scorer.ts';
import type { Verdict } from './thresholds.ts';

type Tally = { cases: number; passed: number };

export type CaseReport = {
  id: string;
  tags: string[];
  question: string;
  pass: boolean;
  failures: { scorer: string; reason: string }[];
  expected: { measures: string[]; measuresOk: string[]; complete: boolean; units: string[] };
  answered: { status: string; route: string; cited: string[]; units: string[]; text: string } | null;
};

export type Report = {
  generatedAt: string;
  target: string;
  set: string;
  filter: string | null;
  total: Tally;
  tags: Record<string, Tally>;
  /** Scorer → how many cases it failed. */
  failures: Record<string, number>;
  thresholds: Verdict[];
  pass: boolean;
  cases: CaseReport[];
};

function caseReport({ placed, answer, scores, pass }: CaseResult): CaseReport {
  const { id, tags, question, measures, measuresOk, complete, units } = placed.case;
  const failures = Object.entries(scores).flatMap(([scorer, score]) =>
    score.pass ? [] : [{ scorer, reason: score.reason }],
  );
  return {
    id,
    tags,
    question,
    pass,
    failures,
    expected: { measures, measuresOk, complete, units },
    answered: answer
      ? {
          status: answer.status,
          route: answer.route,
          cited: citedClauses(answer),
          units: answer.units,
          text: answer.text,
        }
      : null,
  };
}

function tallyByTag(results: readonly CaseResult[]): Record<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { placed, pass } of results) {
    for (const tag of new Set(placed.case.tags)) {
      const { cases, passed } = tallies.get(tag) ?? { cases: 0, passed: 0 };
      tallies.set(tag, { cases: cases + 1, passed: passed + Number(pass) });
    }
  }
  const inOrder = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(inOrder);
}

export function buildReport(
  results: readonly CaseResult[],
  thresholds: Verdict[],
  run: { target: string; set: string; filter: string | null; generatedAt: string },
): Report {
  const cases = results.map(caseReport);
  const failures: Record<string, number> = {};
  for (const { scorer } of cases.flatMap((found) => found.failures)) {
    failures[scorer] = (failures[scorer] ?? 0) + 1;
  }
  return {
    ...run,
    total: { cases: cases.length, passed: cases.filter((found) => found.pass).length },
    tags: tallyByTag(results),
    failures,
    thresholds,
    pass: thresholds.every((found) => found.pass),
    cases,
  };
}

const rate = ({ cases, passed }: Tally) => `${passed}/${cases} ${((100 * passed) / cases).toFixed(1)}%`;

function failureLines(found: CaseReport): string[] {
  const { answered } = found;
  const outcome = answered
    ? `  答：${answered.status} ${answered.route}；引用 ${answered.cited.join('、') || '无'}；单位 ${answered.units.join('、') || '无'}`
    : '  答：无';
  return [
    `✗ ${found.id} ${found.question}`,
    ...found.failures.map(({ scorer, reason }) => `  ${scorer}：${reason}`),
    outcome,
    ...(answered ? [`  ${answered.text.replace(/\s+/gu, ' ').slice(0, 200)}`] : []),
  ];
}

/** Failures first, then the tallies, then the verdict: what matters stands last on a terminal. */
export function reportLines(report: Report): string[] {
  return [
    ...report.cases.filter((found) => !found.pass).flatMap(failureLines),
    '',
    ...Object.entries(report.tags).map(([tag, tally]) => `${tag}：${rate(tally)}`),
    `全部：${rate(report.total)}`,
    ...report.thresholds
      .filter((found) => !found.pass)
      .map((found) => `未达标：${found.name} ${rate(found)}，应不低于 ${(100 * found.atLeast).toFixed(0)}%`),
    report.pass ? '达标' : '未达标',
  ];
}
