/** Headings of official documents: 第X章, 第X节, 第X条, 一、, （一）, 1., （1）. */
import { bracketedSpans } from './brackets.ts';
import type { Line } from './lines.ts';
import { lineBetween } from './lines.ts';
import { ENCLOSED_NUMERAL_CHARACTERS, HAN_NUMERAL_CHARACTERS, parseNumeral } from './numerals.ts';

/** From the highest level to the lowest; an article stands outside the ladder of numbered lists. */
export const HEADING_KINDS = [
  'part',
  'chapter',
  'division',
  'article',
  'han',
  'han-paren',
  'digit',
  'digit-paren',
] as const;
export type HeadingKind = (typeof HEADING_KINDS)[number];

export type Heading = {
  kind: HeadingKind;
  number: number;
  /** As printed: `（十五）`. */
  label: string;
  line: Line;
  /** The words after the label up to the first full stop; a shorter cut where that is a long sentence. */
  title: string;
  /** True where text follows the title on the same line. */
  runIn: boolean;
};

const HAN = `[${HAN_NUMERAL_CHARACTERS}]{1,6}`;
const PATTERNS: readonly (readonly [HeadingKind, RegExp])[] = [
  ['part', new RegExp(`^第(${HAN}|\\d{1,3})(?:部分|编|篇)[：:、]?`)],
  ['chapter', new RegExp(`^第(${HAN}|\\d{1,3})章`)],
  ['division', new RegExp(`^第(${HAN}|\\d{1,3})节`)],
  ['article', new RegExp(`^第(${HAN}|\\d{1,3})条(?!例|款|件|约|规定)`)],
  ['han', new RegExp(`^(${HAN})、`)],
  ['han-paren', new RegExp(`^[（(]\\s?(${HAN})\\s?[）)][、.．]?`)],
  ['han-paren', /^([㈠-㈩])[、.．]?/],
  ['digit-paren', /^[（(]\s?(\d{1,3})\s?[）)][、.．]?/],
  ['digit-paren', new RegExp(`^([${ENCLOSED_NUMERAL_CHARACTERS}])[、.．]?`)],
  ['digit', /^(\d{1,3})[.．﹒、](?![0-9０-９])/],
];
/** A chapter or section heading that an article follows on the same line. */
const ARTICLE_INSIDE = new RegExp(`第${HAN}条`, 'g');
const ANOTHER_HAN = new RegExp(`^${HAN}、`);
const LONGEST_TITLE = 50;
const LONGEST_CHAPTER_TITLE = 40;

/** The heading that the line begins with, if it does. */
export function readHeading(line: Line): Heading | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(line.text);
    if (match === null) continue;
    const number = parseNumeral(match[1] ?? '');
    if (number === undefined || number === 0) return undefined;
    const rest = line.text.slice(match[0].length);
    if (!fits(kind, rest)) return undefined;
    return { kind, number, label: match[0].trim(), line, ...readTitle(kind, rest) };
  }
  return undefined;
}

/** A line of `第一章 总则 第一条 为…` as two lines; any other line as it is. */
export function splitHeadingLine(text: string, line: Line): Line[] {
  if (!/^第\S{1,4}[章节]/.test(line.text)) return [line];
  for (const match of line.text.matchAll(ARTICLE_INSIDE)) {
    if (match.index < 3 || match.index > LONGEST_CHAPTER_TITLE) continue;
    const cut = line.textStart + match.index;
    return [lineBetween(text, line.start, cut), lineBetween(text, cut, line.end)];
  }
  return [line];
}

/** Whether what follows the label can belong to a heading: not 一、二、三产业, not a sentence after 第一章. */
function fits(kind: HeadingKind, rest: string): boolean {
  if (isBareTitle(kind)) return rest.length <= LONGEST_CHAPTER_TITLE && !/[。；]/.test(rest);
  if (kind === 'han' && ANOTHER_HAN.test(rest)) return false;
  return rest.trim() !== '';
}

function isBareTitle(kind: HeadingKind): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'division';
}

function readTitle(kind: HeadingKind, text: string): { title: string; runIn: boolean } {
  const rest = text.trim();
  if (isBareTitle(kind)) return { title: rest.replace(/[\s\u3000]+/g, ''), runIn: false };
  const clause = bracketedSpans(rest).find(([start, end]) =>
    /单位：|部门：|负责|牵头/.test(rest.slice(start, end)),
  );
  const body = clause === undefined ? rest : rest.slice(0, clause[0]);
  const stop = body.search(/[。；]/);
  const sentence = stop < 0 ? body : body.slice(0, stop);
  const runIn = sentence.length < rest.replace(/[。；]$/, '').length;
  if (sentence.length <= LONGEST_TITLE && kind !== 'article') {
    const title = cutAtColon(sentence);
    return { title, runIn: runIn || title.length < sentence.length - 1 };
  }
  const pause = sentence.search(/[，：；]/);
  const title = pause < 0 ? sentence : sentence.slice(0, pause);
  return { title: title.slice(0, LONGEST_TITLE), runIn: true };
}

function cutAtColon(sentence: string): string {
  const colon = sentence.indexOf('：');
  return colon >= 4 ? sentence.slice(0, colon) : sentence;
}
