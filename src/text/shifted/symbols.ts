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

/** The two ways of writing a character that have different forms in them. */
export type Script = 'traditional' | 'simplified';

let scripts: Uint8Array | undefined;

/** The script of a character that GBK has in two forms; undefined for a character that both scripts share. */
export function scriptOf(unit: number): Script | undefined {
  scripts ??= scriptsOfForms();
  const script = scripts[unit] ?? 0;
  if (script === 0) return undefined;
  return script === TRADITIONAL ? 'traditional' : 'simplified';
}

const SIMPLIFIED = 1;
const TRADITIONAL = 2;

function scriptsOfForms(): Uint8Array {
  simplified ??= simplifiedForms();
  const found = new Uint8Array(0x10000);
  for (const [unit, form] of simplified.entries()) {
    if (form === 0 || form === unit) continue;
    found[unit] = TRADITIONAL;
    found[form] = SIMPLIFIED;
  }
  return found;
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
