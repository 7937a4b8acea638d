/** One list of an answer as a workbook: the rows that are shown, with quotes and links, and the label. */
import writeWorkbook, { type SheetData } from 'write-excel-file/browser';
import type { Answer } from '../../../schema/answer.ts';
import { citationLink } from '../../links.ts';
import { generatedContentMetadata, labelOf } from '../answer-label.ts';
import { clauseName } from '../clause-name.ts';
import type { Turn } from '../conversation.ts';
import { countLine, type MeasureTable } from '../measure-rows.ts';
import type { Words } from '../strings/words.ts';
import { download, fileName } from './download.ts';

const WIDTHS = [12, 34, 40, 34, 60, 48];

export async function exportWorkbook(
  turn: Turn & { answer: Answer },
  table: MeasureTable,
  words: Words,
  origin: string,
): Promise<void> {
  const sheet = writeWorkbook(workbookRows(turn, table, words, origin), {
    sheet: words.columns.title,
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
  });
  download(await sheet.toBlob(), fileName(turn.question, 'xlsx'));
}

export function workbookRows(
  { answer, question }: Pick<Turn, 'question'> & { answer: Answer },
  { rows, regular }: MeasureTable,
  words: Words,
  origin: string,
): SheetData {
  const { columns } = words;
  const metadata = generatedContentMetadata([answer]);
  const heads = [
    columns.clause,
    regular ? columns.title : columns.text,
    columns.units,
    columns.part,
    words.sourceName(''),
    words.openPage,
  ];
  return [
    heads.map((value) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#E8EEF7' })),
    ...rows.map(({ citation, part, text, title, units }) =>
      [
        clauseName(citation, words),
        regular ? title : text,
        units.join('、'),
        part,
        citation.quote,
        origin + citationLink(citation),
      ].map((value) => ({ value, wrap: true, alignVertical: 'top' as const })),
    ),
    [],
    [{ value: `${question}　${countLine(rows.length, answer, words)}` }],
    [{ value: `【${labelOf(answer, words)}】${words.caution}` }],
    ...(metadata === undefined ? [] : [[{ value: metadata }]]),
  ];
}
