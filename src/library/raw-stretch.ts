/** The stretch of raw text behind a span of canonical text, with the repairs made in it. */
import type { Span } from '../schema/document.ts';
import type { LibraryDocument } from '../schema/library.ts';
import type { LedgerEntry } from '../schema/repair.ts';
import { OffsetMap } from '../text/offset-map.ts';

/** `start`: where the text begins in the raw text. */
export type RawStretch = { start: number; text: string; repairs: LedgerEntry[] };

export function rawStretch(
  { raw, offsets, ledger }: Pick<LibraryDocument, 'raw' | 'offsets' | 'ledger'>,
  span: Span,
): RawStretch {
  const [start, end] = new OffsetMap(offsets).toRaw(...span);
  return {
    start,
    text: raw.slice(start, end),
    repairs: ledger.filter((entry) => entry.rawStart < end && entry.rawEnd > start),
  };
}
