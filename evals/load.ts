/** Reads cases from .jsonl, .csv and .xlsx, or a folder of them; an error names file, sheet, row and column. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { evalCaseSchema, type PlacedCase } from './case.ts';
import { CaseFileError, placeName } from './case-error.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { casesOfTable, isForeign, type RawTable } from './table-cases.ts';

/** `skipped`: sheets that hold no cases. */
export type CaseSet = { cases: PlacedCase[]; skipped: { file: string; sheet: string }[] };

const KINDS = ['.jsonl', '.csv', '.xlsx'];

function parseLine(text: string, file: string, line: number): PlacedCase {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CaseFileError('不是有效的 JSON', { file, line }, cause);
  }
  const parsed = evalCaseSchema.safeParse(value);
  if (parsed.success) return { case: parsed.data, file, line };
  const issue = parsed.error.issues[0];
  const unknownKeys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const field = [...(issue?.path ?? []), ...unknownKeys].join('.') || '(整行)';
  throw new CaseFileError(issue?.message ?? '不合规格', { file, line, field });
}

function casesOfJsonl(file: string, bytes: Uint8Array): PlacedCase[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CaseFileError('不是 UTF-8 文本', { file }, cause);
  }
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, file, index + 1)]));
}

/** Sheets without any known column are skipped, unless no sheet has one: then the first is read for its error. */
function casesOfTables(tables: readonly RawTable[]): CaseSet {
  const filled = tables.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  const ours = filled.filter((table) => !isForeign(table));
  const read = ours.length > 0 ? ours : filled.slice(0, 1);
  const skipped = filled.filter((table) => !read.includes(table));
  return {
    cases: read.flatMap(casesOfTable),
    skipped: skipped.map(({ file, sheet = '' }) => ({ file, sheet })),
  };
}

async function readOne(file: string, bytes: Uint8Array): Promise<CaseSet> {
  switch (extname(file).toLowerCase()) {
    case '.jsonl':
      return { cases: casesOfJsonl(file, bytes), skipped: [] };
    case '.csv':
      return casesOfTables(readCsv(file, bytes));
    case '.xlsx':
      return casesOfTables(await readWorkbook(file, bytes));
    default:
      throw new CaseFileError(`只支持 ${KINDS.join('、')}`, { file });
  }
}

/**
 * All cases of the files, in their order.
 * @throws CaseFileError on a wrong line or cell, a repeated id, or when there is no case at all.
 */
export async function readCases(
  name: string,
  files: readonly { file: string; bytes: Uint8Array }[],
): Promise<CaseSet> {
  const sets: CaseSet[] = [];
  for (const { file, bytes } of files) sets.push(await readOne(file, bytes));
  const cases = sets.flatMap((set) => set.cases);
  const firstPlace = new Map<string, PlacedCase>();
  for (const found of cases) {
    const earlier = firstPlace.get(found.case.id);
    if (earlier) {
      const { file, sheet, line } = found;
      const place = { file, ...(sheet !== undefined && { sheet }), line, field: 'id' };
      throw new CaseFileError(`编号 ${found.case.id} 已见于 ${placeName(placeOf(earlier))}`, place);
    }
    firstPlace.set(found.case.id, found);
  }
  if (cases.length === 0) throw new CaseFileError('没有题目', { file: name });
  return { cases, skipped: sets.flatMap((set) => set.skipped) };
}

const placeOf = ({ file, sheet, line }: PlacedCase) => ({
  file,
  ...(sheet !== undefined && { sheet }),
  line,
});

/** The files of a folder and its sub-folders that hold cases, by path; or the one file named. */
function caseFiles(path: string): string[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) throw new CaseFileError('文件或文件夹不存在', { file: path });
  if (!entry.isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  // Excel keeps a file named ~$… beside a workbook that is open.
  return names
    .filter((name) => KINDS.includes(extname(name).toLowerCase()) && !/(?:^|[\\/])[~.]/u.test(name))
    .sort()
    .map((name) => join(path, name));
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new CaseFileError('无法读取', { file }, cause);
  }
}

/** All cases of a file or folder, in the order of file names and lines. @throws CaseFileError as `readCases` does. */
export async function loadCases(path: string): Promise<CaseSet> {
  return readCases(
    path,
    caseFiles(path).map((file) => ({ file, bytes: bytesOf(file) })),
  );
}
