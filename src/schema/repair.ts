/** What the repair of a damaged text leaves behind: edits, ledger, and the map back to the raw text. */

/** The kinds of repair that are counted. */
export type RepairKind = 'pinyin' | 'script' | 'mojibake' | 'punctuation' | 'layout';

/** One entry of the ledger. Spans are UTF-16 units into the raw (decoded) text. */
export type LedgerEntry = {
  kind: RepairKind;
  /** The rule that fired, e.g. `pinyin-note`, `shifted-run`, `fullwidth-comma`. */
  rule: string;
  rawStart: number;
  rawEnd: number;
  before: string;
  after: string;
  /** 0 to 1. */
  confidence: number;
  /** False where damage was found and left as it stands. */
  resolved: boolean;
};

/**
 * Stretches that differ between raw and canonical text, in order: four numbers each,
 * `canonicalStart, canonicalEnd, rawStart, rawEnd`. Between them the texts are equal.
 */
export type OffsetMapData = readonly number[];

/** A text repaired: `canonical` is what is parsed, indexed and quoted. */
export type RepairedText = {
  raw: string;
  canonical: string;
  encoding: string;
  offsets: OffsetMapData;
  ledger: LedgerEntry[];
};
