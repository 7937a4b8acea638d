/** The body of Dify's External Knowledge API. */
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
