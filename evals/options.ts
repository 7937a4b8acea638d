/** The command line of the evaluation suite. */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { InvalidInputError } from '../src/errors.ts';

export type EvalOptions = {
  set: string;
  /** Undefined: in process. */
  against: string | undefined;
  out: string;
  filter: string | undefined;
  concurrency: number;
};

const MAX_CONCURRENCY = 64;

/** The set that runs when none is named; the blind set is never run by default. */
export const defaultSet = relative(process.cwd(), join(import.meta.dirname, 'cases', 'dev'));

function parsed(args: string[]) {
  try {
    const option = { type: 'string' } as const;
    const options = { set: option, against: option, out: option, filter: option, concurrency: option };
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    throw new InvalidInputError([{ field: '命令行', detail: (error as Error).message }]);
  }
}

/** @throws InvalidInputError on an unknown option or a wrong value. */
export function readOptions(args: string[]): EvalOptions {
  const { set, against, out, filter, concurrency } = parsed(args);
  const workers = Number(concurrency ?? 4);
  if (!Number.isInteger(workers) || workers < 1 || workers > MAX_CONCURRENCY) {
    throw new InvalidInputError([{ field: '--concurrency', detail: `应为 1 到 ${MAX_CONCURRENCY} 的整数` }]);
  }
  if (against !== undefined && !/^https?:$/u.test(URL.parse(against)?.protocol ?? '')) {
    throw new InvalidInputError([{ field: '--against', detail: '应为 http(s) 网址' }]);
  }
  return { set: set ?? defaultSet, against, out: out ?? 'reports', filter, concurrency: workers };
}
