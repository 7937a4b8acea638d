/** A document's text → everything the index holds of it: repaired, parsed, cut into chunks, its units listed. */
import { chunkDocument } from '../policy/chunk.ts';
import { parsePolicy } from '../policy/parser.ts';
import { buildUnitDirectory } from '../policy/units/directory.ts';
import type { DocumentEnglish } from '../schema/english.ts';
import type { LibraryDocument } from '../schema/library.ts';
import type { RepairedText } from '../schema/repair.ts';
import type { UnitAliasTable } from '../schema/units.ts';
import { repairCounts } from '../text/ledger.ts';

/** Throws nothing of its own: any repaired text has at least a head. */
export function prepareDocument(
  id: string,
  repaired: RepairedText,
  aliases: UnitAliasTable,
  english?: DocumentEnglish,
): LibraryDocument {
  const { raw, canonical, offsets, ledger } = repaired;
  const document = parsePolicy(canonical, { id, repairs: repairCounts(ledger), aliases });
  return {
    document,
    canonical,
    raw,
    offsets,
    ledger,
    units: buildUnitDirectory(document, aliases),
    chunks: chunkDocument(document, canonical),
    ...(english && { english }),
  };
}
