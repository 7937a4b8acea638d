/** `/openapi.json` and its page `/docs`; both are made at the first request. */
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { addressOf } from '../public-address.ts';

export function openApiRoutes(publicUrl: string | undefined): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/openapi.json', async (c) => {
      const { openApiDocument } = await import('./document.ts');
      return c.json(openApiDocument(addressOf(c, publicUrl)), 200, { 'Cache-Control': 'public, no-cache' });
    })
    .get('/docs', async (c) => {
      const { openApiDocument } = await import('./document.ts');
      const { docsPage } = await import('../../web/docs-page.ts');
      return c.html(docsPage(openApiDocument(addressOf(c, publicUrl))));
    });
}
