/** Dates as documents write them: 2024年10月25日, 二〇二四年十月二十五日. */
import { HAN_NUMERAL_CHARACTERS, parseNumeral } from './numerals.ts';

const HAN = HAN_NUMERAL_CHARACTERS;
const DATE = new RegExp(`(\\d{4}|[${HAN}]{4})年(\\d{1,2}|[${HAN}]{1,3})月(\\d{1,2}|[${HAN}]{1,3})日`);
const WHOLE_DATE = new RegExp(`^${DATE.source}$`);

/** The first date in the text as `YYYY-MM-DD`; undefined where there is none or it is impossible. */
export function readDate(text: string): string | undefined {
  return toIso(DATE.exec(text));
}

/** The same, where the date is the whole line. Spaces between the characters do not count. */
export function readDateLine(line: string): string | undefined {
  if (line.length > 24) return undefined;
  return toIso(WHOLE_DATE.exec(line.replace(/[\s\u3000]+/g, '')));
}

function toIso(match: RegExpExecArray | null): string | undefined {
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map((part) => parseNumeral(part) ?? 0);
  if (!year || !month || !day) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
