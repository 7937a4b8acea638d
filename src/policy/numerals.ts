/** Chinese numerals both ways: 三十三 ↔ 33, with banker's forms, 廿 and 卅, and enclosed or wide digits. */

const DIGITS = new Map<string, number>();
for (const [value, forms] of [
  '〇零○',
  '一壹',
  '二贰两',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
].entries()) {
  for (const form of forms) DIGITS.set(form, value);
}
const TENS = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);
const MULTIPLIERS = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** Runs of single-character numbers: first character, first value, how many. */
const ENCLOSED: readonly (readonly [string, number, number])[] = [
  ['①', 1, 20],
  ['㉑', 21, 15],
  ['㊱', 36, 15],
  ['⑴', 1, 20],
  ['⒈', 1, 20],
  ['㈠', 1, 10],
  ['㊀', 1, 10],
  ['❶', 1, 10],
  ['Ⅰ', 1, 12],
  ['ⅰ', 1, 12],
];

/** The characters that Chinese numerals are written with, for use inside a regular expression's class. */
export const HAN_NUMERAL_CHARACTERS = '〇零○一二两三四五六七八九十百千廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟';
/** Single characters that are a whole number each (①, ⑴, ⒈, ㈠, ㊀, Ⅰ …), likewise. */
export const ENCLOSED_NUMERAL_CHARACTERS = '①-⒛㈠-㈩㉑-㉟㊀-㊉㊱-㊿❶-❿Ⅰ-Ⅻⅰ-ⅻ';

/**
 * The value of a numeral that fills the whole text; undefined where it is none. Reads 三十三, 一百零五, 廿四,
 * 叁拾, 二〇二四 (digit by digit), 33, ３３, ⑤, ㈤, ⑴ and Ⅴ. Below 10,000; digit strings up to nine places.
 */
export function parseNumeral(text: string): number | undefined {
  return parseDigits(text) ?? parseEnclosed(text) ?? parsePositional(text) ?? parseAdditive(text);
}

/** 1 to 9,999 in everyday writing: 10 十, 15 十五, 105 一百零五. Throws RangeError outside. */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`no numeral for ${value}`);
  const places = ['', '十', '百', '千'];
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    const spoken = digit === 1 && place === 1 && text === '' ? '' : '零一二三四五六七八九'.charAt(digit);
    text += (gap ? '零' : '') + spoken + places[place];
    gap = false;
  }
  return text;
}

function parseDigits(text: string): number | undefined {
  if (!/^[0-9０-９]{1,9}$/.test(text)) return undefined;
  return Number(text.normalize('NFKC'));
}

function parseEnclosed(text: string): number | undefined {
  if (text.length !== 1) return undefined;
  const code = text.charCodeAt(0);
  for (const [first, value, count] of ENCLOSED) {
    const offset = code - first.charCodeAt(0);
    if (offset >= 0 && offset < count) return value + offset;
  }
  return undefined;
}

/** Digit by digit, as years are written; needs two digits or more. */
function parsePositional(text: string): number | undefined {
  if (text.length < 2 || text.length > 9) return undefined;
  let value = 0;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** 三百零五, 一百二 is not accepted; places must fall, and 零 only fills a gap. */
function parseAdditive(text: string): number | undefined {
  let total = 0;
  let limit = 10_000;
  let digit: number | undefined;
  let zero = false;
  for (const character of text) {
    const tens = TENS.get(character);
    const multiplier = MULTIPLIERS.get(character);
    if (tens !== undefined) {
      if (digit !== undefined || limit <= 10) return undefined;
      total += tens;
      limit = 10;
    } else if (multiplier !== undefined) {
      if (multiplier >= limit || (digit === undefined && (multiplier !== 10 || total > 0))) return undefined;
      total += (digit ?? 1) * multiplier;
      limit = multiplier;
      digit = undefined;
    } else {
      const value = DIGITS.get(character);
      if (value === undefined || digit !== undefined) return undefined;
      if (value === 0) {
        if (zero && total > 0) return undefined;
        zero = true;
        continue;
      }
      digit = value;
    }
    zero = false;
  }
  if (text === '' || (zero && total > 0)) return undefined;
  if (digit === undefined) return total;
  const afterGap = /[零〇○].$/u.test(text);
  return limit <= 10 || total === 0 || afterGap ? total + digit : undefined;
}
