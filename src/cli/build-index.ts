/** `tiaowen build-index`: seeds to index. */
import { buildIndex } from '../build.ts';
import { readArguments } from './arguments.ts';

export async function buildIndexCommand(args: string[]): Promise<number> {
  readArguments(args, { options: {}, count: 0, usage: 'build-index' });
  const { bytes, chunks, documents, folder } = await buildIndex();
  process.stdout.write(`索引已生成：${documents} 份文件，${chunks} 条，${bytes} 字节，${folder}\n`);
  return 0;
}
