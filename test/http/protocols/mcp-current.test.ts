/** `/mcp` as the client of the official SDK's second major version sees it: 2026-07-28, and its own handshake. */
import {
  Client,
  StreamableHTTPClientTransport,
  type VersionNegotiationMode,
} from '@modelcontextprotocol/client';
import { expect, test } from 'vitest';
import { guardedFetch, SEED, seedAssistant, startServer, waitingAssistant } from './running-server.ts';

const VERSION = '2026-07-28';
const server = await startServer();

async function connect(address: string, mode: VersionNegotiationMode = { pin: VERSION }) {
  const types: (string | null)[] = [];
  const transport = new StreamableHTTPClientTransport(new URL(`${address}/mcp`), {
    fetch: async (url, init) => {
      const response = await guardedFetch(url, init);
      if (response.status === 200) types.push(response.headers.get('Content-Type'));
      return response;
    },
  });
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } });
  await client.connect(transport);
  return { client, transport, types };
}

const { client } = await connect(server.address);

test.each<[VersionNegotiationMode, string]>([
  [{ pin: VERSION }, VERSION],
  ['auto', VERSION],
  ['legacy', '2025-11-25'],
])('asked by %j it speaks %s, in JSON and without a session', async (mode, version) => {
  const { client: one, transport, types } = await connect(server.address, mode);
  expect(one.getNegotiatedProtocolVersion()).toBe(version);
  expect(one.getServerVersion()).toMatchObject({ name: 'tiaowen', title: '条问' });
  expect(one.getInstructions()).toContain('verify_quote');
  expect((await one.listTools()).tools).toHaveLength(7);
  const result = await one.callTool({ name: 'get_clause', arguments: { clause: '15' } });
  expect(result.structuredContent).toMatchObject({ clause: { id: 'm15' } });
  expect(transport.sessionId).toBeUndefined();
  expect(types.length).toBeGreaterThan(2);
  expect(new Set(types)).toEqual(new Set(['application/json']));
  await one.close();
});

test('tools are read only and say what goes in and comes out', async () => {
  for (const tool of (await client.listTools()).tools) {
    expect(tool.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    expect(tool.inputSchema.type).toBe('object');
    expect(tool.outputSchema).toMatchObject({ type: 'object' });
  }
});

/** The client checks each result against the outputSchema that was listed. */
test.each([
  ['search_policy', { query: '老旧小区改造', limit: 3 }],
  ['get_clause', { clause: 'm15' }],
  ['list_measures_by_unit', { unit: '省财政厅' }],
  ['list_units', {}],
  ['compare_units', { units: ['财政厅', '住建厅'] }],
  ['verify_quote', { quote: '山西' }],
  ['ask_policy', { question: '（十五）由谁负责？' }],
])('%s', async (name, args: Record<string, unknown>) => {
  await client.listTools();
  const { isError, content, structuredContent } = await client.callTool({ name, arguments: args });
  expect(isError).toBeUndefined();
  const [text] = content;
  expect(JSON.parse(text?.type === 'text' ? text.text : '')).toEqual(structuredContent);
});

test('wrong arguments are a result, in Chinese', async () => {
  const result = await client.callTool({ name: 'ask_policy', arguments: { question: '谁', temperature: 1 } });
  expect(result).toMatchObject({ isError: true, content: [{ text: 'temperature：未知的项' }] });
});

test('resources, and what is not there', async () => {
  const { chunks } = (await seedAssistant()).document(SEED);
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toEqual(chunks.map(({ id }) => `policy://${SEED}/${id}`));
  const uri = `policy://${SEED}/m15`;
  const { contents } = await client.readResource({ uri });
  const text = chunks.find(({ id }) => id === 'm15')?.text;
  expect(contents).toEqual([{ uri, mimeType: 'text/plain', text }]);
  const missing = `policy://${SEED}/m99`;
  await expect(client.readResource({ uri: missing })).rejects.toMatchObject({
    code: -32602,
    message: expect.stringContaining('没有找到这个条款'),
    data: { uri: missing },
  });
  await expect(client.callTool({ name: 'drop_table' })).rejects.toThrow('没有这个工具：drop_table');
});

test('a failure of ours leaks nothing and is logged', async () => {
  const failing = await startServer({ ask: () => Promise.reject(new Error('key=sk-123')) });
  const { client: other } = await connect(failing.address);
  const asked = other.callTool({ name: 'ask_policy', arguments: { question: '谁' } });
  await expect(asked).rejects.toThrow('服务内部出错');
  expect(failing.log.at(-1)).toContain('"code":"internal"');
  expect(failing.log.join('')).not.toContain('sk-123');
});

test('leaving ends the work', async () => {
  const waiting = waitingAssistant();
  const { address, log } = await startServer(waiting.changes);
  const { client: other, transport } = await connect(address);
  const asked = other.callTool({ name: 'ask_policy', arguments: { question: '谁' } });
  void waiting.asked.then(() => transport.close());
  await expect(asked).rejects.toThrow();
  await waiting.left;
  await expect.poll(() => log.at(-1)).toContain('"status":499');
});
