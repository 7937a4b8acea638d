/** The policy server in every revision of MCP, by the official SDK: with `initialize`, and since 2026-07-28 without. */
import {
  createMcpHandler,
  INTERNAL_ERROR,
  INVALID_PARAMS,
  isLegacyRequest,
  ProtocolError,
  ResourceNotFoundError,
  Server,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { TiaowenError } from '../../errors.ts';
import { problemOf } from '../error-response.ts';
import { CAPABILITIES, INSTRUCTIONS, type PolicyServer, SERVER_INFO } from './policy-server.ts';

/** Seen by the log only. */
const CLIENT_LEFT = 499;

/** Clients may keep lists and clauses for five minutes; documents change only when the server starts anew. */
const FRESH = { ttlMs: 300_000, cacheScope: 'public' } as const;
const CACHE_HINTS = {
  'server/discover': FRESH,
  'tools/list': FRESH,
  'resources/list': FRESH,
  'resources/templates/list': FRESH,
  'resources/read': FRESH,
};

export type McpRequest = {
  request: Request;
  body: unknown;
  requestId: string;
  /** Told what fails through no fault of the caller. */
  failed(error: unknown): void;
};

/** One server a request: nothing is kept between requests, so there are no sessions. */
export async function answerMcp(policy: PolicyServer, asked: McpRequest): Promise<Response> {
  const { request, body } = asked;
  if (await isLegacyRequest(request, body)) return answerHandshakeRevision(policy, asked);
  let problem: Error | undefined;
  const handler = createMcpHandler(() => serverFor(policy, asked), {
    legacy: 'reject',
    // Nothing ever changes, so there is nothing to listen for.
    maxSubscriptions: 0,
    onerror: (error) => {
      problem = error;
    },
  });
  const response = await handler.fetch(request, { parsedBody: body });
  if (problem && response.status >= 500) asked.failed(problem);
  return response;
}

/** The SDK's own handler would answer these revisions as event streams; one JSON body passes every proxy. */
async function answerHandshakeRevision(policy: PolicyServer, asked: McpRequest): Promise<Response> {
  const { request, body } = asked;
  const server = serverFor(policy, asked);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  // The transport never settles what it was answering when it is closed.
  const { promise: left, resolve } = Promise.withResolvers<Response>();
  request.signal.addEventListener('abort', () => resolve(new Response(null, { status: CLIENT_LEFT })), {
    once: true,
  });
  try {
    return await Promise.race([transport.handleRequest(request, { parsedBody: body }), left]);
  } finally {
    await server.close();
  }
}

function serverFor(policy: PolicyServer, { request, requestId, failed }: McpRequest): Server {
  const server = new Server(SERVER_INFO, {
    capabilities: CAPABILITIES,
    instructions: INSTRUCTIONS,
    cacheHints: CACHE_HINTS,
  });
  const guarded = async <T>(work: () => T | Promise<T>, uri?: string): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ProtocolError) throw error;
      const { detail, errors } = problemOf(error, requestId);
      const code = error instanceof TiaowenError ? error.code : 'internal';
      if (code === 'not_found' && uri !== undefined) throw new ResourceNotFoundError(uri, detail);
      if (code === 'invalid_input') throw new ProtocolError(INVALID_PARAMS, detail, { errors });
      failed(error);
      throw new ProtocolError(INTERNAL_ERROR, detail, { requestId });
    }
  };
  server.setRequestHandler('tools/list', () => policy.listTools());
  server.setRequestHandler('tools/call', ({ params }, { mcpReq }) =>
    guarded(async () => {
      const both = AbortSignal.any([mcpReq.signal, request.signal]);
      const result = await policy.callTool(params.name, params.arguments, both);
      if (!result) throw new ProtocolError(INVALID_PARAMS, `没有这个工具：${params.name}`);
      return result;
    }),
  );
  server.setRequestHandler('resources/list', ({ params }) =>
    guarded(() => policy.listResources(params?.cursor)),
  );
  server.setRequestHandler('resources/templates/list', () => policy.listTemplates());
  server.setRequestHandler('resources/read', ({ params: { uri } }) =>
    guarded(() => policy.readResource(uri), uri),
  );
  return server;
}
