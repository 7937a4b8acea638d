/** Char filter: half-width punctuation in Chinese text becomes full width. */
import { isBlank, isChinese, isDigit, isHan, isLatinLetter } from './characters.ts';
import type { Edit } from './edit.ts';
import { type Line, linesOf } from './lines.ts';
import { chineseParentheses } from './parentheses.ts';

const FULL_WIDTH: Readonly<Record<string, { after: string; rule: string }>> = {
  ',': { after: '，', rule: 'fullwidth-comma' },
  ':': { after: '：', rule: 'fullwidth-colon' },
  ';': { after: '；', rule: 'fullwidth-semicolon' },
  '?': { after: '？', rule: 'fullwidth-question-mark' },
  '!': { after: '！', rule: 'fullwidth-exclamation-mark' },
  '(': { after: '（', rule: 'fullwidth-parenthesis' },
  ')': { after: '）', rule: 'fullwidth-parenthesis' },
  '.': { after: '。', rule: 'fullwidth-full-stop' },
};
const CANDIDATE = /[,:;?!().]/g;
const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]+/gi;
const INTERROGATIVE = /[吗呢么何哪谁几否怎]|多少|为什|是不是|有没有/;
/** How far back from a question mark its question is looked for. */
const QUESTION_REACH = 40;

export function findHalfWidth(text: string): Edit[] {
  return linesOf(text).flatMap((line) => (line.text.search(CANDIDATE) >= 0 ? editsOfLine(line) : []));
}

function editsOfLine({ text, start: offset }: Line): Edit[] {
  /** Places that are full width once this line is done. */
  const widened = chineseParentheses(text);
  const addresses = Array.from(text.matchAll(ADDRESS), (match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const edits: Edit[] = [];
  let address = 0;
  for (const { 0: mark, index: at } of text.matchAll(CANDIDATE)) {
    while ((addresses[address]?.[1] ?? at + 1) <= at) address += 1;
    if ((addresses[address]?.[0] ?? at + 1) <= at) continue;
    const form = FULL_WIDTH[mark];
    if (!form) continue;
    const edit = { start: offset + at, end: offset + at + 1, kind: 'punctuation' } as const;
    const verdict = judge(text, at, mark, widened);
    if (verdict === 'change') {
      widened.add(at);
      edits.push({ ...edit, ...form, confidence: 0.99, resolved: true });
    }
    if (verdict === 'doubt') {
      edits.push({ ...edit, after: mark, rule: 'lost-character', confidence: 0.5, resolved: false });
    }
  }
  return edits;
}

/** `doubt`: a question mark that more likely stands for a character that was lost. */
function judge(
  text: string,
  at: number,
  mark: string,
  widened: ReadonlySet<number>,
): 'change' | 'keep' | 'doubt' {
  if (mark === '(' || mark === ')') return widened.has(at) ? 'change' : 'keep';
  const before = neighbour(text, at, -1);
  const after = neighbour(text, at, 1);
  const followsChinese = isChinese(text.charCodeAt(before)) || widened.has(before);
  const precedesChinese = isChinese(text.charCodeAt(after)) || widened.has(after);
  if (mark === '.') {
    return isHan(text.charCodeAt(at - 1)) && at + 1 === text.length && at > 4 ? 'change' : 'keep';
  }
  if (mark === '!') return followsChinese ? 'change' : 'keep';
  if (mark === '?') return followsChinese ? judgeQuestionMark(text, at, after) : 'keep';
  if (followsChinese || precedesChinese) return text.startsWith('//', at + 1) ? 'keep' : 'change';
  const separatesFigures = /[%％)\d]/.test(text[before] ?? '') && after === at + 1 && mark !== ':';
  const bothDigits = isDigit(text.charCodeAt(before)) && isDigit(text.charCodeAt(after));
  const bothLatin = isLatinLetter(text.charCodeAt(before)) && isLatinLetter(text.charCodeAt(after));
  return separatesFigures && !bothDigits && !bothLatin && isMostlyChinese(text, at) ? 'change' : 'keep';
}

function judgeQuestionMark(text: string, at: number, after: number): 'change' | 'keep' | 'doubt' {
  if (text[at - 1] === '?' || text[at + 1] === '?') return 'keep';
  const closesQuestion = after === text.length || after > at + 1 || !isHan(text.charCodeAt(after));
  if (closesQuestion) return isHan(text.charCodeAt(at - 1)) || after === text.length ? 'change' : 'keep';
  const question =
    text
      .slice(Math.max(0, at - QUESTION_REACH), at)
      .split(/[，。；：？！,;]/)
      .at(-1) ?? '';
  return INTERROGATIVE.test(question) ? 'change' : 'doubt';
}

/** The place of the nearest character that decides; -1 or the length at the edge. */
function neighbour(text: string, at: number, step: 1 | -1): number {
  let place = at + step;
  while (Math.abs(place - at) < 4 && isPassedOver(text, place, step)) place += step;
  return place;
}

/** Blanks; to the right also marks, which are judged by what follows them. */
function isPassedOver(text: string, place: number, step: 1 | -1): boolean {
  return isBlank(text.charCodeAt(place)) || (step > 0 && /[,:;]/.test(text[place] ?? ''));
}

/** Judged by the 40 characters around. */
function isMostlyChinese(text: string, at: number): boolean {
  let han = 0;
  let latin = 0;
  for (let i = Math.max(0, at - 20); i < Math.min(text.length, at + 20); i += 1) {
    if (isHan(text.charCodeAt(i))) han += 1;
    else if (isLatinLetter(text.charCodeAt(i))) latin += 1;
  }
  return han > 4 && han > latin;
}
