/** The Hono app: all routes over one assistant, with one shape for errors and one line of log a request. */
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Assistant } from '../assistant.ts';
import { NotFoundError, TiaowenError } from '../errors.ts';
import { problemPage } from '../web/problem-page.ts';
import { accessLog } from './access-log.ts';
import { chatRoutes } from './ai-sdk/chat-routes.ts';
import { answerDesk } from './answer-response.ts';
import type { AppEnv, AppOptions } from './app-env.ts';
import { askRoutes } from './ask-routes.ts';
import { assetRoutes } from './asset-routes.ts';
import { chatPageRoutes } from './chat-page-routes.ts';
import { conversationRoutes } from './conversation-routes.ts';
import { difyProblem } from './dify/dify-error.ts';
import { retrievalRoutes } from './dify/retrieval-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { addProblemHeaders, problemOf, problemResponse } from './error-response.ts';
import { evalsRoutes } from './evals-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { machineRoutes } from './machine-routes.ts';
import { matrixRoutes } from './matrix-routes.ts';
import { mcpRoutes } from './mcp/mcp-routes.ts';
import { createMetrics } from './metrics.ts';
import { openAiErrorResponse } from './openai/openai-error.ts';
import { openAiRoutes } from './openai/openai-routes.ts';
import { openApiRoutes } from './openapi/openapi-routes.ts';
import { pageRoutes } from './page-routes.ts';
import { recordingAssistant } from './recorder.ts';
import { searchRoutes } from './search-routes.ts';
import { securityHeaders } from './security-headers.ts';

/** What a request gets whose sender has left; never seen by anyone but the log. */
const CLIENT_CLOSED_REQUEST = 499;

/** The service over one assistant. Nothing is read from the environment, nothing of Node is needed. */
export function createApp(assistant: Assistant, options: AppOptions = {}): Hono<AppEnv> {
  const { log = console.error, stopping, publicUrl } = options;
  const desk = answerDesk(assistant, options);
  const recordingDesk = answerDesk(recordingAssistant(assistant, options.conversations, log), options);
  const metrics = createMetrics();
  const app = new Hono<AppEnv>();

  app.use(accessLog(log));
  app.use(metrics.middleware);
  app.use(securityHeaders());
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c: Context<AppEnv>, methods) =>
        failed(c, new TiaowenError('method_not_allowed', 'method', { allow: methods.join(', ') })),
    }),
  );
  app.use('/api/documents/*', revalidated, etag());
  app.use('/d/*', revalidated, etag());
  app.use('/assets/*', revalidated, etag());

  app.route('/', healthRoutes(assistant, stopping));
  app.route('/', askRoutes(recordingDesk));
  app.route('/', conversationRoutes(assistant, options.conversations, publicUrl));
  app.route('/', openAiRoutes(desk, publicUrl));
  app.route('/', chatRoutes(desk, publicUrl));
  app.route('/', retrievalRoutes(assistant, publicUrl));
  app.route('/', mcpRoutes(assistant, publicUrl));
  app.route('/', searchRoutes(assistant));
  app.route('/', matrixRoutes(assistant));
  app.route('/', documentRoutes(assistant));
  app.route('/', machineRoutes(assistant, { metrics, publicUrl }));
  app.route('/', openApiRoutes(publicUrl));
  app.route('/', chatPageRoutes(assistant, options));
  app.route('/', pageRoutes(assistant, options));
  app.route('/', assetRoutes(options.assets));
  app.route('/', evalsRoutes(options.evals));

  app.notFound((c) => failed(c, new NotFoundError('地址', '')));
  app.onError((error, c) => failed(c, error));
  return app;
}

/** Documents change only with a new version, so every copy may be kept and is asked after by its ETag. */
async function revalidated(c: Context<AppEnv>, next: () => Promise<void>): Promise<void> {
  await next();
  if (c.res.ok && !c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'public, no-cache');
}

/** A problem document; for a browser that opens an address, the same as a page. */
function failed(c: Context<AppEnv>, error: unknown): Response | Promise<Response> {
  if (c.req.raw.signal.aborted) return new Response(null, { status: CLIENT_CLOSED_REQUEST });
  c.set('failure', error);
  const problem = problemOf(error, c.get('requestId'));
  const wantsPage = !c.req.path.startsWith('/api/') && (c.req.header('Accept') ?? '').includes('text/html');
  if (c.req.path.startsWith('/v1/')) return openAiErrorResponse(problem, error);
  if (c.req.path === '/retrieval') return problemResponse(difyProblem(problem), error);
  if (!wantsPage) return problemResponse(problem, error);
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  addProblemHeaders(headers, problem, error);
  return new Response(String(problemPage(problem)), { status: problem.status, headers });
}
