/** Every number that a text states, with what it counts, in one spelling: 75%, 2028年, 三十三 → 33条, 5g. */
import { HAN_NUMERAL_CHARACTERS, parseNumeral } from '../../policy/numerals.ts';

/** `number`: digits, or letters and digits (5g, ipv6); `unit`: what follows and gives it its meaning, or nothing. */
export type StatedNumber = { number: string; unit: string };

const UNIT =
  '(?:个?百分点|万亿|亿|千万|百万|万|千|百)?\\s?(?:平方公里|平方米|立方米|千瓦时|兆瓦时|公里|千米|公顷|千瓦|兆瓦|小时|分钟|个月|人次|美元|号线|季度|世纪|[%‰年月日号时元亩吨米个家项条类级件所处座台套户人名次批期倍天周辆张成岁度层栋间门种份本部套组对轮届位大]|°c)?';
const RANGE = '\\s?(?:-|至|到)\\s?';
const ARABIC = '[a-z]*\\d[\\da-z]*(?:\\.\\d+)?';
const TOKEN = new RegExp(`(${ARABIC})(${UNIT})(?:(${RANGE})(${ARABIC})(${UNIT}))?`, 'g');
const HAN_RUN = new RegExp(
  `百分之([${HAN_NUMERAL_CHARACTERS}]+)|([${HAN_NUMERAL_CHARACTERS}]+)(${UNIT})`,
  'g',
);

/** One spelling: NFKC, lower case, one dash, no thousands separators, no blank beside digits. */
export function plainNumbers(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[—–―‒~~～]+|--+/g, '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)\s+(?=[%年月日\p{Script=Han}])|(?<=\p{Script=Han})\s+(?=\d)/gu, '');
}

/** Numbers in digits; the first of a range takes the second's unit where it has none (2026-2028年). */
export function digitNumbers(plain: string): StatedNumber[] {
  return [...plain.matchAll(TOKEN)].flatMap(([, first = '', unit = '', , second, secondUnit = '']) => {
    const one = { number: first, unit: unit.trim() || (second === undefined ? '' : secondUnit.trim()) };
    return second === undefined ? [one] : [one, { number: second, unit: secondUnit.trim() }];
  });
}

/** Numbers in Chinese numerals that are numerals by their value; `text` as written, with the character after it. */
export function hanNumbers(plain: string): (StatedNumber & { text: string })[] {
  return [...plain.matchAll(HAN_RUN)].map((match) => {
    const [whole, percent, numeral = '', unit = ''] = match;
    const next = percent === undefined && unit === '' ? plain.charAt(match.index + whole.length) : '';
    const value = parseNumeral(percent ?? numeral);
    return {
      number: value === undefined ? (percent ?? numeral) : String(value),
      unit: percent === undefined ? unit.trim() : '%',
      text: whole + next,
    };
  });
}

/** Whole dates (2026年1月15日), which must stand together. */
export const datesIn = (plain: string): string[] =>
  plain.match(/\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日/g) ?? [];

/** Quantities without a numeral. */
export const QUANTITY_WORDS =
  /翻[一两]?番|翻倍|成倍|过半|超半|一半|半数|大半|双倍|减半|数[十百千万亿]|几[十百千万亿]|[全]?国首[个家]|第一名/g;
