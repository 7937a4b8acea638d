/** Reads cases from a .jsonl file or a folder of them; an error names file, line and field. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { TiaowenError } from '../src/errors.ts';
import { evalCaseSchema, type PlacedCase } from './case.ts';

/** A case file cannot be read. `facts` hold `file` and, where known, `line` and `field`. */
export class CaseFileError extends TiaowenError {
  constructor(detail: string, place: { file: string; line?: number; field?: string }, cause?: unknown) {
    const where = [place.file, place.line, place.field].filter((part) => part !== undefined).join(':');
    super('invalid_input', `${where}: ${detail}`, place, cause);
  }
}

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

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (cause) {
    throw new CaseFileError('无法读取，或不是 UTF-8 文本', { file }, cause);
  }
}

/** The .jsonl files of a folder and its sub-folders, by path; or the one file named. */
function caseFiles(path: string): string[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) throw new CaseFileError('文件或文件夹不存在', { file: path });
  if (entry.isDirectory()) {
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => extname(name) === '.jsonl')
      .sort()
      .map((name) => join(path, name));
  }
  if (extname(path) !== '.jsonl') throw new CaseFileError('只支持 .jsonl', { file: path });
  return [path];
}

/**
 * All cases of a file or folder, in the order of file names and lines; blank lines are skipped.
 * @throws CaseFileError on an unreadable file, a wrong line, a repeated id, or when there is no case at all.
 */
export function loadCases(path: string): PlacedCase[] {
  const placed: PlacedCase[] = [];
  const firstPlace = new Map<string, PlacedCase>();
  for (const file of caseFiles(path)) {
    for (const [index, text] of readText(file).split('\n').entries()) {
      if (text.trim() === '') continue;
      const found = parseLine(text, file, index + 1);
      const earlier = firstPlace.get(found.case.id);
      if (earlier) {
        const detail = `编号 ${found.case.id} 已见于 ${earlier.file}:${earlier.line}`;
        throw new CaseFileError(detail, { file, line: found.line, field: 'id' });
      }
      firstPlace.set(found.case.id, found);
      placed.push(found);
    }
  }
  if (placed.length === 0) throw new CaseFileError('没有题目', { file: path });
  return placed;
}
