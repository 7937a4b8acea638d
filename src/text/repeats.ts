/** Char filter: a paragraph that stands twice in a row, in the same state or, before repair, in two. */
import type { Edit } from './edit.ts';
import { type Line, linesOf } from './lines.ts';

/** Shorter lines may be meant twice: table cells, signatures. */
const MIN_LENGTH = 20;
/** Share of character pairs in common from which two neighbours are taken for states of one paragraph. */
const NEARLY_SAME = 0.9;

/**
 * Runs last, when both states have been repaired. The later of two equal neighbours is deleted; of two that are
 * nearly the same, the later is marked.
 */
export function findRepeats(text: string): Edit[] {
  const edits: Edit[] = [];
  let previous: Line | undefined;
  for (const line of linesOf(text)) {
    if (line.text.trim() === '') continue;
    if (previous && line.text.length >= MIN_LENGTH) {
      if (previous.text === line.text) {
        // The line break before goes too, and blank lines between the two.
        edits.push(repeat(previous.end, line.end, '', 0.97));
        previous = { ...previous, end: line.end };
        continue;
      }
      if (isNearlySame(previous.text, line.text)) edits.push(repeat(line.start, line.end, line.text, 0.5));
    }
    previous = line;
  }
  return edits;
}

function repeat(start: number, end: number, after: string, confidence: number): Edit {
  const resolved = after === '';
  return { start, end, after, kind: 'layout', rule: 'repeated-paragraph', confidence, resolved };
}

function isNearlySame(a: string, b: string): boolean {
  if (a.length < 2 * MIN_LENGTH || Math.abs(a.length - b.length) > a.length * (1 - NEARLY_SAME)) return false;
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= a.length; at += 1) pairs.add(a.slice(at, at + 2));
  let common = 0;
  for (let at = 0; at + 2 <= b.length; at += 1) if (pairs.has(b.slice(at, at + 2))) common += 1;
  return common >= NEARLY_SAME * (b.length - 1);
}
