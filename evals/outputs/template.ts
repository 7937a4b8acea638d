/** A sheet to fill in: headings, drop-downs for yes and no, examples or drafts, and advice on a second sheet. */
import type { Cell, Feature, SheetData } from 'write-excel-file/universal';
import { columnLetter } from '../case-error.ts';
import { type CaseField, COLUMNS } from '../columns.ts';
import { REASON_NAMES } from '../names.ts';
import { timeless } from './archive.ts';

const HEADING_COLOUR = '#E8EEF7';
const LAST_ROW = 1000;

/** Cells of one case by their columns. */
export type CaseRow = Partial<Record<CaseField, string>>;

const EXAMPLES: CaseRow[] = [
  {
    id: '示例1',
    tags: '责任单位',
    question: '（示例，用时删去）老旧小区改造由谁负责？',
    measures: '24',
    units: '省住建厅；省发展改革委',
  },
  {
    id: '示例2',
    tags: '清单',
    question: '（示例，用时删去）省民政厅负责哪几条？',
    measures: '5；33',
    complete: '是',
  },
  { id: '示例3', tags: '应拒答', question: '（示例，用时删去）老旧小区每户补贴多少钱？', refuse: '未载明' },
];

const DROP_DOWNS: Partial<Record<CaseField, readonly string[]>> = {
  complete: ['是', '否'],
  refuse: ['是', '否', ...Object.values(REASON_NAMES).map(([name]) => name ?? '')],
};

/** Data validations of the first sheet; they stand before whatever may follow them in the schema of a sheet. */
const dropDowns: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, { sheet }) => (sheet === '题目' ? withValidations(xml) : xml),
      },
    },
  },
};

function withValidations(xml: string): string {
  const rules = COLUMNS.flatMap(({ field }, i) => {
    const choices = DROP_DOWNS[field];
    if (!choices) return [];
    const cells = `${columnLetter(i)}2:${columnLetter(i)}${LAST_ROW}`;
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>"${choices.join(',')}"</formula1></dataValidation>`,
    ];
  });
  const markup = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  return xml.replace('</sheetData>', `</sheetData>${markup}`);
}

const heading = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: HEADING_COLOUR,
});
const text = (value: string): Cell => ({
  value,
  type: String,
  wrap: true,
  format: '@',
  alignVertical: 'top',
});

function questionSheet(rows: readonly CaseRow[]): SheetData {
  return [
    COLUMNS.map(({ names: [name = ''] }) => heading(name)),
    ...rows.map((row) => COLUMNS.map(({ field }) => text(row[field] ?? ''))),
  ];
}

function adviceSheet(): SheetData {
  return [
    ['表头', '填法'].map(heading),
    ...COLUMNS.map(({ names: [name = ''], hint }) => [text(name), text(hint)]),
    [text('运行'), text('npm run eval -- --set 本文件.xlsx，结果在 reports/report.html 和 report.xlsx')],
  ];
}

/** The bytes of the empty workbook, with examples. */
export const templateWorkbook = (): Promise<Uint8Array> => casesWorkbook(EXAMPLES);

/** The bytes of a workbook of these cases; it can be read as a set as it stands. */
export async function casesWorkbook(rows: readonly CaseRow[]): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const file = await writeWorkbook(
    [
      {
        sheet: '题目',
        data: questionSheet(rows),
        columns: COLUMNS.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
      },
      { sheet: '填法', data: adviceSheet(), columns: [{ width: 12 }, { width: 80 }], stickyRowsCount: 1 },
    ],
    { features: [dropDowns] },
  ).toBlob();
  return timeless(new Uint8Array(await file.arrayBuffer()));
}
