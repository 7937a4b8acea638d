/** An .xlsx file → its sheets as tables of text cells. */
import { unzipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { CaseFileError } from './case-error.ts';
import { badCellKey, type RawTable } from './table-cases.ts';

/** Bytes that a workbook may have when unpacked. */
const MAX_UNPACKED = 64 * 1024 * 1024;
const MAX_ROWS = 20_000;

function unpackedSize(bytes: Uint8Array): number {
  let total = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      total += originalSize;
      return false;
    },
  });
  return total;
}

/** @throws CaseFileError when the bytes are no workbook, or one of more than 64 MB or 20,000 rows. */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<RawTable[]> {
  let sheets: Awaited<ReturnType<typeof readSheets>>;
  try {
    if (unpackedSize(bytes) > MAX_UNPACKED) throw new CaseFileError('解压后超过 64 MB', { file });
    sheets = await readSheets(Uint8Array.from(bytes).buffer, { trim: false });
  } catch (error) {
    if (error instanceof CaseFileError) throw error;
    throw new CaseFileError('不是能读的 .xlsx 工作簿', { file }, error);
  }
  return sheets.map(({ sheet, data }) => {
    if (data.length > MAX_ROWS) throw new CaseFileError(`超过 ${MAX_ROWS} 行`, { file, sheet });
    const badCells = new Map<string, string>();
    const rows = data.map((cells, row) =>
      cells.map((cell, column) => {
        if (!((cell as unknown) instanceof Date)) return cell === null ? '' : textOf(cell);
        badCells.set(badCellKey(row, column), '单元格被当成了日期，请把格式改为“文本”后重填');
        return '(日期)';
      }),
    );
    return { file, sheet, rows, badCells };
  });
}

function textOf(cell: unknown): string {
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return String(cell);
}
