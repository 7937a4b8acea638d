/** Finds the clauses that name responsible units: （责任单位：…）, 牵头单位：… on its own line, （…负责）. */
import type { Span } from '../../schema/document.ts';
import { bracketedSpans, splitOutsideBrackets } from '../brackets.ts';
import { isUnitName } from './names.ts';
import { DUTY, LABEL } from './roles.ts';

export type UnitClause = {
  /** The whole clause, brackets included. */
  span: Span;
  /** What is to be read: the brackets' content, or the label and its list. */
  content: Span;
};

const LONGEST_CLAUSE = 800;

/** In the order of the text. Spans are relative to the text. */
export function findUnitClauses(text: string): UnitClause[] {
  const clauses: UnitClause[] = [];
  const brackets = bracketedSpans(text);
  for (const [start, end] of brackets) {
    const content: Span = [start + 1, end - 1];
    if (end - start > LONGEST_CLAUSE || !namesUnits(text.slice(...content))) continue;
    clauses.push({ span: [start, end], content });
  }
  for (const match of text.matchAll(LABEL)) {
    const start = match.index;
    if (insideAny(brackets, start) || !opensClause(text, start)) continue;
    const end = clauseEnd(text, start);
    clauses.push({ span: [start, end], content: [start, end] });
  }
  return clauses.sort((one, other) => one.span[0] - other.span[0]).filter(isOutside);
}

/** A second label on the same line belongs to the clause that the first one opened. */
function isOutside(clause: UnitClause, index: number, all: UnitClause[]): boolean {
  return index === 0 || clause.span[0] >= (all[index - 1]?.span[1] ?? 0);
}

/** Whether the brackets' content is a clause of units: labelled, or units and a duty and nothing else. */
function namesUnits(content: string): boolean {
  const label = firstLabel(content);
  if (label !== undefined) return label <= 40;
  return content.split(/[；;。]/).some((part) => {
    if (!DUTY.test(part)) return false;
    const [piece] = splitOutsideBrackets(part, '，,');
    const list = part.slice(0, piece?.[1]).replace(DUTY, '');
    const [first] = splitOutsideBrackets(list, '、');
    const name = list.slice(0, first?.[1]).replace(/^由/, '');
    return isUnitName(name) && !name.startsWith('包括');
  });
}

function firstLabel(content: string): number | undefined {
  for (const match of content.matchAll(LABEL)) return match.index;
  return undefined;
}

/** A clause outside brackets opens a line or follows a full stop. */
function opensClause(text: string, start: number): boolean {
  let before = start - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\u3000')) before--;
  return before < 0 || '\n。；：'.includes(text.charAt(before));
}

function clauseEnd(text: string, start: number): number {
  const stops = ['\n', '。'].map((stop) => text.indexOf(stop, start)).filter((at) => at >= 0);
  const end = Math.min(start + LONGEST_CLAUSE, text.length, ...stops);
  return text[end] === '。' ? end + 1 : end;
}

function insideAny(spans: readonly Span[], position: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return false;
    if (position < span[0]) high = middle;
    else if (position >= span[1]) low = middle + 1;
    else return true;
  }
  return false;
}
