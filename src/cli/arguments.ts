/** Arguments of a command, read with node:util; what is wrong with them is said in Chinese. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './command-error.ts';

/** Options and `count` positional arguments, or as few and as many as its two numbers say. Throws UsageError with `usage`. */
export function readArguments<T extends ParseArgsOptionsConfig>(
  args: string[],
  { options, count, usage }: { options: T; count: number | [least: number, most: number]; usage: string },
) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [least, most] = typeof count === 'number' ? [count, count] : count;
    if (positionals.length >= least && positionals.length <= most) return { values, positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new UsageError(`用法：tiaowen ${usage}`);
}
