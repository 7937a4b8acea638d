/** Whether a text states every number of another, with the same unit. */
import { HAN_NUMERAL_CHARACTERS } from '../../policy/numerals.ts';
import {
  datesIn,
  digitNumbers,
  hanNumbers,
  plainNumbers,
  QUANTITY_WORDS,
  type StatedNumber,
} from './stated-numbers.ts';

/** 一 is mostly no number (一体化, 进一步, 一批); before these it counts. */
const COUNTS_ONE = /^一(?:家|项|条|年|月|日|倍|成|季度|类|级|次)/;
/** Numerals that are words. */
const WORDS = /^(?:十分|万一|一[^家项条年月日倍成类级次]?)$/;
const NUMERAL_CHARACTER = new RegExp(`[\\d.${HAN_NUMERAL_CHARACTERS}]`);
const ENGLISH_NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ENGLISH_NUMBER =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|half|halve[sd]?|doubl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|dozens?|twice|thrice|quarters?|thirds?)\b/g;

/** Whole: 三区 does not stand in 十三区. */
function standsIn(plain: string, text: string): boolean {
  for (let at = plain.indexOf(text); at >= 0; at = plain.indexOf(text, at + 1))
    if (!NUMERAL_CHARACTER.test(plain.charAt(at - 1))) return true;
  return false;
}

const keyOf = ({ number, unit }: StatedNumber) => `${number}|${unit}`;

export type NumbersOfText = { plain: string; keys: ReadonlySet<string>; numbers: ReadonlySet<string> };

export function numbersOf(text: string): NumbersOfText {
  const plain = plainNumbers(text);
  const all = [...digitNumbers(plain), ...hanNumbers(plain)];
  return { plain, keys: new Set(all.map(keyOf)), numbers: new Set(all.map(({ number }) => number)) };
}

/**
 * What of `text` the source does not state; nothing where all stands there. `foreign`: the text is in another
 * language than the source, so that units other than % are not compared.
 */
export function unstatedNumbers(text: string, source: NumbersOfText, foreign = false): string[] {
  const plain = plainNumbers(text);
  // Digits of other scripts, fractions and ornaments that are no plain digits.
  const strange = plain.match(/(?![0-9])[\p{Nd}\p{No}]|(?!\p{Script=Han})\p{Nl}/gu) ?? [];
  const digits = digitNumbers(plain).filter(({ number, unit }) =>
    foreign && unit !== '%' ? !source.numbers.has(number) : !source.keys.has(keyOf({ number, unit })),
  );
  const han = hanNumbers(plain).filter(
    (found) =>
      !(WORDS.test(found.text) && !COUNTS_ONE.test(found.text)) &&
      !standsIn(source.plain, found.text) &&
      !source.keys.has(keyOf(found)),
  );
  const dates = datesIn(plain).filter((date) => !standsIn(source.plain, date));
  const quantities = (plain.match(QUANTITY_WORDS) ?? []).filter((word) => !source.plain.includes(word));
  const english = (plain.match(ENGLISH_NUMBER) ?? []).filter((word) => {
    const value = ENGLISH_NUMBERS.indexOf(word);
    return value < 0 || !source.numbers.has(String(value));
  });
  return [
    ...strange,
    ...digits.map(({ number, unit }) => number + unit),
    ...han.map(({ text }) => text),
    ...dates,
    ...quantities,
    ...english,
  ];
}
