/** A conversation as a Word document, with labels and citations; the metadata of generated content in its properties. */
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Citation } from '../../../schema/answer.ts';
import { citationLink } from '../../links.ts';
import { generatedContentMetadata, labelOf } from '../answer-label.ts';
import type { KeptTurn } from '../conversation.ts';
import { measureTable } from '../measure-rows.ts';
import type { Words } from '../strings/words.ts';
import { download, fileName } from './download.ts';
import { nearestOf, sourceLine } from './markdown.ts';

/** In half points. */
const SMALL = 18;
const GREY = '56606B';
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '宋体' };

export async function exportWord(turns: readonly KeptTurn[], words: Words, origin: string): Promise<void> {
  const packed = await Packer.toBlob(wordDocument(turns, words, origin, new Date()));
  download(packed, fileName(turns[0]?.question, 'docx'));
}

export function wordDocument(turns: readonly KeptTurn[], words: Words, origin: string, now: Date): Document {
  const metadata = generatedContentMetadata(turns.map(({ answer }) => answer));
  const labels = [...new Set(turns.map(({ answer }) => labelOf(answer, words)))];
  return new Document({
    creator: 'Tiaowen',
    title: words.exportTitle,
    description: `【${labels.join('】【')}】${words.caution}`,
    customProperties: [
      { name: 'Label', value: labels.join('；') },
      ...(metadata === undefined ? [] : [{ name: 'AIGC', value: metadata }]),
    ],
    styles: {
      default: { document: { run: { font: FONT, size: 22 }, paragraph: { spacing: { after: 120 } } } },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: words.exportTitle, heading: HeadingLevel.TITLE }),
          note(
            `${words.exportAt(now.toLocaleString(words.language))}　【${labels.join('】【')}】${words.caution}`,
          ),
          ...turns.flatMap((turn, at) => turnParts(turn, at + 1, words, origin)),
        ],
      },
    ],
  });
}

function turnParts({ question, answer }: KeptTurn, number: number, words: Words, origin: string) {
  return [
    new Paragraph({ text: `${number}. ${question}`, heading: HeadingLevel.HEADING_2, keepNext: true }),
    new Paragraph({ children: [new TextRun({ text: `【${labelOf(answer, words)}】`, bold: true })] }),
    ...answer.blocks.flatMap((block) => blockParts(block, answer.citations, words)),
    ...evidence(words.allSources, answer.citations, words, origin),
    ...evidence(words.nearest, nearestOf(answer), words, origin),
  ];
}

function blockParts(block: Block, citations: readonly Citation[], words: Words): (Paragraph | Table)[] {
  switch (block.type) {
    case 'paragraph':
      return block.text.split('\n').map((text) => new Paragraph({ text }));
    case 'quote':
      return [new Paragraph({ text: `“${block.text}”[${block.marker}]`, indent: { left: 420 } })];
    case 'table':
      return [grid([block.columns, ...block.rows])];
    case 'list': {
      const table = measureTable(block, citations);
      if (table === undefined)
        return block.items.map(
          (item, at) => new Paragraph({ text: `${block.ordered ? `${at + 1}.` : '•'} ${item}` }),
        );
      const { clause, text, title, units } = words.columns;
      return [
        note(words.count(table.rows.length)),
        table.regular
          ? grid([
              [clause, title, units],
              ...table.rows.map((row) => [
                `${row.citation.clause.label}[${row.citation.marker}]`,
                row.title,
                row.units.join('、'),
              ]),
            ])
          : grid([
              [clause, text],
              ...table.rows.map((row) => [`${row.citation.clause.label}[${row.citation.marker}]`, row.text]),
            ]),
      ];
    }
  }
}

function grid(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          children: cells.map(
            (text) =>
              new TableCell({
                children: [new Paragraph({ children: [new TextRun({ text, bold: at === 0 })] })],
              }),
          ),
        }),
    ),
  });
}

function evidence(title: string, citations: readonly Citation[], words: Words, origin: string): Paragraph[] {
  if (citations.length === 0) return [];
  return [
    new Paragraph({ children: [new TextRun({ text: title, bold: true })], keepNext: true }),
    ...citations.flatMap((citation) => [
      note(`[${citation.marker}] ${sourceLine(citation, words)}`),
      new Paragraph({ text: `“${citation.quote}”`, indent: { left: 420 } }),
      new Paragraph({
        indent: { left: 420 },
        children: [
          new ExternalHyperlink({
            link: origin + citationLink(citation),
            children: [
              new TextRun({ text: origin + citationLink(citation), style: 'Hyperlink', size: SMALL }),
            ],
          }),
        ],
      }),
    ]),
  ];
}

const note = (text: string) => new Paragraph({ children: [new TextRun({ text, color: GREY, size: SMALL })] });
