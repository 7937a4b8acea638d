/** A workbook's bytes without the time they were made at, so that the same content gives the same bytes. */
import { unzipSync, zipSync } from 'fflate';

/** Any moment will do that a zip archive can hold; in local time, as the format has it. */
const MOMENT = new Date(2000, 0, 1);

export function timeless(workbook: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(workbook)).sort(([a], [b]) => (a < b ? -1 : 1));
  // Excel wants the list of content types first.
  entries.sort(([a], [b]) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'));
  return zipSync(Object.fromEntries(entries), { mtime: MOMENT, level: 6 });
}
