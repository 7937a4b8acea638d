/** The body of Dify's External Knowledge API, and what it is answered with. */
import * as z from 'zod';
import { questionInput } from '../input.ts';

export const COMPARISONS = [
  'contains',
  'not contains',
  'start with',
  'end with',
  'is',
  'is not',
  'in',
  'not in',
  'empty',
  'not empty',
  '=',
  '≠',
  '>',
  '<',
  '≥',
  '≤',
  'before',
  'after',
] as const;

const value = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])).max(100)]);

export const conditionInput = z.looseObject({
  /** Dify's documents have had one name here, and a list of names. */
  name: z.union([z.string().max(100), z.array(z.string().max(100)).min(1).max(20)]),
  comparison_operator: z.enum(COMPARISONS),
  value: value.nullish(),
});
export type Condition = z.infer<typeof conditionInput>;

export const retrievalInput = z.looseObject({
  /** The id of a document, or `tiaowen` for all of them. */
  knowledge_id: z.string().max(200),
  query: questionInput,
  retrieval_setting: z.looseObject({
    top_k: z.number().int().min(1).max(100),
    score_threshold: z.number().min(0).max(1).nullish(),
  }),
  metadata_condition: z
    .looseObject({
      logical_operator: z.enum(['and', 'or']).nullish(),
      conditions: z.array(conditionInput).max(50).nullish(),
    })
    .nullish(),
});
export type RetrievalInput = z.infer<typeof retrievalInput>;

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
export type Record = z.infer<typeof recordSchema>;
