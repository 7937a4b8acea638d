/** `GET /api/search`. */
import { Hono } from 'hono';
import type { Assistant } from '../assistant.ts';
import type { SearchRequest } from '../schema/search.ts';
import type { AppEnv } from './app-env.ts';
import { parseInput, queryOf, searchInput } from './input.ts';

export function searchRoutes(assistant: Assistant): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/api/search', async (c) => {
    const { q, explain, limit, doc, unit } = parseInput(searchInput, queryOf(c.req.url));
    const request: SearchRequest = {
      query: q,
      explain: explain === '1',
      ...(limit !== undefined && { limit }),
      ...(doc !== undefined && { doc }),
      ...(unit !== undefined && { unit }),
    };
    return c.json({ hits: await assistant.search(request) });
  });
}
