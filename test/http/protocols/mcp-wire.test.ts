/** `/mcp` below any client: who may come, and the revision without a handshake. */
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { SEED, startServer } from './running-server.ts';

const server = await startServer();
const VERSION = '2026-07-28';

/** `fetch` sets Host and Origin itself; this sends what it is told. */
function send(
  { address }: { address: string },
  body: unknown,
  headers: Record<string, string> = {},
  method = 'POST',
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const url = new URL(`${address}/mcp`);
    const sending = request(
      url,
      {
        method,
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json, text/event-stream',
          ...headers,
        },
      },
      async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      },
    );
    sending.once('error', reject);
    sending.end(method === 'POST' ? (typeof body === 'string' ? body : JSON.stringify(body)) : undefined);
  });
}

const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };

describe('who may come', () => {
  const port = new URL(server.address).port;

  test.each([
    ['no origin', {}, 200],
    ['the page of this server', { Origin: server.address }, 200],
    ['another port of this machine', { Origin: 'http://localhost:6274' }, 200],
    ['a stranger', { Origin: 'https://evil.example' }, 403],
    ['a sandboxed page', { Origin: 'null' }, 403],
    ['a look-alike', { Origin: 'http://localhost.evil.example' }, 403],
    ['a rebound name', { Origin: `http://evil.example:${port}`, Host: `evil.example:${port}` }, 403],
    ['a rebound name without origin', { Host: `evil.example:${port}` }, 403],
    ['a rebound name with a last dot', { Host: `evil.example.:${port}` }, 403],
    ['a name of the intranet', { Host: 'tiaowen:8787' }, 200],
    ['its page', { Host: 'tiaowen:8787', Origin: 'http://tiaowen:8787' }, 200],
    ['nonsense for a host', { Host: 'a b<>' }, 403],
  ])('%s', async (_, headers, status) => {
    const response = await send(server, LIST, headers as Record<string, string>);
    // Node itself refuses what is no host at all.
    expect([status, 400]).toContain(response.status);
    if (response.status === 403) {
      expect(JSON.parse(response.body)).toMatchObject({ code: 'forbidden_origin', status: 403 });
    } else if (response.status === 200) expect(JSON.parse(response.body).result.tools).toHaveLength(7);
  });

  test('the public address is let in where it is set', async () => {
    const portal = await startServer({}, { publicUrl: 'https://zc.example.gov.cn' });
    const headers = { Host: 'zc.example.gov.cn', Origin: 'https://zc.example.gov.cn' };
    expect((await send(portal, LIST, headers)).status).toBe(200);
    expect((await send(portal, LIST, { ...headers, Origin: 'https://other.example.gov.cn' })).status).toBe(
      403,
    );
    expect((await send(portal, LIST, { Host: 'other.example.gov.cn' })).status).toBe(403);
  });

  test.each(['GET', 'DELETE', 'PUT'])('%s is not served: there are no sessions', async (method) => {
    const response = await send(server, undefined, {}, method);
    expect(response.status).toBe(405);
    expect(response.headers.allow).toBe('POST');
    expect((await send(server, undefined, { Origin: 'https://evil.example' }, method)).status).toBe(403);
  });

  test.each([
    ['{bad', {}, 400, 'bad_json'],
    ['{}', { 'Content-Type': 'text/plain' }, 415, 'unsupported_media_type'],
    [`"${'x'.repeat(300_000)}"`, {}, 413, 'payload_too_large'],
  ])('a body that is none is a problem document', async (body, headers, status, code) => {
    const response = await send(server, body, headers as Record<string, string>);
    expect([response.status, JSON.parse(response.body).code]).toEqual([status, code]);
  });

  test.each([[null], [[]], [[LIST, LIST]], [7], ['text'], [{}], [{ jsonrpc: '2.0', method: 7 }]])(
    '%j is no message',
    async (body) => {
      const response = await send(server, JSON.stringify(body));
      expect(response.status).toBe(400);
      expect(JSON.parse(response.body).error.code).toBeLessThan(0);
    },
  );
});

