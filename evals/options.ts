/** The command line of the evaluation suite. */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { InvalidInputError } from '../src/errors.ts';

export type EvalOptions = {
  set: string;
  /** Undefined: in process. */
  against: string | undefined;
  out: string;
  baseline: string | undefined;
  filter: string | undefined;
  /** Undefined: as the target likes it. */
  concurrency: number | undefined;
  /** Greatest 95th percentile in milliseconds. */
  maxLatency: number | undefined;
  /** A workbook to write instead of running. */
  template: string | undefined;
};

const MAX_CONCURRENCY = 64;

/** The set that runs when none is named; the blind set is never run by default. */
export const defaultSet = relative(process.cwd(), join(import.meta.dirname, 'cases', 'dev'));

function parsed(args: string[]) {
  try {
    const option = { type: 'string' } as const;
    const options = {
      set: option,
      against: option,
      out: option,
      baseline: option,
      filter: option,
      concurrency: option,
      'max-latency': option,
      template: option,
    };
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    throw wrong('命令行', (error as Error).message);
  }
}

const wrong = (field: string, detail: string) => new InvalidInputError([{ field, detail }]);

function numberOf(field: string, text: string | undefined, max: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > max) throw wrong(field, `应为 1 到 ${max} 的整数`);
  return value;
}

/** @throws InvalidInputError on an unknown option or a wrong value. */
export function readOptions(args: string[]): EvalOptions {
  const { set, against, out, baseline, filter, concurrency, template, 'max-latency': latency } = parsed(args);
  if (against !== undefined && !/^https?:$/u.test(URL.parse(against)?.protocol ?? '')) {
    throw wrong('--against', '应为 http(s) 网址');
  }
  return {
    set: set ?? defaultSet,
    against,
    out: out ?? 'reports',
    baseline,
    filter,
    concurrency: numberOf('--concurrency', concurrency, MAX_CONCURRENCY),
    maxLatency: numberOf('--max-latency', latency, 600_000),
    template,
  };
}
