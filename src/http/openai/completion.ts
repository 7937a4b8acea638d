/** A chat completion as OpenAI's API has it, made from an answer. */
import type { Answer, Citation } from '../../schema/answer.ts';
import { citationTitle } from '../cited-text.ts';
import type { Annotation, Completion, Usage } from './completion-shapes.ts';

export const MODEL = 'tiaowen';

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
