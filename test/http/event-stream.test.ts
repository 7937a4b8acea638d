/** The event stream of an answer: order, end, errors, pings, and the end of the work when nobody listens. */
import { expect, test } from 'vitest';
import { InvalidInputError } from '../../src/errors.ts';
import type { AnswerEvent } from '../../src/schema/answer.ts';
import { appUnderTest, problemIn } from './app-under-test.ts';

const EVENT_STREAM = { Accept: 'text/event-stream' };
const STATUS: AnswerEvent = { event: 'status', data: { stage: 'searching' } };

function eventsIn(text: string): { event: string; data: unknown }[] {
  return text
    .split('\n\n')
    .filter((frame) => frame.startsWith('event: '))
    .map((frame) => {
      const [event = '', data = ''] = frame.split('\n');
      return { event: event.slice('event: '.length), data: JSON.parse(data.slice('data: '.length)) };
    });
}

/** Resolves when the signal is aborted. */
function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
}

test('events come in order and end with the answer that JSON gives', async () => {
  const { ask, log } = appUnderTest();
  const response = await ask({ question: '护岸' }, EVENT_STREAM);
  expect(response.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8');
  const events = eventsIn(await response.text());
  expect(events.map(({ event }) => event)).toEqual(['status', 'search', 'delta', 'citation', 'done']);
  expect(events.at(-1)?.data).toEqual(await (await ask({ question: '护岸' })).json());
  expect(JSON.parse(log[0] ?? '')).toMatchObject({ status: 200, outcome: 'done' });
});

test('what fails before the first event keeps its status', async () => {
  const { ask } = appUnderTest({
    // biome-ignore lint/correctness/useYield: it fails before it can.
    async *askStream(): AsyncGenerator<AnswerEvent> {
      throw new InvalidInputError([{ field: 'question', detail: '问题为空' }]);
    },
  });
  expect(await problemIn(await ask({ question: '护岸' }, EVENT_STREAM))).toMatchObject({ status: 400 });
});

test.each([
  ['an error on the way', () => Promise.reject(new Error('connect ECONNREFUSED 10.1.2.3 key=sk-123'))],
  ['an end without done', () => Promise.resolve()],
])('%s ends the stream with an error event that leaks nothing', async (_, then) => {
  const { ask, log } = appUnderTest({
    async *askStream(): AsyncGenerator<AnswerEvent> {
      yield STATUS;
      await then();
    },
  });
  const response = await ask({ question: '护岸' }, EVENT_STREAM);
  const text = await response.text();
  expect(text).not.toMatch(/ECONN|sk-123/);
  expect(eventsIn(text).at(-1)).toMatchObject({
    event: 'error',
    data: { code: 'internal', status: 500, requestId: response.headers.get('X-Request-Id') },
  });
  expect(JSON.parse(log[0] ?? '')).toMatchObject({ outcome: 'error' });
});

test('a silent stretch is filled with comment pings', async () => {
  const { ask } = appUnderTest(
    {
      async *askStream(): AsyncGenerator<AnswerEvent> {
        yield STATUS;
        await new Promise((resolve) => setTimeout(resolve, 60));
        yield { event: 'delta', data: { text: '护岸' } };
      },
    },
    { pingInterval: 10 },
  );
  expect(await (await ask({ question: '护岸' }, EVENT_STREAM)).text()).toMatch(/(: ping\n\n){2}/);
});

test('a reader that leaves aborts the work', async () => {
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  const { ask, log } = appUnderTest({
    async *askStream(_, signal): AsyncGenerator<AnswerEvent> {
      yield STATUS;
      await aborted(signal);
      resolve();
    },
  });
  const response = await ask({ question: '护岸' }, EVENT_STREAM);
  const reader = response.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await stopped;
  expect(JSON.parse(log[0] ?? '')).toMatchObject({ outcome: 'aborted' });
});

test('a stopping server ends running streams with an error event and is no longer ready', async () => {
  const stopping = new AbortController();
  const { ask, get } = appUnderTest(
    {
      async *askStream(_, signal): AsyncGenerator<AnswerEvent> {
        yield STATUS;
        await aborted(signal);
      },
    },
    { stopping: stopping.signal },
  );
  const response = await ask({ question: '护岸' }, EVENT_STREAM);
  stopping.abort();
  expect(eventsIn(await response.text()).at(-1)).toMatchObject({
    event: 'error',
    data: { code: 'overloaded' },
  });
  expect(await problemIn(await get('/readyz'))).toMatchObject({ status: 503, code: 'overloaded' });
  expect(await problemIn(await ask({ question: '护岸' }))).toMatchObject({ status: 503 });
  expect((await get('/healthz')).status).toBe(200);
});
