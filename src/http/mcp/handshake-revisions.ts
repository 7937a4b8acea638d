/** Revisions of MCP that begin with `initialize` (2025-11-25 and before), by the official SDK. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { TiaowenError } from '../../errors.ts';
import { problemOf } from '../error-response.ts';
import { CAPABILITIES, INSTRUCTIONS, type PolicyServer, SERVER_INFO } from './policy-server.ts';

/** In these revisions a resource that is not there has a code of its own. */
const RESOURCE_NOT_FOUND = -32002;

/** Seen by the log only. */
const CLIENT_LEFT = 499;

/** Nothing is ever elicited, so nothing elicited is checked; the SDK would make a validator a request. */
const jsonSchemaValidator = {
  getValidator: () => (input: unknown) => ({
    valid: true as const,
    data: input as never,
    errorMessage: undefined,
  }),
};

export type HandshakeRequest = {
  request: Request;
  body: unknown;
  requestId: string;
  /** Told what fails through no fault of the caller. */
  failed(error: unknown): void;
};

/** One server a request: nothing is kept between requests, so there are no sessions. */
export async function answerHandshakeRevision(
  policy: PolicyServer,
  { request, body, requestId, failed }: HandshakeRequest,
): Promise<Response> {
  const server = new Server(SERVER_INFO, {
    capabilities: CAPABILITIES,
    instructions: INSTRUCTIONS,
    jsonSchemaValidator,
  });
  const guarded = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw rpcError(error, requestId, failed);
    }
  };
  server.setRequestHandler(ListToolsRequestSchema, () => policy.listTools());
  server.setRequestHandler(CallToolRequestSchema, ({ params }, { signal }) =>
    guarded(async () => {
      const both = AbortSignal.any([signal, request.signal]);
      const result = await policy.callTool(params.name, params.arguments, both);
      if (!result) throw new McpError(ErrorCode.InvalidParams, `没有这个工具：${params.name}`);
      return result;
    }),
  );
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) =>
    guarded(() => policy.listResources(params?.cursor)),
  );
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => policy.listTemplates());
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) =>
    guarded(() => policy.readResource(params.uri)),
  );

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

function rpcError(error: unknown, requestId: string, failed: (error: unknown) => void): unknown {
  if (error instanceof McpError) return error;
  const { detail, errors } = problemOf(error, requestId);
  const code = error instanceof TiaowenError ? error.code : 'internal';
  if (code === 'not_found') return new McpError(RESOURCE_NOT_FOUND, detail);
  if (code === 'invalid_input') return new McpError(ErrorCode.InvalidParams, detail, { errors });
  failed(error);
  return new McpError(ErrorCode.InternalError, detail, { requestId });
}
