/** `POST /api/ask`: one answer as JSON or as an event stream. */
import { Hono } from 'hono';
import type { AskRequest } from '../schema/question.ts';
import type { AnswerDesk } from './answer-response.ts';
import type { AppEnv } from './app-env.ts';
import { askInput, parseInput } from './input.ts';
import { readJsonBody } from './json-body.ts';

export function askRoutes(desk: AnswerDesk): Hono<AppEnv> {
  return new Hono<AppEnv>().post('/api/ask', async (c) => {
    const request: AskRequest = parseInput(askInput, await readJsonBody(c.req.raw));
    if (acceptsEventStream(c.req.header('Accept'))) return desk.stream(c, request);
    return c.json(await desk.whole(c, request), 200, { 'Cache-Control': 'no-store' });
  });
}

function acceptsEventStream(accept: string | undefined): boolean {
  return (accept ?? '')
    .split(',')
    .some((range) => range.split(';')[0]?.trim().toLowerCase() === 'text/event-stream');
}
