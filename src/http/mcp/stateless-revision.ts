/** MCP 2026-07-28: every request says all about itself, and there is no `initialize`. */
import * as z from 'zod';
import { NotFoundError, TiaowenError } from '../../errors.ts';
import { problemOf } from '../error-response.ts';
import { CAPABILITIES, INSTRUCTIONS, type PolicyServer, SERVER_INFO } from './policy-server.ts';

export const STATELESS_VERSION = '2026-07-28';
/** Served by the SDK. */
export const HANDSHAKE_VERSIONS = ['2025-11-25', '2025-06-18', '2025-03-26'];

const PREFIX = 'io.modelcontextprotocol/';
/** Milliseconds that clients may keep lists and clauses; documents change only when the server starts anew. */
const FRESH_MS = 300_000;

const CODES = {
  invalidParams: -32602,
  methodNotFound: -32601,
  internal: -32603,
  header: -32020,
  version: -32022,
};

const rpcRequest = z.looseObject({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string(),
  params: z.looseObject({ _meta: z.record(z.string(), z.unknown()).optional() }).optional(),
});
type RpcRequest = z.infer<typeof rpcRequest>;

/** A request that speaks this revision, or one that is younger still and must be told so. */
export function readStateless(body: unknown, headers: Headers): RpcRequest | undefined {
  const parsed = rpcRequest.safeParse(body);
  if (!parsed.success) return undefined;
  const declared = parsed.data.params?._meta?.[`${PREFIX}protocolVersion`];
  if (typeof declared === 'string') return HANDSHAKE_VERSIONS.includes(declared) ? undefined : parsed.data;
  const isMarked = headers.get('MCP-Protocol-Version') === STATELESS_VERSION || headers.has('Mcp-Method');
  return isMarked || parsed.data.method === 'server/discover' ? parsed.data : undefined;
}

class RpcFailure extends Error {
  readonly status: number;
  readonly code: number;
  readonly data: unknown;
  constructor(status: number, code: number, message: string, data?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.data = data;
  }
}

export type StatelessOptions = {
  headers: Headers;
  signal: AbortSignal;
  requestId: string;
  /** Told what fails through no fault of the caller. */
  failed(error: unknown): void;
};

export async function answerStateless(
  policy: PolicyServer,
  request: RpcRequest,
  { headers, signal, requestId, failed }: StatelessOptions,
): Promise<Response> {
  try {
    checkVersion(request, headers);
    checkHeaders(request, headers);
    if (request.id === undefined) return new Response(null, { status: 202 });
    const result = await dispatch(policy, request, signal);
    const _meta = { [`${PREFIX}serverInfo`]: SERVER_INFO };
    return reply(200, request, { result: { resultType: 'complete', ...result, _meta } });
  } catch (error) {
    const { status, code, message, data } = failureOf(error, requestId, failed);
    return reply(status, request, { error: { code, message, ...(data !== undefined && { data }) } });
  }
}

function checkVersion({ params }: RpcRequest, headers: Headers): void {
  const header = headers.get('MCP-Protocol-Version');
  const declared = params?._meta?.[`${PREFIX}protocolVersion`];
  if (header === null) throw new RpcFailure(400, CODES.header, '缺少请求头 MCP-Protocol-Version');
  if (typeof declared !== 'string') {
    throw new RpcFailure(400, CODES.invalidParams, `_meta 缺少 ${PREFIX}protocolVersion`);
  }
  if (header !== declared) {
    throw new RpcFailure(400, CODES.header, '请求头 MCP-Protocol-Version 与 _meta 中的版本不一致');
  }
  if (declared !== STATELESS_VERSION) {
    const supported = [STATELESS_VERSION, ...HANDSHAKE_VERSIONS];
    throw new RpcFailure(400, CODES.version, '不支持这个协议版本', { supported, requested: declared });
  }
  const capabilities = params?._meta?.[`${PREFIX}clientCapabilities`];
  if (typeof capabilities !== 'object' || capabilities === null) {
    throw new RpcFailure(400, CODES.invalidParams, `_meta 缺少 ${PREFIX}clientCapabilities`);
  }
}

/** Where a method's headers repeat a field of its parameters, both must say the same. */
const NAMED_BY: Record<string, string> = {
  'tools/call': 'name',
  'resources/read': 'uri',
  'prompts/get': 'name',
};

function checkHeaders({ method, params }: RpcRequest, headers: Headers): void {
  if (headers.get('Mcp-Method') !== method) {
    throw new RpcFailure(400, CODES.header, '请求头 Mcp-Method 缺失或与 method 不一致');
  }
  const field = NAMED_BY[method];
  if (field !== undefined && decodedHeader(headers.get('Mcp-Name')) !== params?.[field]) {
    throw new RpcFailure(400, CODES.header, `请求头 Mcp-Name 缺失或与 params.${field} 不一致`);
  }
}

/** `=?base64?…?=` carries what a header cannot. Undefined where it is no valid header. */
function decodedHeader(value: string | null): string | undefined {
  const encoded = /^=\?base64\?([A-Za-z0-9+/]*={0,2})\?=$/.exec(value ?? '')?.[1];
  if (encoded === undefined) return value ?? undefined;
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function dispatch(policy: PolicyServer, { method, params }: RpcRequest, signal: AbortSignal) {
  const cacheable = { ttlMs: FRESH_MS, cacheScope: 'public' };
  switch (method) {
    case 'server/discover':
      return {
        supportedVersions: [STATELESS_VERSION, ...HANDSHAKE_VERSIONS],
        capabilities: CAPABILITIES,
        serverInfo: SERVER_INFO,
        instructions: INSTRUCTIONS,
        ...cacheable,
      };
    case 'tools/list':
      return { ...policy.listTools(), ...cacheable };
    case 'tools/call': {
      const result = await policy.callTool(String(params?.name), params?.arguments, signal);
      if (!result) throw new RpcFailure(400, CODES.invalidParams, `没有这个工具：${params?.name}`);
      return result;
    }
    case 'resources/list': {
      const cursor = params?.cursor;
      return { ...policy.listResources(typeof cursor === 'string' ? cursor : undefined), ...cacheable };
    }
    case 'resources/templates/list':
      return { ...policy.listTemplates(), ...cacheable };
    case 'resources/read':
      return { ...policy.readResource(String(params?.uri)), ...cacheable };
    default:
      throw new RpcFailure(404, CODES.methodNotFound, `没有这个方法：${method}`);
  }
}

function failureOf(error: unknown, requestId: string, failed: (error: unknown) => void): RpcFailure {
  if (error instanceof RpcFailure) return error;
  const { detail, errors } = problemOf(error, requestId);
  if (error instanceof NotFoundError) return new RpcFailure(200, CODES.invalidParams, detail);
  if (error instanceof TiaowenError && error.code === 'invalid_input') {
    return new RpcFailure(200, CODES.invalidParams, detail, { errors });
  }
  failed(error);
  return new RpcFailure(200, CODES.internal, detail, { requestId });
}

function reply(status: number, { id }: RpcRequest, body: { result: unknown } | { error: unknown }): Response {
  return new Response(JSON.stringify({ jsonrpc: '2.0', id: id ?? null, ...body }), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });
}
