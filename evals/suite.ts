/** One run of the suite: cases asked and scored, held against thresholds and baseline, and put into files. */
import { join } from 'node:path';
import { type Baseline, compare } from './baseline.ts';
import type { PlacedCase } from './case.ts';
import { CaseFileError } from './case-error.ts';
import { type EvaluateOptions, evaluate } from './evaluate.ts';
import { compareModes } from './modes.ts';
import { junitXml } from './outputs/junit.ts';
import { buildReport, type Report } from './report.ts';
import type { Target } from './target.ts';
import { judge, loadThresholds, type Thresholds } from './thresholds.ts';
import { type Timing, timingOf } from './timing.ts';

/** Waiting for a model is no computation. */
const WORDED_AT_A_TIME = 4;

export type SuiteRun = {
  cases: readonly PlacedCase[];
  target: Target;
  /** What the report calls the set. */
  set: string;
  filter?: string | undefined;
  baseline?: Baseline | undefined;
  /** The same assistant with its model: asked the same cases, set beside. */
  worded?: { model: string; target: Target } | undefined;
} & EvaluateOptions;

export type SuiteResult = { report: Report; timing: Timing; files: OutputFile[] };
/** `styleSource`: how a content security policy lets a page's own style sheet through. */
export type OutputFile = { name: string; type: string; bytes: Uint8Array; styleSource?: string };

export const defaultThresholds = (): Thresholds =>
  loadThresholds(join(import.meta.dirname, 'thresholds.json'));

const encode = (text: string) => new TextEncoder().encode(text);
const asJson = (value: unknown) => encode(`${JSON.stringify(value, null, 2)}\n`);

/** The cases with a tag. @throws CaseFileError when there is none. */
export function withTag(cases: readonly PlacedCase[], tag: string, set: string): PlacedCase[] {
  const selected = cases.filter((placed) => placed.case.tags.includes(tag));
  if (selected.length === 0) throw new CaseFileError(`没有类别为 ${tag} 的题目`, { file: set });
  return selected;
}

/**
 * Asks the cases and writes up what came: report.json, timing.json, report.html, report.xlsx and junit.xml.
 * An aborted signal leaves a report of the cases done, marked incomplete.
 */
export async function runSuite(run: SuiteRun): Promise<SuiteResult> {
  const { cases, target, set, filter, baseline, worded, ...options } = run;
  const thresholds = defaultThresholds();
  const results = await evaluate(cases, target, options);
  const generated =
    worded && (await evaluate(cases, worded.target, { ...options, concurrency: WORDED_AT_A_TIME }));
  const outcomes = results.map(({ placed, pass }) => ({ ...placed.case, pass }));
  const report = buildReport(results, judge(results, thresholds), {
    target: target.name,
    set,
    filter: filter ?? null,
    planned: cases.length,
    baseline: (baseline && compare(baseline, outcomes)) ?? null,
    modes: worded && generated && compareModes(worded.model, results, generated),
    generatedAt: new Date().toISOString(),
  });
  const timing = timingOf(results);
  // The writers are heavy and needed only now.
  const { reportPage, STYLE_SOURCE } = await import('./outputs/page/report-page.ts');
  const { reportWorkbook } = await import('./outputs/workbook.ts');
  const files: OutputFile[] = [
    { name: 'report.json', type: 'application/json', bytes: asJson(report) },
    { name: 'timing.json', type: 'application/json', bytes: asJson(timing) },
    {
      name: 'report.html',
      type: 'text/html; charset=utf-8',
      bytes: encode(reportPage(report, results, timing)),
      styleSource: STYLE_SOURCE,
    },
    {
      name: 'report.xlsx',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await reportWorkbook(report, cases),
    },
    { name: 'junit.xml', type: 'application/xml', bytes: encode(junitXml(report)) },
  ];
  return { report, timing, files };
}
