/** The responsibility matrix of a document: one row for each measure and unit, and its forms as CSV and workbook. */
import type { PolicyDocument, UnitRole } from '../schema/document.ts';
import type { UnitEntry } from '../schema/units.ts';
import { measureUrl } from './document-routes.ts';

export type MatrixRow = {
  measure: string;
  number: number;
  label: string;
  title: string;
  section: string;
  unit: string;
  fullName: string;
  role: UnitRole;
  url: string;
};

export const ROLE_NAMES: Record<UnitRole, string> = {
  lead: '牵头单位',
  participant: '配合单位',
  responsible: '责任单位',
};

/** Headings of the sheet with the value of each column. */
export const MATRIX_COLUMNS: readonly {
  heading: string;
  width: number;
  value: (row: MatrixRow) => string | number;
}[] = [
  { heading: '序号', width: 6, value: (row) => row.number },
  { heading: '条款', width: 10, value: (row) => row.label },
  { heading: '举措', width: 40, value: (row) => row.title },
  { heading: '所属部分', width: 36, value: (row) => row.section },
  { heading: '单位', width: 22, value: (row) => row.unit },
  { heading: '单位全称', width: 30, value: (row) => row.fullName },
  { heading: '职责', width: 10, value: (row) => ROLE_NAMES[row.role] },
  { heading: '链接', width: 32, value: (row) => row.url },
];

/** Rows in the order of the document; with `unit`, only those of that unit. */
export function matrixRows(document: PolicyDocument, unit?: UnitEntry): MatrixRow[] {
  const sections = new Map(
    document.sections.map((section) => [section.id, `${section.label}${section.title}`]),
  );
  return document.measures.flatMap((measure) =>
    measure.units
      .filter((mention) => unit === undefined || mention.fullName === unit.fullName)
      .map((mention) => ({
        measure: measure.id,
        number: measure.number,
        label: measure.label,
        title: measure.title,
        section: sections.get(measure.section) ?? '',
        unit: mention.name,
        fullName: mention.fullName,
        role: mention.role,
        url: measureUrl(document.id, measure.number),
      })),
  );
}

const BYTE_ORDER_MARK = '\uFEFF';

/** CSV (RFC 4180) with a byte order mark, without which Excel misreads UTF-8. */
export function matrixCsv(rows: MatrixRow[]): string {
  const lines = [
    MATRIX_COLUMNS.map((column) => column.heading),
    ...rows.map((row) => MATRIX_COLUMNS.map((column) => column.value(row))),
  ];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP CSV injection). */
function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const inert = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
