/** `tiaowen parse FILE`: the parsed document as JSON. */
import { readPolicyFile } from '../node.ts';
import { readArguments } from './arguments.ts';

export async function parse(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, { options: {}, count: 1, usage: 'parse 文件' });
  const { document } = await readPolicyFile(positionals[0] ?? '');
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return 0;
}
