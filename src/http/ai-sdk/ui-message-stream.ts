/** The events of an answer as the AI SDK's UI message stream, version 1. */
import type { Answer, AnswerEvent, Citation } from '../../schema/answer.ts';
import { citationTitle, remainder } from '../cited-text.ts';
import type { Framing } from '../event-stream.ts';
import { absoluteAnswer } from '../public-address.ts';

export const UI_STREAM_HEADERS = { 'x-vercel-ai-ui-message-stream': 'v1' };

/** What stands in the part `data-answer-meta`. */
export type AnswerMeta = Pick<
  Answer,
  'id' | 'route' | 'status' | 'units' | 'suggestions' | 'label' | 'generator'
> &
  Partial<Pick<Answer, 'refusal' | 'completeness' | 'degraded'>>;

/** The parts used of the closed list that the SDK knows; what is ours goes into `data-…`. */
export type UiChunk =
  | { type: 'start'; messageId: string }
  | { type: 'start-step' | 'finish-step' }
  | {
      type: 'data-status';
      data: (AnswerEvent & { event: 'status' })['data'];
      transient: true;
    }
  | { type: 'text-start' | 'text-end'; id: string }
  | { type: 'text-delta'; id: string; delta: string }
  | { type: 'source-url'; sourceId: string; url: string; title: string }
  | { type: 'data-citation'; id: string; data: Citation }
  | { type: 'data-answer-meta'; id: string; data: AnswerMeta }
  | { type: 'finish'; finishReason: 'stop' }
  | { type: 'error'; errorText: string };

const TEXT = 'text-1';

/** Made anew for each stream. */
export function uiFraming({ messageId, address }: { messageId: string; address: string }): Framing {
  let text = '';
  let begun = false;
  let speaking = false;

  const opening = (): UiChunk[] => {
    if (begun) return [];
    begun = true;
    return [{ type: 'start', messageId }, { type: 'start-step' }];
  };
  const say = (delta: string): UiChunk[] => {
    if (delta === '') return [];
    text += delta;
    const spoken: UiChunk = { type: 'text-delta', id: TEXT, delta };
    if (speaking) return [spoken];
    speaking = true;
    return [{ type: 'text-start', id: TEXT }, spoken];
  };
  const chunksOf = (event: AnswerEvent): UiChunk[] => {
    switch (event.event) {
      case 'status':
        return [{ type: 'data-status', data: event.data, transient: true }];
      case 'delta':
        return say(event.data.text);
      case 'done': {
        const answer = absoluteAnswer(event.data, address);
        return [...say(remainder(text, answer.text)), ...(speaking ? [textEnd] : []), ...evidence(answer)];
      }
      default:
        return [];
    }
  };

  return {
    event(event) {
      const frames = [...opening(), ...chunksOf(event)].map(frame).join('');
      return event.event === 'done' ? `${frames}data: [DONE]\n\n` : frames;
    },
    error: ({ detail }) => `${frame({ type: 'error', errorText: detail })}data: [DONE]\n\n`,
  };
}

const textEnd: UiChunk = { type: 'text-end', id: TEXT };

/** One source a clause, one citation a quote. */
function evidence(answer: Answer): UiChunk[] {
  const { citations } = answer;
  const sources = Map.groupBy(citations, sourceId);
  return [
    ...[...sources].flatMap(([id, [first]]): UiChunk[] =>
      first === undefined
        ? []
        : [{ type: 'source-url', sourceId: id, url: first.url, title: citationTitle(first) }],
    ),
    ...citations.map(
      (citation): UiChunk => ({
        type: 'data-citation',
        id: `citation-${citation.marker}`,
        data: citation,
      }),
    ),
    { type: 'data-answer-meta', id: answer.id, data: metaOf(answer) },
    { type: 'finish-step' },
    { type: 'finish', finishReason: 'stop' },
  ];
}

const sourceId = ({ document, clause }: Citation) => `${document.id}/${clause.id}`;

function metaOf(answer: Answer): AnswerMeta {
  const { id, route, status, units, suggestions, label, generator, refusal, completeness, degraded } = answer;
  return {
    id,
    route,
    status,
    units,
    suggestions,
    label,
    generator,
    ...(refusal && { refusal }),
    ...(completeness && { completeness }),
    ...(degraded && { degraded }),
  };
}

function frame(chunk: UiChunk): string {
  return `data: ${JSON.stringify(chunk)}\n\n`;
}
