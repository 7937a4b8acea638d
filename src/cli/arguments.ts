/** Arguments of a command, read with node:util; what is wrong with them is said in Chinese. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './command-error.ts';

/** Options and exactly `count` positional arguments. Throws UsageError with `usage`. */
export function readArguments<T extends ParseArgsOptionsConfig>(
  args: string[],
  { options, count, usage }: { options: T; count: number; usage: string },
) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === count) return { values, positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new UsageError(`用法：tiaowen ${usage}`);
}
