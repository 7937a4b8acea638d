/** Char filter: indents, spaces at the ends of lines, and doubled punctuation. */
import type { Edit } from './edit.ts';
import { type Line, linesOf } from './lines.ts';

const INDENT = /^[\t \u00a0\u2000-\u200a\u202f\u205f\u3000]+/;
const BLANK = /[\t \u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const DOUBLED = /([，。、；：])\1+|[，。、；：]{2,}/g;

export function findLayoutDamage(text: string): Edit[] {
  return linesOf(text).flatMap(editsOfLine);
}

function editsOfLine({ text, start, end }: Line): Edit[] {
  const indent = INDENT.exec(text)?.[0] ?? '';
  const from = start + indent.length;
  const edits: Edit[] = [];
  if (indent) edits.push(deletion(start, from, 'indent'));
  let to = end;
  while (to > from && BLANK.test(text[to - start - 1] ?? '')) to -= 1;
  for (const { 0: marks, index, 1: mark } of text.matchAll(DOUBLED)) {
    edits.push(doubledMark(start + index, marks, mark));
  }
  if (to < end) edits.push(deletion(to, end, 'trailing-space'));
  return edits;
}

/** Two of the same become one; longer runs may be leaders, and two different marks leave the choice open. */
function doubledMark(start: number, marks: string, mark: string | undefined): Edit {
  const resolved = mark !== undefined && marks.length === 2;
  return {
    start: resolved ? start + 1 : start,
    end: start + marks.length,
    after: resolved ? '' : marks,
    kind: 'layout',
    rule: 'doubled-punctuation',
    confidence: resolved ? 0.98 : 0.5,
    resolved,
  };
}

function deletion(start: number, end: number, rule: string): Edit {
  return { start, end, after: '', kind: 'layout', rule, confidence: 1, resolved: true };
}
