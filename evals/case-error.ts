/** Where in a set of cases something stands, and the error that says so. */
import { TiaowenError } from '../src/errors.ts';

/** `line`: of a text file, or the row of a table as a spreadsheet counts; `column`: its letter. */
export type Place = { file: string; sheet?: string; line?: number; column?: string; field?: string };

/** A set of cases cannot be read. `facts` hold `file` and, where known, `sheet`, `line`, `column` and `field`. */
export class CaseFileError extends TiaowenError {
  constructor(detail: string, place: Place, cause?: unknown) {
    super('invalid_input', `${placeName(place)}: ${detail}`, { ...place, detail }, cause);
  }
}

/** `题目.xlsx:工作表“一组”:第 3 行:F 列“应含条款”` */
export function placeName({ file, sheet, line, column, field }: Place): string {
  const cell = column === undefined ? field : `${column} 列${field === undefined ? '' : `“${field}”`}`;
  const row = line === undefined ? undefined : `第 ${line} 行`;
  return [file, sheet && `工作表“${sheet}”`, row, cell].filter(Boolean).join(':');
}

/** 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
