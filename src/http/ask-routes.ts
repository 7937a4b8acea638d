/** `POST /api/ask`: one answer as JSON or as an event stream. */
import { Hono } from 'hono';
import type { Assistant } from '../assistant.ts';
import { TiaowenError } from '../errors.ts';
import type { AskRequest } from '../schema/question.ts';
import type { AppEnv, AppOptions } from './app-env.ts';
import { problemOf } from './error-response.ts';
import { eventStream } from './event-stream.ts';
import { askInput, parseInput } from './input.ts';
import { readJsonBody } from './json-body.ts';

const PING_INTERVAL = 15_000;

export function askRoutes(assistant: Assistant, options: AppOptions): Hono<AppEnv> {
  const { stopping, pingInterval = PING_INTERVAL } = options;

  return new Hono<AppEnv>().post('/api/ask', async (c) => {
    const request: AskRequest = parseInput(askInput, await readJsonBody(c.req.raw));
    if (request.doc !== undefined) assistant.document(request.doc);
    if (stopping?.aborted) throw stoppingError();

    const work = new AbortController();
    const signal = AbortSignal.any([c.req.raw.signal, work.signal]);
    if (!acceptsEventStream(c.req.header('Accept'))) {
      return c.json(await assistant.ask(request, { signal }), 200, { 'Cache-Control': 'no-store' });
    }

    const events = assistant.askStream(request, signal);
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

function acceptsEventStream(accept: string | undefined): boolean {
  return (accept ?? '')
    .split(',')
    .some((range) => range.split(';')[0]?.trim().toLowerCase() === 'text/event-stream');
}

function stoppingError(): TiaowenError {
  return new TiaowenError('overloaded', 'the server is stopping');
}
