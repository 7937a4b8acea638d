/** Char filter: stray spaces inside Chinese text go. */
import { isBlank, isChinesePunctuation, isDigit, isHan, isLatinLetter } from './characters.ts';
import type { Edit } from './edit.ts';
import { type Line, linesOf } from './lines.ts';

const BLANKS = /[\t \u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const WIDE = /^(?:.{2,}|[\t\u3000])$/;
/** A heading that sets its number off from its title. */
const NUMBERED =
  /^(?:第[〇零一二三四五六七八九十百千\d]{1,6}[章节条编篇部]分?|附件[一二三四五六七八九十\d]{0,3}[：:]?)$/;
/** Longest beginning of a line, indent included, that is looked at as a number. */
const MAX_NUMBER = 24;
/** Marks that Chinese shares with Latin text. */
const SHARED_MARK = /[‘’“”—…]/;
const FIGURE_OR_WORD = /[A-Za-z0-9.%+/—~-]{1,24}/y;
const SIGNED_DATE = /\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日$/;
const MEASURE_WORD =
  /[年月日时个项万亿千百家条章户人岁元件级类座处所套次天周吨米里亩辆名位种批期轮届号倍成度台部份支片]/;
const CAPTION = /(?:附件|表|图|专栏)$/;
const CAPTION_NUMBER = /(?:附件|表|图|专栏) ?\d{1,3}$/;
/** How far back the label of the field before is looked for. */
const FIELD_REACH = 60;
const FIELD = /^[\u3400-\u9fff]{2,5}[：:]/;
/** Longest line that is looked at as a row of columns. */
const MAX_COLUMNS = 200;
const LISTED_NAME = /^[\u3400-\u9fff·]{2,4}$/;

export function findStraySpaces(text: string): Edit[] {
  return linesOf(text).flatMap((line) => (line.text.search(BLANKS) < 0 ? [] : editsOfLine(line)));
}

function editsOfLine({ text, start: offset }: Line): Edit[] {
  const body = text.trim();
  const isList = isColumns(body);
  const edits: Edit[] = [];
  /** End of the figure whose left space went: its right space goes too. */
  let spacedEnd = -1;
  for (const { 0: blanks, index: start } of text.matchAll(BLANKS)) {
    const end = start + blanks.length;
    if (start === 0 || end === text.length) continue;
    const figureEnd = spacedFigure(text, start, end);
    const verdict =
      start === spacedEnd || figureEnd > 0 ? 'stray' : judge(text, start, end, WIDE.test(blanks), isList);
    if (figureEnd > 0) spacedEnd = figureEnd;
    if (verdict === 'meant') continue;
    const resolved = verdict === 'stray';
    edits.push({
      start: offset + start,
      end: offset + end,
      after: resolved ? '' : blanks,
      kind: 'punctuation',
      rule: 'stray-space',
      confidence: resolved ? 0.95 : 0.5,
      resolved,
    });
  }
  return edits;
}

/** Names side by side, a name and an office, or a line set in columns by wide spaces. */
function isColumns(body: string): boolean {
  if (body.length > MAX_COLUMNS) return false;
  if (!/[。，；]/.test(body) && hasWideGap(body)) return true;
  const cells = body.split(BLANKS);
  return cells.every((cell) => LISTED_NAME.test(cell)) || (cells.length === 2 && isNameAndOffice(cells));
}

/** Whether a wide blank stands between words; one beside Chinese punctuation is stray and sets no column. */
function hasWideGap(body: string): boolean {
  return [...body.matchAll(BLANKS)].some(
    ({ 0: blanks, index }) =>
      WIDE.test(blanks) &&
      !isChinesePunctuation(body.charCodeAt(index - 1)) &&
      !isChinesePunctuation(body.charCodeAt(index + blanks.length)),
  );
}

function isNameAndOffice([name = '', office = '']: string[]): boolean {
  return LISTED_NAME.test(name) && /^[\u3400-\u9fff]{2,}$/.test(office);
}

function judge(
  text: string,
  start: number,
  end: number,
  wide: boolean,
  isList: boolean,
): 'stray' | 'meant' | 'doubt' {
  const left = text.charCodeAt(start - 1);
  const right = text.charCodeAt(end);
  if (isPunctuationFor(text[start - 1], left, right) || isPunctuationFor(text[end], right, left))
    return 'stray';
  if (isDigit(left) && !wide && MEASURE_WORD.test(text[end] ?? '')) {
    return CAPTION_NUMBER.test(text.slice(Math.max(0, start - 8), start)) ? 'meant' : 'stray';
  }
  if (!isHan(left) || !isHan(right)) return 'meant';
  if (isAlone(text, start - 1) && isAlone(text, end)) return 'stray';
  if (wide || isNumber(text, start) || beginsField(text, end)) return 'meant';
  return isList ? 'doubt' : 'stray';
}

/** Whether a mark is Chinese punctuation beside which no space stands; a shared mark only in Chinese company. */
function isPunctuationFor(mark: string | undefined, unit: number, other: number): boolean {
  if (!mark || !isChinesePunctuation(unit)) return false;
  return !SHARED_MARK.test(mark) || isHan(other) || isChinesePunctuation(other);
}

/** An ideograph with a blank, punctuation or the line's edge on both sides. */
function isAlone(text: string, at: number): boolean {
  return [text.charCodeAt(at - 1), text.charCodeAt(at + 1)].every(
    (unit) => Number.isNaN(unit) || isBlank(unit) || isChinesePunctuation(unit),
  );
}

/** Whether the line up to here is the number of a heading. */
function isNumber(text: string, end: number): boolean {
  return end <= MAX_NUMBER && NUMBERED.test(text.slice(0, end).trim());
}

/** Whether a label begins here on a line that has one already: `来源：… 责任编辑：…`. */
function beginsField(text: string, at: number): boolean {
  return FIELD.test(text.slice(at, at + 8)) && /[：:]/.test(text.slice(Math.max(0, at - FIELD_REACH), at));
}

/**
 * The end of the figure or Latin word in `到 2025 年` that begins at `end`, set off by single spaces from Chinese
 * on both sides; 0 where there is none, as before a signature's date or in a caption.
 */
function spacedFigure(text: string, start: number, end: number): number {
  if (end !== start + 1 || !isHan(text.charCodeAt(start - 1))) return 0;
  const first = text.charCodeAt(end);
  if (!isDigit(first) && !isLatinLetter(first)) return 0;
  FIGURE_OR_WORD.lastIndex = end;
  const figureEnd = end + (FIGURE_OR_WORD.exec(text)?.[0].length ?? 0);
  const isSpaced = isBlank(text.charCodeAt(figureEnd)) && isHan(text.charCodeAt(figureEnd + 1));
  if (!isSpaced || CAPTION.test(text.slice(Math.max(0, start - 2), start))) return 0;
  return text.length - end < 24 && SIGNED_DATE.test(text.slice(end)) ? 0 : figureEnd;
}
