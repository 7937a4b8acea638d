/** The suite as the evaluation pages of a server use it: one run at a time, its files held in memory. */
import type { Assistant } from '../src/assistant.ts';
import { TiaowenError } from '../src/errors.ts';
import type { EvalsDesk } from '../src/http/evals-desk.ts';
import type { EvalsStatus } from '../src/schema/evals.ts';
import { CaseFileError } from './case-error.ts';
import { readCases } from './load.ts';
import { verdictLine } from './outputs/lines.ts';
import { type OutputFile, runSuite, type SuiteResult, withTag } from './suite.ts';
import { inProcess } from './target.ts';

/** Questions that one uploaded sheet may hold. */
const MAX_CASES = 5000;

export type ServerDeskOptions = {
  /** Ends a run, and lets none start, once the server stops. */
  stopping?: AbortSignal;
  /** Hears of defects. */
  log?: (line: string) => void;
};

export function serverDesk(
  assistant: Assistant,
  { stopping, log = console.error }: ServerDeskOptions = {},
): EvalsDesk {
  const target = inProcess(assistant);
  let status: EvalsStatus = { state: 'idle' };
  let files: OutputFile[] = [];
  let running: AbortController | undefined;

  const finished = ({ report, files: written }: SuiteResult, set: string) => {
    files = written;
    status = {
      state: 'done',
      set,
      outcome: {
        pass: report.pass,
        complete: report.complete,
        passed: report.total.passed,
        cases: report.total.cases,
        planned: report.planned,
        missed: report.thresholds.filter(({ pass }) => !pass).map(verdictLine),
      },
      files: written.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength })),
    };
  };

  return {
    async start(set, bytes, { tag }) {
      if (running) throw new TiaowenError('conflict', 'an evaluation is running');
      const stop = new AbortController();
      running = stop;
      try {
        const { cases: all } = await readCases(set, [{ file: set, bytes }]);
        const cases = tag === undefined ? all : withTag(all, tag, set);
        if (cases.length > MAX_CASES)
          throw new CaseFileError(`超过 ${MAX_CASES} 题，请分几张表`, { file: set });
        status = { state: 'running', set, done: 0, total: cases.length };
        files = [];
        const progress = (done: number) => {
          status = { state: 'running', set, done, total: cases.length };
        };
        const signal = stopping ? AbortSignal.any([stop.signal, stopping]) : stop.signal;
        // Not waited for: the pages ask how far it is.
        runSuite({ cases, target, set, filter: tag, progress, signal })
          .then((result) => finished(result, set))
          .catch((error: unknown) => {
            log(`evals: ${error instanceof Error ? error.stack : error}`);
            status = { state: 'failed', set, detail: '评测中途出错，详见服务日志' };
          })
          .finally(() => {
            running = undefined;
          });
      } catch (error) {
        running = undefined;
        throw error;
      }
    },
    stop: () => running?.abort(),
    status: () => status,
    file: (name) => files.find((file) => file.name === name),
    async template() {
      const { templateWorkbook } = await import('./outputs/template.ts');
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return { name: 'tiaowen-evals.xlsx', type, bytes: await templateWorkbook() };
    },
  };
}
