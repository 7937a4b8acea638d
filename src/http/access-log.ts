/** One line of JSON a request: what was asked for by route, never a question, a name or a query string. */
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { TiaowenError } from '../errors.ts';
import type { AppEnv, StreamOutcome } from './app-env.ts';

const MAX_FRAMES = 6;

/** Gives each request its id, in `X-Request-Id` and in the log, and writes the line when the work is done. */
export function accessLog(log: (line: string) => void): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const started = performance.now();
    c.set('requestId', crypto.randomUUID());
    await next();
    c.res.headers.set('X-Request-Id', c.get('requestId'));
    const line = requestFacts(c);
    const write = (outcome?: StreamOutcome) =>
      log(
        JSON.stringify({
          time: new Date().toISOString(),
          ...line,
          ms: Math.round((performance.now() - started) * 10) / 10,
          ...(outcome !== undefined && { outcome }),
        }),
      );
    const outcome = c.get('outcome');
    if (outcome === undefined) write();
    else void outcome.then(write);
  };
}

function requestFacts(c: Context<AppEnv>): Record<string, unknown> {
  const failure = c.get('failure');
  return {
    requestId: c.get('requestId'),
    method: c.req.method,
    route: routePath(c, -1),
    status: c.res.status,
    ...(failure !== undefined && failureFacts(failure)),
  };
}

/** The message of an unforeseen error stays out: it may quote what a user wrote. */
export function failureFacts(failure: unknown): Record<string, unknown> {
  if (failure instanceof TiaowenError && failure.code !== 'internal') {
    return failure.code === 'index_unavailable'
      ? { code: failure.code, ...failure.facts }
      : { code: failure.code };
  }
  if (!(failure instanceof Error)) return { code: 'internal', error: typeof failure };
  const frames = (failure.stack ?? '').split('\n').filter((row) => row.startsWith('    at '));
  return {
    code: 'internal',
    error: failure.name,
    at: frames.slice(0, MAX_FRAMES).map((frame) => frame.trim().slice('at '.length)),
  };
}
