/** The events of an answer as chunks of a streamed chat completion. */
import { remainder, sourceList } from '../cited-text.ts';
import type { Framing } from '../event-stream.ts';
import { absoluteAnswer } from '../public-address.ts';
import { annotationsOf, type Head, MODEL, usageOf } from './completion.ts';
import type { Chunk } from './completion-shapes.ts';
import { openAiError } from './openai-error.ts';

export type CompletionStreamOptions = Head & {
  address: string;
  includeUsage: boolean;
  /** Whether the text ends with the list of links. */
  listSources: boolean;
};

/** Made anew for each stream. */
export function completionFraming(options: CompletionStreamOptions): Framing {
  const { id, created, address, includeUsage, listSources } = options;
  let text = '';
  let begun = false;

  const chunk = (rest: Pick<Chunk, 'choices'> & Partial<Chunk>): string =>
    frame({
      id,
      object: 'chat.completion.chunk',
      created,
      model: MODEL,
      // A client that asks for the usage expects the field on every chunk.
      ...(includeUsage && { usage: null }),
      ...rest,
    });
  const delta = (content: Chunk['choices'][number]['delta'], finish: 'stop' | null = null) => ({
    choices: [{ index: 0, delta: content, logprobs: null, finish_reason: finish }],
  });
  const opening = () => {
    if (begun) return '';
    begun = true;
    return chunk(delta({ role: 'assistant', content: '' }));
  };
  const say = (content: string) => {
    if (content === '') return '';
    text += content;
    return chunk(delta({ content }));
  };

  return {
    event(event) {
      const before = opening();
      if (event.event === 'delta') return before + say(event.data.text);
      if (event.event !== 'done') return before;
      const answer = absoluteAnswer(event.data, address);
      const { citations } = answer;
      const rest = say(remainder(text, answer.text) + (listSources ? sourceList(answer) : ''));
      const annotations = annotationsOf(citations, text);
      return [
        before,
        rest,
        annotations.length > 0 ? chunk(delta({ annotations })) : '',
        chunk({ ...delta({}, 'stop'), references: citations }),
        includeUsage
          ? chunk({ choices: [], usage: usageOf(answer.question, text), references: citations })
          : '',
        'data: [DONE]\n\n',
      ].join('');
    },
    error: (problem) => frame(openAiError(problem)),
  };
}

function frame(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}
