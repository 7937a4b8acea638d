/** Rows of a table → cases. What is wrong is named with its sheet, row and column. */
import { basename, extname } from 'node:path';
import { type EvalCase, evalCaseSchema, type PlacedCase, type Table } from './case.ts';
import { CaseFileError, columnLetter } from './case-error.ts';
import { bareHeader, type Column, columnNamed, RESULT_COLUMNS } from './columns.ts';
import { metadataTags, type PromptfooColumn, promptfooColumn, readAssertion } from './promptfoo.ts';

/** Cells as text, row by row, nothing left out; `badCells` are those that hold no text, with the reason. */
export type RawTable = {
  file: string;
  sheet?: string;
  rows: string[][];
  badCells?: ReadonlyMap<string, string>;
};

type Reader = { header: string; index: number; column: Column | PromptfooColumn };

const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '');
/** How many rows of title and advice may stand above the header. */
const MAX_PREFACE = 10;
/** The tag of a case that has none. */
const UNTAGGED = '未分类';

export const badCellKey = (row: number, column: number) => `${row}:${column}`;

/** The first row with a column for the question and another known one, or with that alone; else the first filled. */
function headerRow(rows: readonly string[][]): number {
  const isHeader = (row: string[]) => {
    const known = row.filter((cell) => columnNamed(cell) || cell.trim().startsWith('__'));
    const asksQuestion = known.some((cell) => columnNamed(cell)?.field === 'question');
    return asksQuestion && (known.length > 1 || row.filter((cell) => cell.trim() !== '').length === 1);
  };
  const found = rows.slice(0, MAX_PREFACE).findIndex(isHeader);
  return found >= 0 ? found : rows.findIndex((row) => !isBlank(row));
}

/** True for a sheet that holds no cases at all: advice, a list of names. */
export function isForeign({ rows }: RawTable): boolean {
  const header = rows[headerRow(rows)] ?? [];
  return !header.some((cell) => columnNamed(cell) || cell.trim().startsWith('__'));
}

/** @throws CaseFileError on a header that is unknown, given twice or missing. */
function readHeader({ file, sheet, rows }: RawTable, at: number): Reader[] {
  const header = rows[at] ?? [];
  const place = { file, ...(sheet !== undefined && { sheet }), line: at + 1 };
  const readers: Reader[] = [];
  const seen = new Map<string, string>();
  for (const [index, name] of header.entries()) {
    const wrong = (detail: string) =>
      new CaseFileError(detail, { ...place, column: columnLetter(index), ...(name && { field: name }) });
    if (name.trim() === '') {
      if (rows.slice(at + 1).some((row) => (row[index] ?? '').trim() !== ''))
        throw wrong('这一列有内容而没有表头');
      continue;
    }
    if ((RESULT_COLUMNS as readonly string[]).includes(bareHeader(name))) continue;
    let column: Column | PromptfooColumn | undefined;
    try {
      column = columnNamed(name) ?? promptfooColumn(name);
    } catch (error) {
      throw wrong((error as Error).message);
    }
    if (!column) throw wrong('不认识的表头；表头应为 编号、类别、问题、应含条款 等，见 --template');
    const key = 'field' in column ? column.field : name.trim();
    if (seen.has(key)) throw wrong(`与 ${seen.get(key)} 列重复`);
    seen.set(key, columnLetter(index));
    readers.push({ header: name.trim(), index, column });
  }
  if (!seen.has('question')) throw new CaseFileError('表头缺少“问题”一列', place);
  return readers;
}

/** Adds what one cell says. Throws RangeError. */
function readCell(draft: Partial<Record<keyof EvalCase, unknown>>, { column }: Reader, text: string): void {
  if ('field' in column) {
    draft[column.field] = column.read(text);
    return;
  }
  const append = (field: keyof EvalCase, values: readonly string[]) => {
    draft[field] = [...((draft[field] as string[] | undefined) ?? []), ...values];
  };
  if (column.kind === 'description') draft.note = text.trim();
  else if (column.kind === 'metadata') append('tags', metadataTags(column, text));
  else if (text.trim() !== '') {
    const { refuse, ...lists } = readAssertion(text);
    if (refuse !== undefined) draft.refuse = refuse;
    for (const [field, values] of Object.entries(lists)) append(field as keyof EvalCase, values);
  }
}

/**
 * The cases of one table. Blank rows are skipped; a row without an id of its own gets `文件-工作表-行5`.
 * @throws CaseFileError naming sheet, row and column.
 */
export function casesOfTable(raw: RawTable): PlacedCase[] {
  const { file, sheet, rows, badCells } = raw;
  const at = headerRow(rows);
  const readers = readHeader(raw, at);
  const table: Table = {
    file,
    ...(sheet !== undefined && { sheet }),
    header: rows[at] ?? [],
    headerLine: at + 1,
  };
  const placed: PlacedCase[] = [];
  for (const [offset, cells] of rows.slice(at + 1).entries()) {
    if (isBlank(cells)) continue;
    const line = at + 2 + offset;
    const place = { file, ...(sheet !== undefined && { sheet }), line };
    const draft: Partial<Record<keyof EvalCase, unknown>> = {};
    for (const reader of readers) {
      const where = { ...place, column: columnLetter(reader.index), field: reader.header };
      const bad = badCells?.get(badCellKey(line - 1, reader.index));
      if (bad !== undefined) throw new CaseFileError(bad, where);
      try {
        readCell(draft, reader, cells[reader.index] ?? '');
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        throw new CaseFileError(error.message, where, error);
      }
    }
    if (draft.id === undefined || draft.id === '')
      draft.id = [basename(file, extname(file)), sheet, `行${line}`].filter(Boolean).join('-');
    if (!Array.isArray(draft.tags) || draft.tags.length === 0) draft.tags = [UNTAGGED];
    const parsed = evalCaseSchema.safeParse(draft);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const field = String(issue?.path[0] ?? '');
      const reader =
        readers.find(({ column }) => 'field' in column && column.field === field) ??
        readers.find(
          ({ column }) => 'kind' in column && column.kind === 'expected' && field.startsWith('must'),
        );
      throw new CaseFileError(issue?.message ?? '不合规格', {
        ...place,
        ...(reader && { column: columnLetter(reader.index) }),
        field: reader?.header ?? field,
      });
    }
    placed.push({ case: parsed.data, ...place, row: { table, cells } });
  }
  return placed;
}
