/** Classes of characters that the filters ask for, by UTF-16 code unit. */

const IDEOGRAPHIC_ZERO = 0x3007;

/** An ideograph; both halves of a surrogate pair in planes 2 and 3 count. NaN, from beyond the text, does not. */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === IDEOGRAPHIC_ZERO ||
    (unit >= 0xd840 && unit <= 0xd88f) ||
    (unit >= 0xdc00 && unit <= 0xdfff)
  );
}

/** Full-width punctuation and the quotes and dashes of Chinese text. */
export function isChinesePunctuation(unit: number): boolean {
  return (
    (unit >= 0x3001 && unit <= 0x3002) ||
    (unit >= 0x3008 && unit <= 0x3011) ||
    (unit >= 0x3014 && unit <= 0x301b) ||
    (unit >= 0x2018 && unit <= 0x201d) ||
    unit === 0x2014 ||
    unit === 0x2026 ||
    unit === 0xff01 ||
    (unit >= 0xff08 && unit <= 0xff09) ||
    unit === 0xff0c ||
    (unit >= 0xff1a && unit <= 0xff1b) ||
    unit === 0xff1f
  );
}

export function isChinese(unit: number): boolean {
  return isHan(unit) || isChinesePunctuation(unit);
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isLatinLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** White space that does not end a line. */
export function isBlank(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x09 ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x205f
  );
}
