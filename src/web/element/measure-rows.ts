/** A list of clauses as rows of a table, with nothing lost of what each item says. */
import type { Answer, Block, Citation } from '../../schema/answer.ts';
import type { Words } from './strings/words.ts';

export type MeasureRow = {
  citation: Citation;
  part: string;
  title: string;
  units: string[];
  /** The item without its marker. */
  text: string;
};

export type MeasureTable = {
  rows: MeasureRow[];
  /** Clause, title and units say all that the items say; otherwise their text is shown. */
  regular: boolean;
};

const MARKED = /^(.*?)\s*\[(\d{1,3})\]$/s;
/** 第三部分 before a clause; the column of parts says it. */
const PART = /^第[^第“”（）]{1,6}部分/;

/** Undefined for a list that is not of cited clauses, one an item. */
export function measureTable(block: Block, citations: readonly Citation[]): MeasureTable | undefined {
  if (block.type !== 'list' || !block.ordered || block.items.length === 0) return undefined;
  const rows: MeasureRow[] = [];
  for (const item of block.items) {
    const [, text, marker] = MARKED.exec(item) ?? [];
    const citation = citations.find((one) => one.marker === Number(marker));
    if (text === undefined || citation === undefined || /\[\d{1,3}\]/.test(text)) return undefined;
    const { clause, units } = citation;
    const part = clause.path.length > 1 ? (clause.path[0] ?? '') : '';
    rows.push({ citation, part, title: clause.heading, units, text });
  }
  return { rows, regular: rows.every(saysNoMore) };
}

function saysNoMore({ citation: { clause, measure }, units, text }: MeasureRow): boolean {
  if (measure === null) return false;
  const named = units.length > 0 ? `（责任单位：${units.join('、')}）` : '';
  const rest = text
    .replace(PART, '')
    .replace(clause.label, '')
    .replace(`“${clause.heading}”`, '')
    .replace(named, '');
  return rest.trim() === '';
}

/** 共 16 条, of the list that is counted and of every other by its rows. */
export function countLine(rows: number, { completeness }: Answer, words: Words): string {
  if (completeness === undefined || completeness.listed !== rows) return words.count(rows);
  const { total, listed } = completeness;
  return total === listed ? words.count(total) : words.listed(total, listed);
}
