/** What an index says of itself: how it was made, and the size and checksum of each part. */
import * as z from 'zod';

/** Raised when the parts change so that older code could not read them. */
export const INDEX_FORMAT = 3;

export const MANIFEST_PART = 'manifest.json';
export const DOCUMENTS_PART = 'documents.json';
export const POSTINGS_PART = 'postings.bin';
export const WORDS_PART = 'words.json';
export const VECTORS_PART = 'vectors.bin';
export const QUESTIONS_PART = 'questions.json';
/** What was learnt of the shapes of questions; its owner encodes it. */
export const SHAPES_PART = 'shapes.bin';
export const CLASSIFIERS_PART = 'classifiers.bin';

export const manifestSchema = z.strictObject({
  format: z.literal(INDEX_FORMAT),
  analyzer: z.string(),
  chunker: z.string(),
  /** The tokenizer that cut the dictionary's words; null for an index without words. */
  tokenizer: z.string().nullable(),
  /** Null for an index without vectors. */
  embedder: z.strictObject({ id: z.string(), dimension: z.number().int().positive() }).nullable(),
  /** Fingerprint of what the documents were made from; another one means that the index is stale. */
  sources: z.string(),
  documents: z.array(z.strictObject({ id: z.string(), version: z.string(), chunks: z.number().int() })),
  chunks: z.number().int(),
  words: z.number().int(),
  parts: z.record(z.string(), z.strictObject({ bytes: z.number().int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;
