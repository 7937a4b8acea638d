/** Folding for matching: one spelling for all spellings of a character, with the way back to the source. */
import { Converter } from 'opencc-js/t2cn';

/** A text folded: `starts[i]` is the offset in `source` of the character that folded unit `i` came from. */
export type FoldedText = { readonly text: string; readonly source: string; readonly starts: Uint32Array };

const IGNORABLE = /^[\p{Default_Ignorable_Code_Point}“”‘’「」『』"]$/u;
const EXPANDS = 0xffff;

/** Folded form of each UTF-16 unit once it was looked up; 0 is "not yet", EXPANDS is "in `expansions`". */
const units = new Uint16Array(0x10000);
const expansions = new Map<number, string>();
let simplify: ((text: string) => string) | undefined;

const decoder = new TextDecoder('utf-16le');

/**
 * NFKC, lower case, traditional to simplified, each per character; zero-width and bidirectional
 * controls and other default-ignorable characters go, and quotation marks, which people leave out when they
 * ask for “标准地”改革; a lone surrogate becomes U+FFFD.
 */
export function fold(source: string): FoldedText {
  let text = new Uint16Array(source.length + 16);
  let starts = new Uint32Array(source.length + 16);
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    const known = units[unit] as number;
    if (known !== 0 && known !== EXPANDS) {
      text[length] = known;
      starts[length++] = i;
    } else {
      const codePoint = source.codePointAt(i) as number;
      const folded = foldCharacter(codePoint);
      for (let j = 0; j < folded.length; j++) {
        text[length] = folded.charCodeAt(j);
        starts[length++] = i;
      }
      if (codePoint > 0xffff) i++;
    }
    if (length + source.length - i + 20 > text.length) {
      text = grown(text, new Uint16Array(text.length * 2 + 64));
      starts = grown(starts, new Uint32Array(starts.length * 2 + 64));
    }
  }
  return { text: decoder.decode(text.subarray(0, length)), source, starts: starts.slice(0, length) };
}

/** `fold(source).text`; a text that is folded already is looked through and given back. */
export function foldedText(source: string): string {
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (units[unit] !== unit) return fold(source).text;
  }
  return source;
}

/** The stretch of the source that the folded units `[start, end)` came from. */
export function sourceSpan(folded: FoldedText, start: number, end: number): [number, number] {
  const from = folded.starts[start] ?? folded.source.length;
  if (end <= start) return [from, from];
  const last = folded.starts[end - 1] ?? folded.source.length;
  return [from, last + ((folded.source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)];
}

function foldCharacter(codePoint: number): string {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return '\ufffd';
  const seen = expansions.get(codePoint);
  if (seen !== undefined) return seen;
  const folded = computeFolding(codePoint);
  const unit = folded.charCodeAt(0);
  if (codePoint <= 0xffff && folded.length === 1 && unit !== 0 && unit !== EXPANDS) units[codePoint] = unit;
  else {
    if (codePoint <= 0xffff) units[codePoint] = EXPANDS;
    expansions.set(codePoint, folded);
  }
  return folded;
}

function computeFolding(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  if (IGNORABLE.test(character)) return '';
  if (codePoint < 0x80) return character.toLowerCase();
  const toSimplified = simplify ?? Converter({ from: 't', to: 'cn' });
  simplify = toSimplified;
  let folded = '';
  for (const part of character.normalize('NFKC').toLowerCase()) {
    if (!IGNORABLE.test(part)) folded += toSimplified(toSimplified(part));
  }
  return folded;
}

function grown<T extends Uint16Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
