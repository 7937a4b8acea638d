/** The files that an index is made from, and their fingerprint together with the code that reads them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UnreadableDocumentError } from './errors.ts';

/** `id`: of a source document; undefined for what lies beside the documents. */
export type SeedFile = { name: string; file: string; bytes: Buffer; id: string | undefined };
export type SeedFiles = { files: SeedFile[]; fingerprint: string };

const DOCUMENT = /^(?<id>[a-z0-9][a-z0-9-]*)(?:\.raw)?\.(?:txt|md|html?)$/;
const BESIDE = /^units\.yaml$|\.questions(?:\.en)?\.yaml$|\.english\.yaml$/;
const SOURCE = fileURLToPath(new URL('.', import.meta.url));
/** Rooms whose code decides what an index holds. */
const MAKERS = [
  'text',
  'formats',
  'policy',
  'analysis',
  'lexical',
  'vector',
  'indexing',
  'library',
  'adapters/node',
  'schema',
  'question',
];

/** By name. Throws UnreadableDocumentError for a folder that cannot be read or holds no document. */
export function readSeedFiles(folder: string): SeedFiles {
  const hash = createHash('sha256');
  const files: SeedFile[] = [];
  for (const name of list(folder)) {
    const id = DOCUMENT.exec(name)?.groups?.id;
    if (id === undefined && !BESIDE.test(name)) continue;
    const file = join(folder, name);
    const bytes = readFileSync(file);
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    files.push({ name, file, bytes, id });
  }
  if (files.every(({ id }) => id === undefined))
    throw new UnreadableDocumentError('没有可读的源文件', { file: folder });
  for (const path of codeFiles()) hash.update(path).update(readFileSync(join(SOURCE, path)));
  return { files, fingerprint: hash.digest('hex') };
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw new UnreadableDocumentError('源文件夹无法读取', { file: folder }, error);
  }
}

function codeFiles(): string[] {
  return MAKERS.flatMap((room) =>
    readdirSync(join(SOURCE, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `${room}/${path}`),
  ).sort();
}
