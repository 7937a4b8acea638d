/** One answer as it arrives: the event stream of `POST /api/ask`, event by event. Runs in browsers. */
import type { AnswerEvent } from '../../schema/answer.ts';
import type { ApiClient } from './api-client.ts';
import type { components } from './api-table.ts';

export type Problem = components['schemas']['Problem'];
export type AskRequest = components['schemas']['AskRequest'];
export type AskEvent = AnswerEvent | { event: 'error'; data: Problem };

/**
 * Ends after `done` or `error`. A request that is refused gives one `error`; a connection that breaks off throws, as
 * does an aborted `signal`. Leaving the loop ends the work on the server.
 */
export async function* askEvents(
  client: ApiClient,
  body: AskRequest,
  signal?: AbortSignal,
): AsyncGenerator<AskEvent, void> {
  const { data, error } = await client.POST('/api/ask', {
    body,
    headers: { Accept: 'text/event-stream' },
    parseAs: 'stream',
    ...(signal && { signal }),
  });
  if (error !== undefined) {
    yield { event: 'error', data: error };
    return;
  }
  yield* answerEvents(data as ReadableStream<Uint8Array>);
}

/** The events in a stream. Throws where it ends before the answer does. */
export async function* answerEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<AskEvent, void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let pending = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) throw new Error('the stream ended before the answer did');
      pending += decoder.decode(value, { stream: true });
      const frames = pending.split('\n\n');
      pending = frames.pop() ?? '';
      for (const frame of frames) {
        const event = readFrame(frame);
        if (event === undefined) continue;
        yield event;
        if (event.event === 'done' || event.event === 'error') return;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Undefined for the comments that keep the connection open. */
function readFrame(frame: string): AskEvent | undefined {
  const fields = new Map(
    frame.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  const data = fields.get('data');
  return data === undefined
    ? undefined
    : ({ event: fields.get('event'), data: JSON.parse(data) } as AskEvent);
}
