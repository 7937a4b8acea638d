/** Char filter: line breaks become `\n`; invisible controls go; characters that mean lost text are marked. */
import type { Edit } from './edit.ts';

/** CR LF and the other line breaks of Unicode. */
const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/u;
/** Controls but tab and line breaks, soft hyphen, zero-width and bidirectional controls, byte order marks. */
const INVISIBLE = /(?:(?![\t\n\r\v\f\u0085])[\p{Cc}\p{Cf}\p{Variation_Selector}])+/u;
/** The replacement character, and private use, where GBK keeps what Unicode had not. */
const LOST = /[\ufffd\ue000-\uf8ff]+/u;
const ANY = new RegExp(`${LINE_BREAK.source}|${INVISIBLE.source}|${LOST.source}`, 'gu');

export function findControls(text: string): Edit[] {
  return Array.from(text.matchAll(ANY), ({ 0: found, index: start }): Edit => {
    const edit = { start, end: start + found.length, kind: 'layout', confidence: 1, resolved: true } as const;
    if (LOST.test(found)) return { ...edit, after: found, rule: 'lost-character', resolved: false };
    if (LINE_BREAK.test(found)) return { ...edit, after: '\n', rule: 'line-break' };
    return { ...edit, after: '', rule: 'invisible' };
  });
}
