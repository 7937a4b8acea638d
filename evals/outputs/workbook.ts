/** The report as a workbook: the rows that were read, with their outcome and its reason, and a summary. */
import type { Cell, SheetData } from 'write-excel-file/universal';
import type { EvalCase, PlacedCase } from '../case.ts';
import { COLUMNS, columnNamed, RESULT_COLUMNS } from '../columns.ts';
import { percent, reasonName, SCORER_NAMES } from '../names.ts';
import type { CaseReport, Report } from '../report.ts';
import { timeless } from './archive.ts';
import { citationDiffLine, verdictLine } from './lines.ts';

const HEADING = '#E8EEF7';
const FAILED = '#FBE3E1';
const RESULT_WIDTHS = [8, 48];

/** What an Excel cell holds at most. */
const MAX_CELL = 32_000;

const heading = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: HEADING,
  wrap: true,
});

/** Text cells, never formulas. */
function cell(value: string, colour?: string): Cell {
  if (value === '' && colour === undefined) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
  const text = value.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '');
  const style = { alignVertical: 'top' as const, ...(colour !== undefined && { backgroundColor: colour }) };
  return { value: text.slice(0, MAX_CELL), type: String, wrap: true, ...style };
}

/** A case that did not come from a table, as the cells that would have said the same. */
function cellsOf(evalCase: EvalCase): string[] {
  const { refuse } = evalCase;
  const refusal = typeof refuse === 'string' ? reasonName(refuse) : refuse ? '是' : '';
  const texts: Record<string, string> = {
    history: evalCase.history
      .map(({ role, content }) => `${role === 'user' ? '问' : '答'}：${content}`)
      .join('\n'),
    complete: evalCase.complete ? '是' : '',
    refuse: refusal,
  };
  return COLUMNS.map(({ field }) => {
    const value = evalCase[field];
    return texts[field] ?? (Array.isArray(value) ? value.join('；') : String(value));
  });
}

/** Why a case passed or failed, in the words of its conditions. */
function reasonOf({ pass, failures, scores, citations }: CaseReport): string {
  if (pass)
    return Object.values(scores)
      .map(({ reason }) => reason)
      .join('；');
  const diff = citationDiffLine(citations);
  return [
    ...failures.map(({ scorer, reason }) => `${SCORER_NAMES[scorer] ?? scorer}：${reason}`),
    ...(diff === '' ? [] : [`引用对比：${diff}`]),
  ].join('\n');
}

type Row = { placed: PlacedCase; report: CaseReport };
type Sheet = { sheet: string; header: string[]; rows: { cells: string[]; report: CaseReport }[] };

/** One sheet a table read, one for all cases from .jsonl files. */
function sheetsOf(rows: readonly Row[]): Sheet[] {
  const byTable = Map.groupBy(rows, ({ placed }) => placed.row?.table);
  const names = new Set<string>(['汇总']);
  return [...byTable].map(([table, found]) => {
    const wanted = (
      table?.sheet ??
      table?.file
        .split(/[\\/]/u)
        .at(-1)
        ?.replace(/\.csv$/iu, '') ??
      '题目'
    )
      .replace(/[[\]:*?/\\]/gu, ' ')
      .slice(0, 28);
    let sheet = wanted;
    for (let n = 2; names.has(sheet); n += 1) sheet = `${wanted}-${n}`;
    names.add(sheet);
    const header = table?.header ?? COLUMNS.map(({ names: [name] }) => name ?? '');
    const kept = header.flatMap((name, i) =>
      name.trim() === '' || (RESULT_COLUMNS as readonly string[]).includes(name.trim()) ? [] : [i],
    );
    return {
      sheet,
      header: kept.map((i) => header[i] ?? ''),
      rows: found.map(({ placed, report }) => {
        const cells = placed.row?.cells ?? cellsOf(placed.case);
        return { cells: kept.map((i) => cells[i] ?? ''), report };
      }),
    };
  });
}

function caseSheet({ header, rows }: Sheet): SheetData {
  return [
    [...header, ...RESULT_COLUMNS].map(heading),
    ...rows.map(({ cells, report }) => {
      const colour = report.pass ? undefined : FAILED;
      return [...cells, report.pass ? '通过' : '未通过', reasonOf(report)].map((text) => cell(text, colour));
    }),
  ];
}

function summarySheet(report: Report): SheetData {
  const { total } = report;
  return [
    ['项目', '结果'].map(heading),
    [cell('结论'), cell(report.pass ? '达标' : '未达标', report.pass ? undefined : FAILED)],
    ...(report.complete ? [] : [[cell('未跑完'), cell(`${total.cases}/${report.planned} 题`, FAILED)]]),
    [cell('严格通过'), cell(`${total.passed}/${total.cases}，${percent(total.passed, total.cases)}`)],
    ...report.thresholds.map((verdict) => [
      cell(verdict.pass ? '达标' : '未达标'),
      cell(verdictLine(verdict), verdict.pass ? undefined : FAILED),
    ]),
    ...(report.baseline?.broken ?? []).map((id) => [cell('比基准变坏'), cell(id, FAILED)]),
    ...(report.baseline?.fixed ?? []).map((id) => [cell('比基准修好'), cell(id)]),
  ];
}

/** The bytes of report.xlsx. `cases` are those that were done, in the report's order. */
export async function reportWorkbook(report: Report, cases: readonly PlacedCase[]): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const byId = new Map(cases.map((placed) => [placed.case.id, placed]));
  const rows = report.cases.flatMap((found) => {
    const placed = byId.get(found.id);
    return placed ? [{ placed, report: found }] : [];
  });
  const sheets = sheetsOf(rows).map((found) => ({
    sheet: found.sheet,
    data: caseSheet(found),
    columns: [
      ...found.header.map((name) => ({ width: columnNamed(name)?.width ?? 20 })),
      ...RESULT_WIDTHS.map((width) => ({ width })),
    ],
    stickyRowsCount: 1,
  }));
  const summary = {
    sheet: '汇总',
    data: summarySheet(report),
    columns: [{ width: 14 }, { width: 60 }],
    stickyRowsCount: 1,
  };
  const file = await writeWorkbook([...sheets, summary]).toBlob();
  return timeless(new Uint8Array(await file.arrayBuffer()));
}
