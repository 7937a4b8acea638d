/** `npm run eval`: asks the cases, prints and writes the report; exits 1 below the gate, 2 on bad input. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TiaowenError } from '../src/errors.ts';
import { openAssistant } from '../src/node.ts';
import { loadBaseline } from './baseline.ts';
import { CaseFileError } from './case-error.ts';
import { loadCases } from './load.ts';
import { type EvalOptions, readOptions } from './options.ts';
import { reportLines } from './outputs/lines.ts';
import { templateWorkbook } from './outputs/template.ts';
import { progressBar } from './progress.ts';
import { remote } from './remote-target.ts';
import { runSuite, withTag } from './suite.ts';
import { inProcess } from './target.ts';

function write(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch (cause) {
    throw new CaseFileError('无法写入', { file }, cause);
  }
}

async function selectCases({ set, filter }: EvalOptions) {
  const { cases, skipped } = await loadCases(set);
  for (const { file, sheet } of skipped) {
    process.stderr.write(`${file}: 工作表“${sheet}”没有题目，已跳过\n`);
  }
  return filter === undefined ? cases : withTag(cases, filter, set);
}

/** The exit status: 0 when the gate is passed, 1 when not. */
async function run(options: EvalOptions): Promise<number> {
  const interrupted = new AbortController();
  // A second signal finds no handler and ends the process at once.
  process.once('SIGINT', () => interrupted.abort());
  const { set, out, filter, concurrency, maxLatency, against } = options;
  const cases = await selectCases(options);
  const baseline = options.baseline === undefined ? undefined : loadBaseline(options.baseline);
  const assistant = against === undefined ? await openAssistant() : undefined;
  const target = assistant ? inProcess(assistant) : await remote(against ?? '');
  const worded = assistant?.model && {
    model: assistant.model,
    target: inProcess(assistant, 'generate'),
  };
  const { report, timing, files } = await runSuite({
    cases,
    target,
    set,
    filter,
    baseline,
    ...(worded && { worded }),
    concurrency,
    progress: progressBar(cases.length),
    signal: interrupted.signal,
  });
  if (baseline && !report.baseline && report.complete) {
    throw new CaseFileError('与本次没有一道相同的题', { file: options.baseline ?? '' });
  }
  mkdirSync(out, { recursive: true });
  for (const { name, bytes } of files) write(join(out, name), bytes);
  process.stdout.write(`${reportLines(report, timing).join('\n')}\n`);
  const slow = maxLatency !== undefined && timing.p95 > maxLatency;
  if (slow) process.stdout.write(`未达标：p95 ${timing.p95.toFixed(1)} 毫秒，应不高于 ${maxLatency} 毫秒\n`);
  return report.pass && !slow ? 0 : 1;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.template === undefined) process.exitCode = await run(options);
  else write(options.template, await templateWorkbook());
} catch (error) {
  if (!(error instanceof TiaowenError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
