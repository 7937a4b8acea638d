/** The shape of an answer: text, blocks, verified citations, refusal, completeness. */
import * as z from 'zod';
import { routeSchema } from './question.ts';

export const citationSchema = z.object({
  marker: z.number().int().positive(),
  document: z.object({
    id: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    version: z.string(),
  }),
  clause: z.object({ id: z.string(), label: z.string(), heading: z.string(), path: z.array(z.string()) }),
  measure: z.number().int().nullable(),
  units: z.array(z.string()),
  /** Equals `canonicalText.slice(start, end)`. */
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  rawStart: z.number().int(),
  rawEnd: z.number().int(),
  verified: z.literal(true),
  url: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;

/** The answer as structure; plain text in every field, `[1]` markers included, no HTML. */
export const blockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text: z.string() }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.string()) }),
  z.object({ type: z.literal('table'), columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  z.object({ type: z.literal('quote'), text: z.string(), marker: z.number().int() }),
]);
export type Block = z.infer<typeof blockSchema>;

export const refusalSchema = z.object({
  reason: z.enum(['not_in_document', 'no_such_clause', 'out_of_scope', 'unsafe', 'unclear']),
  /** What the document does not state, in a few words: 未载明具体金额. */
  missing: z.string(),
  nearest: z.array(citationSchema),
});
export type Refusal = z.infer<typeof refusalSchema>;

export const answerSchema = z.object({
  id: z.string(),
  question: z.string(),
  standaloneQuestion: z.string(),
  route: routeSchema,
  status: z.enum(['answered', 'partial', 'refused']),
  refusal: refusalSchema.optional(),
  text: z.string(),
  blocks: z.array(blockSchema),
  citations: z.array(citationSchema),
  units: z.array(z.string()),
  related: z.array(citationSchema),
  completeness: z.object({ total: z.number().int(), listed: z.number().int() }).optional(),
  suggestions: z.array(z.string()),
  generator: z.object({
    kind: z.enum(['extractive', 'model']),
    model: z.string().optional(),
    /** Fingerprint of the prompt. */
    prompt: z.string().optional(),
    /** Sentences of the model that did not pass. */
    dropped: z.number().int().optional(),
  }),
  label: z.string(),
  degraded: z.enum(['upstream_timeout', 'upstream_error', 'unverified']).optional(),
  /** Why it was routed and answered so; only when asked for. */
  explanation: z.unknown().optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** What a stream of one answer is made of, in this order: status, search, delta and citation mixed, done. */
export type AnswerEvent =
  | { event: 'status'; data: { stage: 'understanding' | 'searching' | 'composing' } }
  | { event: 'search'; data: { hits: { clause: string; label: string; heading: string; url: string }[] } }
  /** `replaces`: what was shown before is no part of the answer; a lesser one begins here. */
  | { event: 'delta'; data: { text: string; replaces?: true } }
  | { event: 'citation'; data: Citation }
  | { event: 'done'; data: Answer };
