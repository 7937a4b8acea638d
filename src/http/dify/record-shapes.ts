/** What Dify is answered with. Loaded for its types only, but for /openapi.json. */
import * as z from 'zod';

export const metadataSchema = z.object({
  document: z.string(),
  title: z.string(),
  /** Empty where the document has none, as are the next two. */
  number: z.string(),
  issuer: z.string(),
  issued_on: z.string(),
  version: z.string(),
  clause: z.string(),
  label: z.string(),
  heading: z.string(),
  section: z.string(),
  measure: z.number().int().optional(),
  units: z.array(z.string()),
  url: z.string(),
});
export type Metadata = z.infer<typeof metadataSchema>;

export const recordSchema = z.object({
  /** The whole clause, word for word. */
  content: z.string(),
  /** 0 to 1; comparable within one answer. */
  score: z.number(),
  title: z.string(),
  metadata: metadataSchema,
});
export const recordsSchema = z.object({ records: z.array(recordSchema) });
export type DifyRecord = z.infer<typeof recordSchema>;
