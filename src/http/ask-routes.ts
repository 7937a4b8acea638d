/** `POST /api/ask`: one answer as JSON or as an event stream. */
import { Hono } from 'hono';
import type { Assistant } from '../assistant.ts';
import { TiaowenError } from '../errors.ts';
import type { AnswerEvent } from '../schema/answer.ts';
import type { AppEnv, AppOptions } from './app-env.ts';
import { problemOf } from './error-response.ts';
import { eventStream } from './event-stream.ts';
import { askInput, parseInput } from './input.ts';
import { readJsonBody } from './json-body.ts';
import { createRecorder, type Recording } from './recorder.ts';

const PING_INTERVAL = 15_000;

export function askRoutes(assistant: Assistant, options: AppOptions): Hono<AppEnv> {
  const { conversations, log = console.error, stopping, pingInterval = PING_INTERVAL } = options;
  const recorder = createRecorder(conversations, log);

  return new Hono<AppEnv>().post('/api/ask', async (c) => {
    const received = parseInput(askInput, await readJsonBody(c.req.raw));
    if (received.doc !== undefined) assistant.document(received.doc);
    if (stopping?.aborted) throw stoppingError();
    const recording = await recorder.begin(received);

    const work = new AbortController();
    const signal = AbortSignal.any([c.req.raw.signal, work.signal]);
    if (!acceptsEventStream(c.req.header('Accept'))) {
      try {
        const answer = await assistant.ask(recording.request, { signal });
        await recording.keep(answer);
        return c.json(answer, 200, { 'Cache-Control': 'no-store' });
      } finally {
        recording.release();
      }
    }

    const events = recorded(assistant.askStream(recording.request, signal), recording);
    const { body, outcome } = eventStream(await events.next(), events, {
      work,
      stopping,
      pingInterval,
      stoppingError,
      problem: (error) => {
        c.set('failure', error);
        return problemOf(error, c.get('requestId'));
      },
    });
    c.set('outcome', outcome);
    return c.body(body, 200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Keeps reverse proxies from holding the events back.
      'X-Accel-Buffering': 'no',
    });
  });
}

/** The events; `done` comes once the answer is kept. */
async function* recorded(
  events: AsyncGenerator<AnswerEvent>,
  recording: Recording,
): AsyncGenerator<AnswerEvent> {
  try {
    for await (const event of events) {
      if (event.event === 'done') {
        await recording.keep(event.data);
        // Nobody asks for more after this event, so the generator is never resumed.
        recording.release();
      }
      yield event;
    }
  } finally {
    recording.release();
  }
}

function acceptsEventStream(accept: string | undefined): boolean {
  return (accept ?? '')
    .split(',')
    .some((range) => range.split(';')[0]?.trim().toLowerCase() === 'text/event-stream');
}

function stoppingError(): TiaowenError {
  return new TiaowenError('overloaded', 'the server is stopping');
}
