/** The objects of OpenAI's chat completions API, as far as they are sent. Loaded for its types only, but for /openapi.json. */
import * as z from 'zod';
import { citationSchema } from '../../schema/answer.ts';

export const annotationSchema = z.object({
  type: z.literal('url_citation'),
  url_citation: z.object({
    /** UTF-16 units into the content; the marker of the citation lies between. */
    start_index: z.number().int(),
    end_index: z.number().int(),
    url: z.string(),
    title: z.string(),
  }),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** Counted in Unicode code points of question and text: there is no tokenizer where there is no model. */
export const usageSchema = z.object({
  prompt_tokens: z.number().int(),
  completion_tokens: z.number().int(),
  total_tokens: z.number().int(),
});
export type Usage = z.infer<typeof usageSchema>;

const head = {
  id: z.string(),
  /** Seconds since 1970. */
  created: z.number().int(),
  model: z.string(),
};

export const completionSchema = z.object({
  ...head,
  object: z.literal('chat.completion'),
  choices: z.array(
    z.object({
      index: z.number().int(),
      message: z.object({
        role: z.literal('assistant'),
        content: z.string(),
        refusal: z.null(),
        annotations: z.array(annotationSchema),
      }),
      logprobs: z.null(),
      finish_reason: z.literal('stop'),
    }),
  ),
  usage: usageSchema,
  references: z.array(citationSchema),
});
export type Completion = z.infer<typeof completionSchema>;

export const chunkSchema = z.object({
  ...head,
  object: z.literal('chat.completion.chunk'),
  choices: z.array(
    z.object({
      index: z.number().int(),
      delta: z.object({
        role: z.literal('assistant').optional(),
        content: z.string().optional(),
        annotations: z.array(annotationSchema).optional(),
      }),
      logprobs: z.null(),
      finish_reason: z.literal('stop').nullable(),
    }),
  ),
  usage: usageSchema.nullish(),
  /** On the chunk that ends the text, and on the one with the usage. */
  references: z.array(citationSchema).optional(),
});
export type Chunk = z.infer<typeof chunkSchema>;

export const modelSchema = z.object({
  id: z.string(),
  object: z.literal('model'),
  created: z.number().int(),
  owned_by: z.string(),
});
export const modelListSchema = z.object({ object: z.literal('list'), data: z.array(modelSchema) });

export const openAiErrorSchema = z.object({
  error: z.object({
    message: z.string(),
    type: z.string(),
    /** The field that is wrong. */
    param: z.string().nullable(),
    code: z.string(),
  }),
});
export type OpenAiError = z.infer<typeof openAiErrorSchema>;
