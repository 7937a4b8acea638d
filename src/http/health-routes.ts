/** `/healthz` (the process answers) and `/readyz` (it can answer questions). */
import { Hono } from 'hono';
import type { Assistant } from '../assistant.ts';
import { TiaowenError } from '../errors.ts';
import type { AppEnv } from './app-env.ts';

export function healthRoutes(assistant: Assistant, stopping: AbortSignal | undefined): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }))
    .get('/readyz', async (c) => {
      if (stopping?.aborted) throw new TiaowenError('overloaded', 'the server is stopping');
      const documents = assistant.documents();
      const [first] = documents;
      const found = first === undefined ? [] : await assistant.search({ query: first.title, limit: 1 });
      if (found.length === 0)
        throw new TiaowenError('index_unavailable', 'a title finds nothing', { part: 'search' });
      return c.json({ status: 'ready', documents: documents.length }, 200, { 'Cache-Control': 'no-store' });
    });
}
