/** An answer as a response, whole or as a stream, in the shape of whichever protocol asks. */
import type { Context } from 'hono';
import type { Assistant } from '../assistant.ts';
import { TiaowenError } from '../errors.ts';
import type { Answer } from '../schema/answer.ts';
import type { AskRequest } from '../schema/question.ts';
import type { AppEnv, AppOptions } from './app-env.ts';
import { problemOf } from './error-response.ts';
import { eventStream, type Framing } from './event-stream.ts';

const PING_INTERVAL = 15_000;

export type AnswerDesk = {
  /** The whole answer. The work ends when the client leaves. */
  whole(c: Context<AppEnv>, request: AskRequest): Promise<Answer>;
  /** A stream of server-sent events; errors before the first event are thrown. */
  stream(
    c: Context<AppEnv>,
    request: AskRequest,
    framing?: Framing,
    headers?: Record<string, string>,
  ): Promise<Response>;
};

/** Both throw `not_found` for an unknown `doc` and `overloaded` while the server stops. */
export function answerDesk(assistant: Assistant, options: AppOptions): AnswerDesk {
  const { stopping, pingInterval = PING_INTERVAL } = options;
  const assertAnswerable = (request: AskRequest) => {
    if (request.doc !== undefined) assistant.document(request.doc);
    if (stopping?.aborted) throw stoppingError();
  };

  return {
    async whole(c, request) {
      assertAnswerable(request);
      return assistant.ask(request, { signal: c.req.raw.signal });
    },
    async stream(c, request, framing, headers = {}) {
      assertAnswerable(request);
      const work = new AbortController();
      const events = assistant.askStream(request, AbortSignal.any([c.req.raw.signal, work.signal]));
      const { body, outcome } = eventStream(await events.next(), events, {
        work,
        stopping,
        pingInterval,
        stoppingError,
        framing,
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
        ...headers,
      });
    },
  };
}

function stoppingError(): TiaowenError {
  return new TiaowenError('overloaded', 'the server is stopping');
}
