/** The symbols that the language model counts: simplified characters, full-width marks, one class for the rest. */
import { Converter } from 'opencc-js/t2cn';
import { gbk } from './gbk.ts';

export const LINE_BREAK = '\n';
const DIGIT = '0';
const LATIN = 'A';

let simplified: Uint16Array | undefined;

/** The symbol of one UTF-16 unit: 進 and 进 are one symbol, as are `,` and `，`, all digits, all Latin letters. */
export function symbolOf(unit: number): number {
  if (unit < 0x80) return asciiSymbol(unit);
  if (unit >= 0xff01 && unit <= 0xff5e) return asciiSymbol(unit - 0xfee0);
  if (unit === 0x3000) return LINE_BREAK.charCodeAt(0);
  simplified ??= simplifiedForms();
  return simplified[unit] || unit;
}

function asciiSymbol(unit: number): number {
  if (unit <= 0x20) return LINE_BREAK.charCodeAt(0);
  if (unit >= 0x30 && unit <= 0x39) return DIGIT.charCodeAt(0);
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return LATIN.charCodeAt(0);
  return unit + 0xfee0;
}

/** The simplified form of every ideograph of GBK, converted in one go. */
function simplifiedForms(): Uint16Array {
  const forms = new Uint16Array(0x10000);
  const units = [...gbk().charOfPair].filter((unit) => unit >= 0x4e00 && unit <= 0x9fff);
  const convert = Converter({ from: 't', to: 'cn' });
  const converted = convert(units.map((unit) => String.fromCharCode(unit)).join('\n')).split('\n');
  for (const [i, unit] of units.entries()) {
    const form = converted[i] ?? '';
    forms[unit] = form.length === 1 ? form.charCodeAt(0) : unit;
  }
  return forms;
}