describe(VERSION, () => {
  const meta = (version = VERSION) => ({
    'io.modelcontextprotocol/protocolVersion': version,
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1.0.0' },
    'io.modelcontextprotocol/clientCapabilities': {},
  });
  const rpc = async (
    method: string,
    params: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) => {
    const name = params.name ?? params.uri;
    const response = await send(
      server,
      { jsonrpc: '2.0', id: 'a', method, params: { _meta: meta(), ...params } },
      {
        'MCP-Protocol-Version': VERSION,
        'Mcp-Method': method,
        ...(typeof name === 'string' && { 'Mcp-Name': name }),
        ...headers,
      },
    );
    return { status: response.status, body: JSON.parse(response.body) };
  };

  test('server/discover', async () => {
    const { status, body } = await rpc('server/discover');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: 'a',
      result: {
        resultType: 'complete',
        supportedVersions: [VERSION],
        capabilities: { tools: {}, resources: {} },
        _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'tiaowen' } },
      },
    });
  });

  test('lists may be kept, calls may not', async () => {
    for (const method of ['tools/list', 'resources/list', 'resources/templates/list']) {
      const { body } = await rpc(method);
      expect(body.result).toMatchObject({ resultType: 'complete', cacheScope: 'public' });
      expect(body.result.ttlMs).toBeGreaterThan(0);
    }
    const { body } = await rpc('tools/call', { name: 'get_clause', arguments: { clause: '15' } });
    expect(body.result).toMatchObject({
      resultType: 'complete',
      structuredContent: { clause: { id: 'm15' } },
    });
    expect(body.result).not.toHaveProperty('ttlMs');
    const read = await rpc('resources/read', { uri: `policy://${SEED}/m15` });
    expect(read.body.result.contents[0].text).toContain('健全多元可持续的投融资政策');
  });

  test('the name in base64', async () => {
    const encoded = `=?base64?${btoa('get_clause')}?=`;
    const call = { name: 'get_clause', arguments: { clause: '15' } };
    expect((await rpc('tools/call', call, { 'Mcp-Name': encoded })).status).toBe(200);
    expect((await rpc('tools/call', call, { 'Mcp-Name': '=?base64?!?=' })).body.error.code).toBe(-32020);
  });

  test.each([
    ['an unknown method', 'prompts/list', {}, {}, 404, -32601],
    ['a removed method', 'ping', {}, {}, 404, -32601],
    ['another method in the header', 'tools/list', {}, { 'Mcp-Method': 'tools/call' }, 400, -32020],
    ['another name in the header', 'tools/call', { name: 'list_units' }, { 'Mcp-Name': 'x' }, 400, -32020],
    [
      'another version in the header',
      'tools/list',
      {},
      { 'MCP-Protocol-Version': '2025-11-25' },
      400,
      -32020,
    ],
    [
      'no capabilities',
      'tools/list',
      { _meta: { 'io.modelcontextprotocol/protocolVersion': VERSION } },
      {},
      400,
      -32602,
    ],
    ['no version in _meta', 'tools/list', { _meta: {} }, {}, 400, -32602],
    ['an unknown tool', 'tools/call', { name: 'x' }, {}, 200, -32602],
    ['listening', 'subscriptions/listen', { notifications: {} }, {}, 200, -32603],
    ['an unknown resource', 'resources/read', { uri: 'policy://x/y' }, {}, 200, -32602],
    ['a cursor of nobody', 'resources/list', { cursor: 'x' }, {}, 200, -32602],
  ])('%s', async (_, method, params, headers, status, code) => {
    const { status: found, body } = await rpc(method, params, headers as Record<string, string>);
    expect([found, body.error.code]).toEqual([status, code]);
    // The SDK words what is wrong with the protocol, we what is wrong with what was asked.
    if (status === 200 && code === -32602) expect(body.error.message).toMatch(/\p{Script=Han}/u);
  });

  test('a younger version is told which ones there are', async () => {
    const { status, body } = await rpc(
      'tools/list',
      { _meta: meta('2030-01-01') },
      { 'MCP-Protocol-Version': '2030-01-01' },
    );
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: -32022, data: { requested: '2030-01-01' } });
    expect(body.error.data.supported).toContain(VERSION);
  });

  test('a notification is accepted without a word', async () => {
    const response = await send(
      server,
      { jsonrpc: '2.0', method: 'notifications/x', params: { _meta: meta() } },
      { 'MCP-Protocol-Version': VERSION, 'Mcp-Method': 'notifications/x' },
    );
    expect([response.status, response.body]).toEqual([202, '']);
  });
});
