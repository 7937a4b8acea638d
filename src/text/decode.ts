/** Bytes → text: UTF-8, UTF-16 and GB 18030, detected or named by the caller. */
import { UnreadableDocumentError } from '../errors.ts';
import { isChinese } from './characters.ts';
import { firstBadGb18030, firstBadUtf16, scanUtf8 } from './encodings.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];

const BYTE_ORDER_MARKS: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Beginnings of files that are no text. */
const SIGNATURES: readonly [string, readonly number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
];

/** Share of control characters above which a decoded text is no text. */
const MAX_CONTROLS = 0.02;
/** Share of its long sequences that damaged UTF-8 still gets right, and of Chinese in what they give. */
const MOSTLY_UTF8 = 0.9;
const MOSTLY_CHINESE = 0.5;
/** Share of Chinese and ASCII from which bytes without a mark are taken for UTF-16. */
const PLAUSIBLE = 0.9;

/**
 * Without the byte order mark. Throws UnreadableDocumentError when the file is empty (`reason: 'empty'`), is no
 * text (`'binary'`, with `format` where its beginning tells) or holds a sequence that the encoding does not allow
 * (`'undecodable'`, with `encoding` and `offset` in bytes).
 */
export function decode(bytes: Uint8Array, named?: Encoding): { text: string; encoding: Encoding } {
  if (bytes.length === 0) throw emptyFile();
  const format = SIGNATURES.find(([, signature]) => startsWith(bytes, signature))?.[0];
  if (format) throw binaryFile({ format });
  const encoding = named ?? detectEncoding(bytes);
  const offset = firstBad(bytes, encoding);
  if (offset >= 0) {
    throw new UnreadableDocumentError(`not ${encoding} at byte ${offset}`, {
      reason: 'undecodable',
      encoding,
      offset,
    });
  }
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (text.trim() === '') throw emptyFile();
  if (controlShare(text) > MAX_CONTROLS || text.includes('\0')) throw binaryFile({ encoding });
  return { text, encoding };
}

/** A byte order mark decides; then UTF-16, which neither of the others looks like; then valid UTF-8. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => startsWith(bytes, mark));
  if (marked) return marked[0];
  const { badAt, multibyte, bad } = scanUtf8(bytes);
  const hasNul = bytes.includes(0);
  if (badAt >= 0 || hasNul) {
    const utf16 = (['utf-16le', 'utf-16be'] as const).find((encoding) => isPlausible(bytes, encoding));
    if (utf16) return utf16;
  }
  if (badAt < 0) return multibyte > 0 && isChanceUtf8(bytes) ? 'gb18030' : 'utf-8';
  // Damaged UTF-8 must not pass for GB 18030, which allows nearly all bytes and would give other characters.
  const isDamagedUtf8 =
    multibyte >= MOSTLY_UTF8 * (multibyte + bad) ||
    chineseShare(new TextDecoder('utf-8').decode(bytes)) >= MOSTLY_CHINESE;
  return isDamagedUtf8 ? 'utf-8' : 'gb18030';
}

/** Pairs of GB 18030 can look like UTF-8 of two bytes; then they give Greek or Arabic, and read rightly, Chinese. */
function isChanceUtf8(bytes: Uint8Array): boolean {
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  if (chineseShare(asUtf8) > 0 || firstBadGb18030(bytes) >= 0) return false;
  return chineseShare(new TextDecoder('gb18030').decode(bytes)) > PLAUSIBLE;
}

function isPlausible(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  if (bytes.length % 2 !== 0) return false;
  const text = new TextDecoder(encoding).decode(bytes);
  let plausible = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (
      isChinese(unit) ||
      (unit >= 0x20 && unit < 0x7f) ||
      unit === 0x0a ||
      unit === 0x0d ||
      unit === 0x3000
    ) {
      plausible += 1;
    }
  }
  return plausible >= PLAUSIBLE * text.length && !looksChanced(text);
}

/** Bytes of another encoding paired by chance give rare ideographs; Chinese text has 的, 和, punctuation or ASCII. */
function looksChanced(text: string): boolean {
  const familiar = text.match(/[\n -~　，。、：的和一在是有人中国為为年市省]/g)?.length ?? 0;
  return familiar < 0.02 * text.length;
}

/** Among the characters beyond ASCII. */
function chineseShare(text: string): number {
  let chinese = 0;
  let all = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    all += 1;
    if (isChinese(unit)) chinese += 1;
  }
  return all === 0 ? 0 : chinese / all;
}

function firstBad(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-8') return scanUtf8(bytes).badAt;
  if (encoding === 'gb18030') return firstBadGb18030(bytes);
  return firstBadUtf16(bytes, encoding === 'utf-16le');
}

function controlShare(text: string): number {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0c && unit !== 0x0d) controls += 1;
  }
  return controls / text.length;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function emptyFile(): UnreadableDocumentError {
  return new UnreadableDocumentError('empty file', { reason: 'empty' });
}

function binaryFile(facts: { format: string } | { encoding: string }): UnreadableDocumentError {
  return new UnreadableDocumentError('binary file', { reason: 'binary', ...facts });
}
