/** The folder of source documents: what is in it, and its fingerprint together with the code that reads it. */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import type * as z from 'zod';
import { UnreadableDocumentError } from './errors.ts';
import { type DocumentEnglish, documentEnglishSchema } from './schema/english.ts';
import { type QuestionBank, questionBankSchema } from './schema/question-bank.ts';
import { type UnitAliasTable, unitAliasTableSchema } from './schema/units.ts';

export type Seed = { id: string; file: string; bytes: Uint8Array };
export type Seeds = {
  documents: Seed[];
  aliases: UnitAliasTable;
  questions: QuestionBank;
  english: ReadonlyMap<string, DocumentEnglish>;
  fingerprint: string;
};

const DOCUMENT = /^(?<id>[a-z0-9][a-z0-9-]*)(?:\.raw)?\.(?:txt|md|html?)$/;
const QUESTIONS = /\.questions\.yaml$/;
const ENGLISH_QUESTIONS = /\.questions\.en\.yaml$/;
const ENGLISH = /\.english\.yaml$/;
const ALIASES = 'units.yaml';
/** What lies beside the documents. */
const BESIDE = [/^units\.yaml$/, QUESTIONS, ENGLISH, ENGLISH_QUESTIONS];
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
  'question',
];

/** Throws UnreadableDocumentError for a folder without documents and for a malformed alias table. */
export async function readSeeds(folder: string): Promise<Seeds> {
  const names = (await list(folder)).sort();
  const hash = createHash('sha256');
  const documents: Seed[] = [];
  const questions = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const english = new Map<string, DocumentEnglish>();
  let aliases = NO_ALIASES;
  for (const name of names) {
    const id = DOCUMENT.exec(name)?.groups?.id;
    if (id === undefined && !BESIDE.some((kind) => kind.test(name))) continue;
    const file = join(folder, name);
    const bytes = await readFile(file);
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    if (id !== undefined) documents.push({ id, file, bytes });
    else if (name === ALIASES) aliases = parseAliases(bytes.toString('utf8'), file);
    else if (ENGLISH.test(name)) {
      const names = parseYamlFile(documentEnglishSchema, bytes.toString('utf8'), file);
      english.set(names.document, {
        ...names,
        questions: english.get(names.document)?.questions ?? names.questions,
      });
    } else if (ENGLISH_QUESTIONS.test(name)) {
      const bank = parseYamlFile(questionBankSchema, bytes.toString('utf8'), file);
      const names = english.get(bank.document) ?? documentEnglishSchema.parse({ document: bank.document });
      english.set(bank.document, { ...names, questions: bank.questions });
    } else addQuestions(questions, parseYamlFile(questionBankSchema, bytes.toString('utf8'), file));
  }
  if (documents.length === 0) throw new UnreadableDocumentError('没有可读的源文件', { file: folder });
  for (const path of codeFiles()) hash.update(path).update(await readFile(join(SOURCE, path)));
  return { documents, aliases, questions, english, fingerprint: hash.digest('hex') };
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

const parseAliases = (text: string, file: string) => parseYamlFile(unitAliasTableSchema, text, file);

/** Throws UnreadableDocumentError naming the file and the place in it. */
function parseYamlFile<T>(schema: z.ZodType<T>, text: string, file: string): T {
  let value: unknown;
  try {
    value = parseYaml(text);
  } catch (error) {
    throw new UnreadableDocumentError('不是正确的 YAML', { file }, error);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UnreadableDocumentError(`内容有误：${issue?.path.join('.')} ${issue?.message}`, { file });
}

function addQuestions(
  bank: Map<string, ReadonlyMap<string, readonly string[]>>,
  { document, questions }: z.infer<typeof questionBankSchema>,
): void {
  bank.set(document, new Map(Object.entries(questions)));
}
