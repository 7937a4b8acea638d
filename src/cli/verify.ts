/** `tiaowen verify`: every part of the index against its checksum. */
import { verifyIndex } from '../node.ts';
import { readArguments } from './arguments.ts';
import { FELL_SHORT } from './command-error.ts';

export async function verify(args: string[]): Promise<number> {
  readArguments(args, { options: {}, count: 0, usage: 'verify' });
  const parts = await verifyIndex();
  for (const { part, ok, detail } of parts) {
    process.stdout.write(`${ok ? '完好' : '有误'}  ${part}  ${detail}\n`);
  }
  if (parts.every(({ ok }) => ok)) return 0;
  process.stderr.write('tiaowen: 索引有误，请运行 npm run build:index\n');
  return FELL_SHORT;
}
