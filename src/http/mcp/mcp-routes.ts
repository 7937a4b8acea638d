/** `/mcp`: the assistant as tools and resources, over Streamable HTTP without sessions. */
import { Hono } from 'hono';
import type { Assistant } from '../../assistant.ts';
import type { AppEnv } from '../app-env.ts';
import { readJsonBody } from '../json-body.ts';
import { addressOf } from '../public-address.ts';
import { originGuard } from './origin-guard.ts';

/** The tools, their schemas and the SDK are loaded at the first request that passes the guard. */
const load = async () => ({
  ...(await import('./policy-server.ts')),
  ...(await import('./revisions.ts')),
});

const NO_BATCH = {
  jsonrpc: '2.0',
  id: null,
  error: { code: -32600, message: '一次请求只能有一条消息' },
} as const;

export function mcpRoutes(assistant: Assistant, publicUrl: string | undefined): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use('/mcp', originGuard(publicUrl));
  return app.post('/mcp', async (c) => {
    const body = await readJsonBody(c.req.raw);
    // Batches went with revision 2025-06-18; one request of thousands is nobody's need.
    if (Array.isArray(body)) return c.json(NO_BATCH, 400);
    const { policyServer, answerMcp } = await load();
    const requestId = c.get('requestId');
    const policy = policyServer(assistant, { address: addressOf(c, publicUrl), requestId });
    const failed = (error: unknown) => c.set('failure', error);
    return answerMcp(policy, { request: c.req.raw, body, requestId, failed });
  });
}
