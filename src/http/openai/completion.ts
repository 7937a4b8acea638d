/** The objects of OpenAI's chat completions API, made from an answer. */
import * as z from 'zod';
import { type Answer, type Citation, citationSchema } from '../../schema/answer.ts';
import { citationTitle } from '../cited-text.ts';

export const MODEL = 'tiaowen';

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

/** One annotation a citation, at its first marker in `content`, or at the end where it has none. */
export function annotationsOf(citations: readonly Citation[], content: string): Annotation[] {
  return citations.map((citation) => {
    const marker = `[${citation.marker}]`;
    const found = content.indexOf(marker);
    const [start_index, end_index] =
      found < 0 ? [content.length, content.length] : [found, found + marker.length];
    return {
      type: 'url_citation',
      url_citation: { start_index, end_index, url: citation.url, title: citationTitle(citation) },
    };
  });
}

export function usageOf(prompt: string, content: string): Usage {
  const [prompt_tokens, completion_tokens] = [[...prompt].length, [...content].length];
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
}

export type Head = { id: string; created: number };

export function completionOf({ id, created }: Head, answer: Answer, content: string): Completion {
  return {
    id,
    object: 'chat.completion',
    created,
    model: MODEL,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content,
          refusal: null,
          annotations: annotationsOf(answer.citations, content),
        },
        logprobs: null,
        finish_reason: 'stop',
      },
    ],
    usage: usageOf(answer.question, content),
    references: answer.citations,
  };
}
