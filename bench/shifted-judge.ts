/** Whether a run of shifted bytes came back as it was before the damage. */
import { applyEdits, type Edit } from '../src/text/edit.ts';
import type { Damaged, Run } from '../test/damage/shift.ts';

export type Outcome = 'restored' | 'unresolved' | 'wrong' | 'missed';

/** True where the edit changes or marks something of the run. */
export function touches(edit: Edit, run: Run): boolean {
  return edit.start < Math.max(run.end, run.start + 1) && edit.end > run.start;
}

/** A run is restored where it and all that its edits cover equal the original, notes and widths aside. */
export function judge(
  original: string,
  { text, runs }: Damaged,
  run: Run,
  edits: readonly Edit[],
  notes: ReadonlyMap<string, string>,
): Outcome {
  const own = edits.filter((edit) => touches(edit, run));
  if (own.length === 0) return 'missed';
  if (own.some((edit) => !edit.resolved)) return 'unresolved';
  const start = Math.min(run.start, ...own.map((edit) => edit.start));
  const end = Math.max(run.end, ...own.map((edit) => edit.end));
  const repaired = applyEdits(
    text.slice(start, end),
    own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
  let expected = '';
  let at = start;
  for (const covered of runs.filter((other) => other.end > start && other.start < end)) {
    expected += text.slice(at, covered.start) + original.slice(covered.from, covered.to);
    at = covered.end;
  }
  expected += text.slice(at, end);
  return bare(repaired, notes) === bare(expected, notes) ? 'restored' : 'wrong';
}

/** Without notes, without tails of notes whose parenthesis was eaten, in half width. */
function bare(text: string, notes: ReadonlyMap<string, string>): string {
  let rest = text;
  for (const [char, note] of notes) {
    rest = rest.replaceAll(char + note, char).replaceAll(char + note.slice(1), char);
  }
  return rest.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
