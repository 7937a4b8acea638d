/** The shapes of a document as it lies in the index, and of its short description. */
import type { Chunk, PolicyDocument } from './document.ts';
import type { DocumentEnglish } from './english.ts';
import type { LedgerEntry, OffsetMapData } from './repair.ts';
import type { UnitEntry } from './units.ts';

/** One document with all that answering and showing it needs. */
export type LibraryDocument = {
  document: PolicyDocument;
  canonical: string;
  raw: string;
  offsets: OffsetMapData;
  ledger: LedgerEntry[];
  /** In the order of first mention. */
  units: UnitEntry[];
  /** In the order of the text: head, sections and measures. */
  chunks: Chunk[];
  /** Where an office wrote it. */
  english?: DocumentEnglish;
};

export type DocumentSummary = {
  id: string;
  title: string;
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
  version: string;
  sections: number;
  measures: number;
  units: number;
};
