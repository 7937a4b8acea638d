/** Which parentheses of a line belong to Chinese text. */
import { isBlank, isChinese, isHan, isLatinLetter } from './characters.ts';

/**
 * The places of the half-width parentheses that should be full width: both of a pair that has Chinese inside or
 * right beside it, or whose other half is full width already; one without a partner if Chinese stands beside it.
 */
export function chineseParentheses(line: string): Set<number> {
  const chinese = new Set<number>();
  const open: { at: number; hanBefore: number }[] = [];
  let han = 0;
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    if (isHan(unit)) han += 1;
    if (unit === OPEN || unit === FULL_OPEN) open.push({ at, hanBefore: han });
    if (unit !== CLOSE && unit !== FULL_CLOSE) continue;
    const partner = open.pop();
    if (!partner) {
      if (unit === CLOSE && isBeside(line, at)) chinese.add(at);
      continue;
    }
    if (!pairIsChinese(line, partner.at, at, han > partner.hanBefore)) continue;
    if (line.charCodeAt(partner.at) === OPEN) chinese.add(partner.at);
    if (unit === CLOSE) chinese.add(at);
  }
  for (const { at } of open) if (line.charCodeAt(at) === OPEN && isBeside(line, at)) chinese.add(at);
  return chinese;
}

const OPEN = 0x28;
const CLOSE = 0x29;
const FULL_OPEN = 0xff08;
const FULL_CLOSE = 0xff09;
/** Marks of either width: their width is being decided as well, so it says nothing. */
const UNDECIDED = new Set(Array.from('(),:;?!（），：；？！', (mark) => mark.charCodeAt(0)));

function pairIsChinese(line: string, open: number, close: number, hasHan: boolean): boolean {
  if (hasHan || line.charCodeAt(open) === FULL_OPEN || line.charCodeAt(close) === FULL_CLOSE) return true;
  const isFunction = close === open + 2 && isLatinLetter(line.charCodeAt(open - 1));
  return !isFunction && (isChineseAt(line, open, -1) || isChineseAt(line, close, 1));
}

function isBeside(line: string, at: number): boolean {
  return isHan(line.charCodeAt(at - 1)) || isHan(line.charCodeAt(at + 1));
}

/** How many marks are looked past for a neighbour. */
const MAX_STEPS = 8;

/** Whether the neighbour is Chinese; other marks and one blank are looked past. */
function isChineseAt(line: string, from: number, step: 1 | -1): boolean {
  let blanks = 0;
  for (let at = from + step, steps = 0; steps < MAX_STEPS; at += step, steps += 1) {
    const unit = line.charCodeAt(at);
    if (isBlank(unit)) blanks += 1;
    else if (!UNDECIDED.has(unit)) return isChinese(unit);
    if (blanks > 1) return false;
  }
  return false;
}
