/** The report as JUnit XML, one suite a kind; no times, so that the same run gives the same bytes. */
import type { CaseReport, Report } from '../report.ts';
import { verdictLine } from './lines.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Well-formed, without the characters that XML 1.0 has no way to write. */
function xml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
      .replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? '')
      .replace(/\r?\n/gu, '&#10;')
  );
}

type TestCase = { name: string; problem: string | undefined; detail: string };

function suite(name: string, cases: readonly TestCase[]): string {
  const failures = cases.filter(({ problem }) => problem !== undefined).length;
  const head = `  <testsuite name="${xml(name)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0">`;
  const lines = cases.map(({ name: title, problem, detail }) => {
    const open = `    <testcase classname="${xml(name)}" name="${xml(title)}"`;
    if (problem === undefined) return `${open}/>`;
    return `${open}>\n      <failure message="${xml(problem)}">${xml(detail)}</failure>\n    </testcase>`;
  });
  return [head, ...lines, '  </testsuite>'].join('\n');
}

function caseOf({ id, question, pass, failures, answered, file, line }: CaseReport): TestCase {
  const problem = failures.map(({ scorer, reason }) => `${scorer}：${reason}`).join('；');
  const detail = `${file}:${line}\n${question}\n${answered?.text ?? '没有答案'}`;
  return { name: `${id} ${question}`, problem: pass ? undefined : problem, detail };
}

/** Besides the kinds, a suite of the gates: each threshold, the baseline, and whether the run was finished. */
export function junitXml(report: Report): string {
  const gates: TestCase[] = report.thresholds.map((verdict) => ({
    name: `${verdict.group}:${verdict.name}`,
    problem: verdict.pass ? undefined : verdictLine(verdict),
    detail: verdictLine(verdict),
  }));
  const broken = report.baseline?.broken ?? [];
  if (report.baseline) {
    const problem = broken.length > 0 ? `比基准变坏：${broken.join('、')}` : undefined;
    gates.push({ name: 'baseline', problem, detail: problem ?? '' });
  }
  const unfinished = report.complete ? undefined : `未跑完：${report.total.cases}/${report.planned} 题`;
  gates.push({ name: 'complete', problem: unfinished, detail: unfinished ?? '' });
  const byKind = [...Map.groupBy(report.cases, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  const suites = [...byKind.map(([kind, cases]) => suite(kind, cases.map(caseOf))), suite('gate', gates)];
  const tests = report.cases.length + gates.length;
  const failures =
    report.cases.filter(({ pass }) => !pass).length +
    gates.filter(({ problem }) => problem !== undefined).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tiaowen" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}
