/** `npm run eval`: asks the cases, prints and writes the report; exits 1 below the thresholds, 2 on bad input. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TiaowenError } from '../src/errors.ts';
import { openAssistant } from '../src/node.ts';
import { evaluate } from './evaluate.ts';
import { CaseFileError, loadCases } from './load.ts';
import { type EvalOptions, readOptions } from './options.ts';
import { buildReport, reportLines } from './report.ts';
import { inProcess, remote } from './target.ts';
import { judge, loadThresholds } from './thresholds.ts';

function selectCases({ set, filter }: EvalOptions) {
  const cases = loadCases(set);
  if (filter === undefined) return cases;
  const selected = cases.filter((placed) => placed.case.tags.includes(filter));
  if (selected.length === 0) throw new CaseFileError(`没有类别为 ${filter} 的题目`, { file: set });
  return selected;
}

function showProgress(total: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (done) => process.stderr.write(`\r${done}/${total}${done === total ? '\n' : ''}`);
}

/** The exit status: 0 at or above the thresholds, 1 below. */
async function run(options: EvalOptions): Promise<number> {
  const cases = selectCases(options);
  const thresholds = loadThresholds(join(import.meta.dirname, 'thresholds.json'));
  const target =
    options.against === undefined ? inProcess(await openAssistant()) : await remote(options.against);
  const results = await evaluate(cases, target, options.concurrency, showProgress(cases.length));
  const report = buildReport(results, judge(results, thresholds), {
    target: target.name,
    set: options.set,
    filter: options.filter ?? null,
    generatedAt: new Date().toISOString(),
  });
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${reportLines(report).join('\n')}\n`);
  return report.pass ? 0 : 1;
}

try {
  process.exitCode = await run(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof TiaowenError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
