/** The folder of source documents: what is in it, read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type * as z from 'zod';
import { UnreadableDocumentError } from './errors.ts';
import { type DocumentEnglish, documentEnglishSchema } from './schema/english.ts';
import { type QuestionBank, questionBankSchema } from './schema/question-bank.ts';
import { type UnitAliasTable, unitAliasTableSchema } from './schema/units.ts';
import { readSeedFiles } from './seed-files.ts';

export type Seed = { id: string; file: string; bytes: Uint8Array };
export type Seeds = {
  documents: Seed[];
  aliases: UnitAliasTable;
  questions: QuestionBank;
  english: ReadonlyMap<string, DocumentEnglish>;
  fingerprint: string;
};

const ENGLISH_QUESTIONS = /\.questions\.en\.yaml$/;
const ENGLISH = /\.english\.yaml$/;
const ALIASES = 'units.yaml';
const NO_ALIASES: UnitAliasTable = { region: '', units: [] };

/** Throws UnreadableDocumentError for a folder without documents and for a malformed alias table. */
export function readSeeds(folder: string): Seeds {
  const { files, fingerprint } = readSeedFiles(folder);
  const documents: Seed[] = [];
  const questions = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const english = new Map<string, DocumentEnglish>();
  let aliases = NO_ALIASES;
  for (const { name, id, file, bytes } of files) {
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
  return { documents, aliases, questions, english, fingerprint };
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
