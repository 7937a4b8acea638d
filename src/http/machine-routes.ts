/** What programs look for at known places: `/metrics`, `/llms.txt`, and documents as Markdown. */
import { Hono } from 'hono';
import type { Assistant } from '../assistant.ts';
import type { AppEnv } from './app-env.ts';
import { documentMarkdown, llmsText } from './llms-text.ts';
import type { Metrics } from './metrics.ts';
import { addressOf } from './public-address.ts';

const MARKDOWN = { 'Content-Type': 'text/markdown; charset=utf-8' };

export function machineRoutes(
  assistant: Assistant,
  { metrics, publicUrl }: { metrics: Metrics; publicUrl: string | undefined },
): Hono<AppEnv> {
  return (
    new Hono<AppEnv>()
      .get('/metrics', (c) => {
        const documents = assistant.documents();
        const measures = documents.reduce((sum, document) => sum + document.measures, 0);
        return c.text(metrics.text({ documents: documents.length, measures }), 200, {
          'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
          'Cache-Control': 'no-store',
        });
      })
      .get('/llms.txt', (c) =>
        c.text(llmsText(assistant.documents(), addressOf(c, publicUrl)), 200, {
          'Content-Type': 'text/plain; charset=utf-8',
        }),
      )
      // The twin of a page has its address with `.md` after it.
      .get('/d/:doc', (c, next) => {
        const name = c.req.param('doc');
        if (!name.endsWith('.md')) return next();
        const library = assistant.document(name.slice(0, -'.md'.length));
        return Promise.resolve(c.body(documentMarkdown(library, addressOf(c, publicUrl)), 200, MARKDOWN));
      })
  );
}
