/** `tiaowen parse FILE`: the parsed document as JSON. */
import { readPolicyFile } from '../documents.ts';
import { readArguments } from './arguments.ts';

export async function parse(args: string[]): Promise<number> {
  const { positionals, values } = readArguments(args, {
    options: { encoding: { type: 'string' } },
    count: 1,
    usage: 'parse 文件 [--encoding 编码]',
  });
  const { document } = await readPolicyFile(positionals[0] ?? '', values.encoding);
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return 0;
}
