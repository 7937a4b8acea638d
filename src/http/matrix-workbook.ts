/** The responsibility matrix as an Excel workbook: a list, and a grid of measures by units. */
import type { Cell, SheetData } from 'write-excel-file/universal';
import { MATRIX_COLUMNS, type MatrixRow, ROLE_NAMES } from './matrix.ts';

const HEADING_COLOUR = '#E8EEF7';

/** The bytes of an .xlsx file. The writer is loaded at the first call. Texts are text cells, never formulas. */
export async function matrixWorkbook(rows: MatrixRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const units = [...new Set(rows.map((row) => row.unit))];
  const file = await writeWorkbook([
    {
      sheet: '责任清单',
      data: listSheet(rows),
      columns: MATRIX_COLUMNS.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    },
    {
      sheet: '责任矩阵',
      data: gridSheet(rows, units),
      columns: [{ width: 6 }, { width: 40 }, ...units.map(() => ({ width: 14 }))],
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
    },
  ]).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}

function listSheet(rows: MatrixRow[]): SheetData {
  return [
    MATRIX_COLUMNS.map(({ heading }) => headingCell(heading)),
    ...rows.map((row) => MATRIX_COLUMNS.map((column) => cell(column.value(row)))),
  ];
}

function gridSheet(rows: MatrixRow[], units: string[]): SheetData {
  const byMeasure = Map.groupBy(rows, (row) => row.number);
  return [
    [headingCell('序号'), headingCell('举措'), ...units.map(headingCell)],
    ...[...byMeasure].map(([number, ofMeasure]) => {
      const roles = new Map(ofMeasure.map((row) => [row.unit, ROLE_NAMES[row.role]]));
      return [
        cell(number),
        cell(ofMeasure[0]?.title ?? ''),
        ...units.map((unit) => cell(roles.get(unit) ?? '')),
      ];
    }),
  ];
}

function headingCell(value: string): Cell {
  return { value, type: String, fontWeight: 'bold', backgroundColor: HEADING_COLOUR, wrap: true };
}

function cell(value: string | number): Cell {
  if (value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true };
}
