/** Assembly for one document: a file's bytes read, repaired and parsed. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InvalidInputError, UnreadableDocumentError } from './errors.ts';
import { readFile as readFormat } from './formats/read-file.ts';
import { prepareDocument } from './library/prepare.ts';
import type { PolicyDocument } from './schema/document.ts';
import type { RepairedText } from './schema/repair.ts';
import { readAliases } from './seeds.ts';
import { readSettings } from './settings.ts';
import { decode, ENCODINGS, type Encoding } from './text/decode.ts';
import { repairText } from './text/repair.ts';

/** Throws UnreadableDocumentError with the file among its facts. */
export function repairFile(bytes: Uint8Array, file: string, encoding?: Encoding): RepairedText {
  try {
    const read = readFormat(bytes, basename(file), (content) => decode(content, encoding));
    return repairText(read.text, read.encoding);
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    throw new UnreadableDocumentError(error.message, { ...error.facts, file }, error);
  }
}

export type ReadFile = { repaired: RepairedText; document: PolicyDocument };

/**
 * One file repaired and parsed; `encoding` is detected when absent. Throws UnreadableDocumentError with the file
 * and, where known, the offset; InvalidInputError for an unknown encoding.
 */
export async function readPolicyFile(path: string, encoding?: string): Promise<ReadFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? '文件不存在' : '文件无法读取';
    throw new UnreadableDocumentError(reason, { file: path }, error);
  });
  const repaired = repairFile(bytes, path, encoding === undefined ? undefined : knownEncoding(encoding));
  const id = basename(path).replace(/(\.raw)?\.[^.]*$/, '');
  const aliases = await readAliases(readSettings().seedsFolder);
  return { repaired, document: prepareDocument(id, repaired, aliases).document };
}

function knownEncoding(name: string): Encoding {
  const wanted = name
    .toLowerCase()
    .replace(/^(gbk|gb2312)$/, 'gb18030')
    .replace(/^utf8$/, 'utf-8');
  const found = ENCODINGS.find((encoding) => encoding === wanted);
  if (found) return found;
  throw new InvalidInputError([
    { field: 'encoding', detail: `不认识 ${name}，可用 ${ENCODINGS.join('、')}` },
  ]);
}
