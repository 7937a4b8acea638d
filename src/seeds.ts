/** The folder of source documents: what is in it, and its fingerprint together with the code that reads it. */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import { UnreadableDocumentError } from './errors.ts';
import { type UnitAliasTable, unitAliasTableSchema } from './schema/units.ts';

export type Seed = { id: string; file: string; bytes: Uint8Array };
export type Seeds = { documents: Seed[]; aliases: UnitAliasTable; fingerprint: string };

const DOCUMENT = /^(?<id>[a-z0-9][a-z0-9-]*)(?:\.raw)?\.(?:txt|md|html?)$/;
const ALIASES = 'units.yaml';
const NO_ALIASES: UnitAliasTable = { region: '', units: [] };
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
];

/** Throws UnreadableDocumentError for a folder without documents and for a malformed alias table. */
export async function readSeeds(folder: string): Promise<Seeds> {
  const names = (await list(folder)).sort();
  const hash = createHash('sha256');
  const documents: Seed[] = [];
  let aliases = NO_ALIASES;
  for (const name of names) {
    const id = DOCUMENT.exec(name)?.groups?.id;
    if (id === undefined && name !== ALIASES) continue;
    const file = join(folder, name);
    const bytes = await readFile(file);
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    if (id === undefined) aliases = parseAliases(bytes.toString('utf8'), file);
    else documents.push({ id, file, bytes });
  }
  if (documents.length === 0) throw new UnreadableDocumentError('没有可读的源文件', { file: folder });
  for (const path of codeFiles()) hash.update(path).update(await readFile(join(SOURCE, path)));
  return { documents, aliases, fingerprint: hash.digest('hex') };
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new UnreadableDocumentError('源文件夹无法读取', { file: folder }, error);
  }
}

function codeFiles(): string[] {
  return MAKERS.flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: SOURCE })).sort();
}

/** The alias table alone; an empty one where the folder has none. */
export async function readAliases(folder: string): Promise<UnitAliasTable> {
  const file = join(folder, ALIASES);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? NO_ALIASES : parseAliases(text, file);
}

function parseAliases(text: string, file: string): UnitAliasTable {
  const parsed = unitAliasTableSchema.safeParse(parseYaml(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UnreadableDocumentError(`单位别名表有误：${issue?.path.join('.')} ${issue?.message}`, { file });
}
