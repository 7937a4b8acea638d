/** `/evals`: upload a sheet of questions, watch it being asked, read the report. Behind the admin key. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { InvalidInputError, NotFoundError, TiaowenError } from '../errors.ts';
import { evalsLoginPage, evalsOffPage, evalsPage } from '../web/evals-page.ts';
import { adminSession, assertSameOrigin } from './admin-session.ts';
import type { AppEnv } from './app-env.ts';
import type { EvalsFile, EvalsOptions } from './evals-desk.ts';

/** Bytes that an uploaded sheet may have. */
const MAX_SHEET_BYTES = 2 * 1024 * 1024;
/** Seconds after which a page that shows a run loads again; a header does it, no script. */
const REFRESH_SECONDS = 2;
const MAX_NAME = 100;

const limited = (limit: number) =>
  bodyLimit({
    maxSize: limit,
    onError: () => {
      throw new TiaowenError('payload_too_large', `body above ${limit} bytes`, { limit });
    },
  });

export function evalsRoutes(options: EvalsOptions | undefined): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use('/evals', kept);
  app.use('/evals/*', kept);
  if (!options) {
    return app.get('/evals', (c) => c.html(evalsOffPage()));
  }
  const { key, desk } = options;
  const session = adminSession(key, '/evals');

  /** Throws `unauthorized`, or `forbidden_origin` for a form of another site. */
  const assertMayAct = (c: Context<AppEnv>) => {
    const holder = session.holder(c);
    if (!holder) throw new TiaowenError('unauthorized', 'no admin key');
    if (holder === 'cookie') assertSameOrigin(c);
  };
  const assertMayRead = (c: Context<AppEnv>) => {
    if (!session.holder(c)) throw new TiaowenError('unauthorized', 'no admin key');
  };
  /** Where a browser is, back to the page; a program gets the status. */
  const acted = (c: Context<AppEnv>, status: 200 | 202) =>
    session.holder(c) === 'cookie' ? c.redirect('/evals', 303) : c.json(desk.status(), status);

  app.get('/evals', (c) => {
    if (!session.holder(c)) return c.html(evalsLoginPage(), 401);
    const status = desk.status();
    if (status.state === 'running') c.header('Refresh', `${REFRESH_SECONDS}; url=/evals`);
    return c.html(evalsPage({ status, limit: MAX_SHEET_BYTES }));
  });
  app.post('/evals/login', limited(4096), async (c) => {
    assertSameOrigin(c);
    const { key: shown } = await c.req.parseBody();
    if (typeof shown !== 'string' || !session.isKey(shown.trim())) {
      return c.html(evalsLoginPage('密钥不对'), 401);
    }
    session.open(c);
    return c.redirect('/evals', 303);
  });
  app.post('/evals/logout', (c) => {
    assertSameOrigin(c);
    session.close(c);
    return c.redirect('/evals', 303);
  });
  app.post('/evals/run', limited(MAX_SHEET_BYTES + 4096), async (c) => {
    assertMayAct(c);
    try {
      const { name, bytes, tag } = await sheetOf(c);
      await desk.start(name, bytes, tag === '' ? {} : { tag });
    } catch (error) {
      if (!(error instanceof TiaowenError) || !['invalid_input', 'conflict'].includes(error.code))
        throw error;
      if (session.holder(c) === 'bearer') throw asFieldError(error);
      const mistake = error.code === 'conflict' ? '上一次评测还没有结束' : error.message;
      c.set('failure', error);
      return c.html(
        evalsPage({ status: desk.status(), limit: MAX_SHEET_BYTES, mistake }),
        error.code === 'conflict' ? 409 : 400,
      );
    }
    return acted(c, 202);
  });
  app.post('/evals/stop', (c) => {
    assertMayAct(c);
    desk.stop();
    return acted(c, 200);
  });
  app.get('/evals/status', (c) => {
    assertMayRead(c);
    return c.json(desk.status());
  });
  app.get('/evals/template.xlsx', async (c) => {
    assertMayRead(c);
    return sent(c, await desk.template());
  });
  app.get('/evals/files/:name', (c) => {
    assertMayRead(c);
    const found = desk.file(c.req.param('name'));
    if (!found) throw new NotFoundError('报告', c.req.param('name'));
    return sent(c, found);
  });
  return app;
}

/** Nothing of these pages is kept by any cache, nor found by a search engine. */
async function kept(c: Context<AppEnv>, next: () => Promise<void>): Promise<void> {
  await next();
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex');
}

/** The sheet of the form. Throws InvalidInputError where there is none. */
async function sheetOf(c: Context<AppEnv>): Promise<{ name: string; bytes: Uint8Array; tag: string }> {
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>);
  const { set, tag } = form;
  if (!(set instanceof File) || set.size === 0) throw new TiaowenError('invalid_input', '请选择一张题目表');
  const name = set.name.split(/[\\/]/).at(-1)?.slice(-MAX_NAME).toWellFormed() ?? '';
  return {
    name,
    bytes: new Uint8Array(await set.arrayBuffer()),
    tag: typeof tag === 'string' ? tag.trim() : '',
  };
}

function asFieldError(error: TiaowenError): TiaowenError {
  return error.code === 'invalid_input' && !(error instanceof InvalidInputError)
    ? new InvalidInputError([{ field: 'set', detail: error.message }])
    : error;
}

/** A page is shown, anything else saved. */
function sent(c: Context<AppEnv>, { name, type, bytes, styleSource }: EvalsFile): Response {
  if (styleSource !== undefined) c.set('styleSource', styleSource);
  else c.header('Content-Disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`);
  return c.body(Uint8Array.from(bytes), 200, { 'Content-Type': type });
}
