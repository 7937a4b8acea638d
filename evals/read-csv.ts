/** A .csv file → a table of text cells: UTF-8, UTF-16 or GB 18030; comma, semicolon or tab. */
import { CsvError, parse } from 'csv-parse/sync';
import { UnreadableDocumentError } from '../src/errors.ts';
import { decode } from '../src/text/decode.ts';
import { CaseFileError } from './case-error.ts';
import type { RawTable } from './table-cases.ts';

const DELIMITERS = [',', '\t', ';', '；'];

/** The one that cuts the first line into most cells. */
function delimiterOf(text: string): string {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/u));
  const cells = DELIMITERS.map((delimiter) => firstLine.split(delimiter).length);
  return DELIMITERS[cells.indexOf(Math.max(...cells))] ?? ',';
}

/** @throws CaseFileError when the bytes are no text, or a quotation mark is not closed. */
export function readCsv(file: string, bytes: Uint8Array): RawTable[] {
  try {
    const { text } = decode(bytes);
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return [{ file, rows }];
  } catch (error) {
    if (error instanceof UnreadableDocumentError) throw new CaseFileError('不是能读的文本', { file }, error);
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    throw new CaseFileError('引号不配对', { file, ...(lines !== undefined && { line: lines }) }, error);
  }
}
