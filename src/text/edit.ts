/** The edit: what a char filter returns, and how edits are applied to the text they were found in. */
import type { RepairKind } from '../schema/repair.ts';

/**
 * One change of one filter. The span is `[start, end)` in UTF-16 units of the text that the filter was given, and
 * never empty: text that is put in replaces a neighbour, so that every canonical character has a raw origin.
 * An unresolved edit marks damage that stays: its `after` equals the text of its span.
 */
export type Edit = {
  start: number;
  end: number;
  after: string;
  kind: RepairKind;
  /** The rule that fired, e.g. `pinyin-note`. */
  rule: string;
  /** 0 to 1. */
  confidence: number;
  resolved: boolean;
};

/** A char filter: edits in order of their start, non-overlapping. Pure; linear in the length of the text. */
export type CharFilter = (text: string) => Edit[];

/** The text with its edits applied. The edits must be in order and must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.after);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
