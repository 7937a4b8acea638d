/** The pages: home, `/ask`, `/d/:doc` and `/d/:doc/m/:n`, which need no JavaScript, and what they load. */
import { type Context, Hono } from 'hono';
import type { Assistant } from '../assistant.ts';
import { InvalidInputError } from '../errors.ts';
import { rawStretch } from '../library/raw-stretch.ts';
import type { Span } from '../schema/document.ts';
import { askPage } from '../web/ask-page.ts';
import { clausePage } from '../web/clause-page.ts';
import { documentPage } from '../web/document-page.ts';
import { homePage } from '../web/home-page.ts';
import { ICON, STYLESHEET } from '../web/site-assets.ts';
import type { AppEnv, AppOptions } from './app-env.ts';
import { measureOf } from './document-routes.ts';
import { problemOf } from './error-response.ts';
import { askPageInput, pageInput, parseInput, queryOf } from './input.ts';

export function pageRoutes(assistant: Assistant, { assets }: AppOptions): Hono<AppEnv> {
  const library = () => assistant.documents().map(({ id }) => assistant.document(id));

  return new Hono<AppEnv>()
    .get('/', (c) => c.html(homePage(library(), { chat: assets !== undefined })))
    .get('/ask', async (c) => {
      const query = queryOf(c.req.url);
      c.header('Cache-Control', 'private, no-cache');
      const documents = assistant.documents();
      if (query.q === undefined) return c.html(askPage({ question: '', doc: undefined, documents }));
      return askedPage(c, assistant, query);
    })
    .get('/d/:doc', (c) => {
      const found = assistant.document(c.req.param('doc'));
      return c.html(documentPage(found, highlightOf(c, [0, found.canonical.length])));
    })
    .get('/d/:doc/m/:n', (c) => {
      const found = assistant.document(c.req.param('doc'));
      const place = measureOf(found.document, c.req.param('n'));
      const { span } = place.measure;
      return c.html(
        clausePage({
          ...place,
          library: found,
          raw: rawStretch(found, span),
          highlight: highlightOf(c, span),
        }),
      );
    })
    .get('/assets/site.css', (c) => c.body(STYLESHEET, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
    .get('/assets/icon.svg', (c) => c.body(ICON, 200, { 'Content-Type': 'image/svg+xml' }));
}

/** A question that is refused as input comes back in its form, with the reason beside it. */
async function askedPage(c: Context<AppEnv>, assistant: Assistant, query: Record<string, string>) {
  const documents = assistant.documents();
  try {
    const { q, doc } = parseInput(askPageInput, query);
    const answer = await assistant.ask(
      { question: q, ...(doc !== undefined && { doc }) },
      { signal: c.req.raw.signal },
    );
    return c.html(askPage({ question: q, doc, documents, answer }));
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    c.set('failure', error);
    const { detail } = problemOf(error, c.get('requestId'));
    const typed = (query.q ?? '').toWellFormed();
    return c.html(askPage({ question: typed, doc: undefined, documents, mistake: detail }), 400);
  }
}

/** `hl=start,end`, offsets into the canonical text. Throws InvalidInputError outside `bounds`. */
function highlightOf(c: Context<AppEnv>, [from, to]: Span): Span | undefined {
  const { hl } = parseInput(pageInput, queryOf(c.req.url));
  if (hl === undefined) return undefined;
  const [start = 0, end = 0] = hl.split(',').map(Number);
  if (start < end && start >= from && end <= to) return [start, end];
  throw new InvalidInputError([{ field: 'hl', detail: '标示的位置不在此处文本之内' }]);
}
