/** Char filter: question marks at the beginning of lines, where an indent was lost in transcoding. */
import type { Edit } from './edit.ts';
import { linesOf } from './lines.ts';

const LOST_INDENT = /^[\t \u00a0\u3000]*(?:\?\?|？？)+[\t \u00a0\u3000]*/;
/** So many lines must begin so before it is taken for damage. */
const MIN_LINES = 2;

/** Runs before the search for shifted runs, which begin with a question mark too. */
export function findLostIndents(text: string): Edit[] {
  const edits = linesOf(text).flatMap(({ text: line, start }): Edit[] => {
    const indent = LOST_INDENT.exec(line)?.[0];
    if (indent === undefined) return [];
    const edit = {
      start,
      end: start + indent.length,
      after: '',
      kind: 'layout',
      rule: 'lost-indent',
    } as const;
    return [{ ...edit, confidence: 0.97, resolved: true }];
  });
  return edits.length < MIN_LINES ? [] : edits;
}
