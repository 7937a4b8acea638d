/** Figures of a text with their places: percentages, years, dates, amounts, counts, routes, numbers. */
import type { Figure } from '../schema/document.ts';
import { HAN_NUMERAL_CHARACTERS } from './numerals.ts';

const NUMBER = '\\d{1,12}(?:,\\d{3}){0,4}(?:\\.\\d{1,6})?';
const RANGE = '\\s?[—–~～至\\-－]{1,2}\\s?';
const HAN = `[${HAN_NUMERAL_CHARACTERS}]`;
const COUNTERS =
  '个|家|项|条|户|人次|人|名|套|处|座|台|件|所|期|次|批|公里|千米|米|平方公里|平方米|公顷|亩|吨|千瓦|兆瓦|倍|天|日|个月|小时|分钟|辆|条|张|项|类|级';

/** Tried in this order at each place; the earlier wins. */
const KINDS: readonly (readonly [Figure['kind'], string])[] = [
  ['route', `(?:国道|省道|县道|[GS])\\d{1,4}(?:线|公路)?|\\d{1,3}号线(?:${HAN}{1,3}期)?`],
  [
    'date',
    `\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?|${HAN}{4}年${HAN}{1,2}月(?:${HAN}{1,3}日)?|\\d{1,2}月\\d{1,2}日`,
  ],
  [
    'percent',
    `${NUMBER}(?:${RANGE}${NUMBER})?\\s?(?:%|％|‰|个百分点)|百分之${HAN}{1,6}|${HAN}{1,2}成(?=[以左])`,
  ],
  ['amount', `${NUMBER}(?:${RANGE}${NUMBER})?\\s?(?:万亿|亿|千万|百万|万|千|百)?(?:元|美元|人民币)`],
  ['year', `(?:19|20)\\d{2}(?:年?${RANGE}(?:19|20)\\d{2})?年|${HAN}{4}年`],
  ['count', `${NUMBER}(?:${RANGE}${NUMBER})?\\s?(?:万亿|亿|万|千|百|余|多)?(?:年|${COUNTERS})`],
  ['number', `${NUMBER}(?:${RANGE}${NUMBER})?(?:万亿|亿|万)?`],
];
const FIGURE = new RegExp(KINDS.map(([, pattern]) => `(${pattern})`).join('|'), 'g');

/** In the order of the text. `offset` is added to every span. A number inside a word (5G, IPv6) is none. */
export function readFigures(text: string, offset = 0): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const kind = KINDS[match.slice(1).findIndex((group) => group !== undefined)]?.[0];
    const end = match.index + match[0].length;
    if (kind === undefined || touchesWord(text, match.index, end)) continue;
    figures.push({ kind, text: match[0], span: [offset + match.index, offset + end] });
  }
  return figures;
}

function touchesWord(text: string, start: number, end: number): boolean {
  const ownLetter = /^[A-Za-z]/.test(text.charAt(start));
  return (/[A-Za-z]/.test(text.charAt(start - 1)) && !ownLetter) || /[A-Za-z+＋]/.test(text.charAt(end));
}
