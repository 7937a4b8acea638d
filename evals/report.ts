/** The report of a run as data: the same bytes every time but for `generatedAt`. */
import type { Comparison } from './baseline.ts';
import { kindOf } from './case.ts';
import type { CaseResult } from './evaluate.ts';
import { type EvidenceCurve, evidenceCurve } from './evidence-curve.ts';
import { type RetrievalTally, tallyRetrieval } from './retrieval.ts';
import { citedClauses, notAsked, type Score } from './scorers/scorer.ts';
import type { Verdict } from './thresholds.ts';

export type Tally = { cases: number; passed: number };

export type CaseReport = {
  id: string;
  file: string;
  sheet: string | null;
  line: number;
  kind: string;
  tags: string[];
  question: string;
  pass: boolean;
  failures: { scorer: string; reason: string }[];
  /** The conditions that the case asks for. */
  scores: Record<string, Score>;
  expected: {
    measures: string[];
    measuresOk: string[];
    complete: boolean;
    units: string[];
    refuse: boolean | string;
  };
  answered: {
    status: string;
    route: string;
    refusal: string | null;
    cited: string[];
    units: string[];
    text: string;
    evidence: { value: number; least: number } | null;
    /** Why a lesser answer came, where one did. */
    degraded: string | null;
  } | null;
  /** Cited against wanted: needed and not cited; cited and neither needed nor acceptable. */
  citations: { missing: string[]; extra: string[] };
  retrieval: { rank: number | null; found: string[] } | null;
};

/** Strict passes word for word from the source, and worded by the model; the cases in which the two differ. */
export type Modes = {
  model: string;
  extract: Tally;
  generate: Tally & { worded: number; degraded: number };
  differ: { id: string; extract: boolean; generate: boolean }[];
};

export type Report = {
  generatedAt: string;
  target: string;
  set: string;
  filter: string | null;
  /** False for a run that was broken off: only the cases done are here, and the gate is not passed. */
  complete: boolean;
  planned: number;
  total: Tally;
  /** Answers that were lesser ones because something behind them failed. */
  degraded: number;
  kinds: Record<string, Tally>;
  tags: Record<string, Tally>;
  /** Scorer → how many cases it failed. */
  failures: Record<string, number>;
  /** Kind → route → cases. */
  routes: Record<string, Record<string, number>>;
  retrieval: RetrievalTally;
  evidence: EvidenceCurve | null;
  thresholds: Verdict[];
  baseline: Comparison | null;
  /** Beside the same cases with a model's wording, where one is configured; the gate is that without. */
  modes?: Modes;
  pass: boolean;
  cases: CaseReport[];
};

function citationDiff({ placed, answer }: CaseResult): CaseReport['citations'] {
  const cited = answer ? citedClauses(answer) : [];
  const { measures, measuresOk, refuse } = placed.case;
  const judged = measures.length + measuresOk.length > 0 || refuse !== false;
  return {
    missing: measures.filter((id) => !cited.includes(id)),
    extra: judged ? cited.filter((id) => !measures.includes(id) && !measuresOk.includes(id)) : [],
  };
}

function answeredPart({ answer, evidence }: CaseResult): CaseReport['answered'] {
  if (!answer) return null;
  return {
    status: answer.status,
    route: answer.route,
    refusal: answer.refusal?.reason ?? null,
    cited: citedClauses(answer),
    units: answer.units,
    text: answer.text,
    evidence: evidence ?? null,
    degraded: answer.degraded ?? null,
  };
}

function caseReport(result: CaseResult): CaseReport {
  const { placed, scores, pass, retrieval } = result;
  const { id, tags, question, measures, measuresOk, complete, units, refuse } = placed.case;
  const asked = Object.entries(scores).filter(([, score]) => score !== notAsked);
  return {
    id,
    file: placed.file,
    sheet: placed.sheet ?? null,
    line: placed.line,
    kind: kindOf(placed.case),
    tags,
    question,
    pass,
    failures: asked.flatMap(([scorer, score]) => (score.pass ? [] : [{ scorer, reason: score.reason }])),
    scores: Object.fromEntries(asked),
    expected: { measures, measuresOk, complete, units, refuse },
    answered: answeredPart(result),
    citations: citationDiff(result),
    retrieval: retrieval ? { rank: retrieval.rank, found: retrieval.found } : null,
  };
}

const inOrder = <T>(entries: Iterable<[string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

function tally(
  cases: readonly CaseReport[],
  namesOf: (found: CaseReport) => string[],
): Record<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const found of cases) {
    for (const name of new Set(namesOf(found))) {
      const { cases: all, passed } = tallies.get(name) ?? { cases: 0, passed: 0 };
      tallies.set(name, { cases: all + 1, passed: passed + Number(found.pass) });
    }
  }
  return inOrder(tallies);
}

/** The route of a case without an answer is `none`. */
function routesByKind(cases: readonly CaseReport[]): Report['routes'] {
  const byKind = [...Map.groupBy(cases, ({ kind }) => kind)].map(
    ([kind, found]): [string, Record<string, number>] => {
      const byRoute = Map.groupBy(found, ({ answered }) => answered?.route ?? 'none');
      return [kind, inOrder([...byRoute].map(([route, of]): [string, number] => [route, of.length]))];
    },
  );
  return inOrder(byKind);
}

export type Run = {
  target: string;
  set: string;
  filter: string | null;
  generatedAt: string;
  /** How many cases the run was to have. */
  planned: number;
  baseline: Comparison | null;
  modes?: Modes | undefined;
};

export function buildReport(results: readonly CaseResult[], thresholds: Verdict[], run: Run): Report {
  const cases = results.map(caseReport);
  const failures: Record<string, number> = {};
  for (const { scorer } of cases.flatMap((found) => found.failures)) {
    failures[scorer] = (failures[scorer] ?? 0) + 1;
  }
  const complete = cases.length === run.planned;
  const regressed = (run.baseline?.broken.length ?? 0) > 0;
  return {
    generatedAt: run.generatedAt,
    target: run.target,
    set: run.set,
    filter: run.filter,
    complete,
    planned: run.planned,
    total: { cases: cases.length, passed: cases.filter((found) => found.pass).length },
    degraded: cases.filter((found) => found.answered?.degraded).length,
    kinds: tally(cases, ({ kind }) => [kind]),
    tags: tally(cases, ({ tags }) => tags),
    failures,
    routes: routesByKind(cases),
    retrieval: tallyRetrieval(
      results.map(({ placed, retrieval }) => ({ wanted: placed.case.measures, retrieval })),
    ),
    evidence: evidenceCurve(results) ?? null,
    thresholds,
    baseline: run.baseline,
    ...(run.modes && { modes: run.modes }),
    pass: complete && !regressed && thresholds.length > 0 && thresholds.every((found) => found.pass),
    cases,
  };
}
