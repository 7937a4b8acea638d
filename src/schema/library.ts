/** The shapes of a document as it lies in the index, and of its short description. */
import * as z from 'zod';
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

export const documentSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  version: z.string(),
  sections: z.number().int(),
  measures: z.number().int(),
  units: z.number().int(),
}) satisfies z.ZodType<DocumentSummary>;
