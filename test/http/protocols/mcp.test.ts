/** `/mcp` as the client of the official SDK's first major version sees it, in revisions that begin with a handshake. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/schema/answer.ts';
import { guardedFetch, SEED, seedAssistant, startServer, waitingAssistant } from './running-server.ts';

const server = await startServer();

/** Asks for `version` in the handshake; the SDK itself asks for the newest that it knows. */
async function connect(address: string, version?: string) {
  const transport = new StreamableHTTPClientTransport(new URL(`${address}/mcp`), {
    fetch: (url, init) => {
      const body = String(init?.body ?? '');
      const asked =
        version === undefined
          ? body
          : body.replace(/"protocolVersion":"[^"]*"/, `"protocolVersion":"${version}"`);
      return guardedFetch(url, { ...init, ...(init?.body ? { body: asked } : {}) });
    },
  });
  const client = new Client({ name: 'test', version: '1.0.0' });
  // The SDK's own types do not agree with each other under exactOptionalPropertyTypes.
  await client.connect(transport as Parameters<Client['connect']>[0]);
  return { client, transport };
}

const { client, transport } = await connect(server.address);
type Result = { structuredContent?: Record<string, unknown>; content: { text: string }[]; isError?: boolean };
const call = async (name: string, args: object = {}) =>
  (await client.callTool({ name, arguments: { ...args } })) as unknown as Result;
// biome-ignore lint/suspicious/noExplicitAny: shapes are checked by the client against the outputSchema.
const structured = async (name: string, args: object = {}): Promise<any> => {
  const result = await call(name, args);
  expect(result.isError).toBeUndefined();
  expect(JSON.parse(result.content[0]?.text ?? '')).toEqual(result.structuredContent);
  return result.structuredContent;
};

test.each(['2025-11-25', '2025-06-18'])('the handshake in %s', async (version) => {
  const older = await connect(server.address, version);
  expect(older.transport.protocolVersion).toBe(version);
  expect(older.transport.sessionId).toBeUndefined();
  expect(older.client.getServerVersion()).toMatchObject({ name: 'tiaowen' });
  expect((await older.client.listTools()).tools).toHaveLength(7);
  const result = await older.client.callTool({ name: 'get_clause', arguments: { clause: 'm15' } });
  expect(result.structuredContent).toMatchObject({ clause: { id: 'm15' } });
  await older.client.close();
});

test('seven tools in a stable order, all read only, with schemas in and out', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'search_policy',
    'get_clause',
    'list_measures_by_unit',
    'list_units',
    'compare_units',
    'verify_quote',
    'ask_policy',
  ]);
  for (const tool of tools) {
    expect(tool.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    expect(tool.inputSchema.type).toBe('object');
    expect(tool.outputSchema?.type).toBe('object');
    expect(tool.description).toMatch(/\p{Script=Han}/u);
  }
  expect(transport.protocolVersion).toBe('2025-11-25');
});

describe('tools', () => {
  test('search_policy', async () => {
    const { hits } = await structured('search_policy', { query: '老旧小区改造', limit: 3 });
    expect(hits).toHaveLength(3);
    expect(hits[0].clause.url).toBe(`${server.address}/d/${SEED}/m/${hits[0].clause.measure}`);
    const ofUnit = await structured('search_policy', { query: '改造', unit: '财政厅', limit: 50 });
    expect(ofUnit.hits.every((hit: { units: string[] }) => hit.units.includes('省财政厅'))).toBe(true);
  });

  test.each(['m15', '15', '第十五条', '（十五）', '第15条', 15])('get_clause %s', async (clause) => {
    const { document, canonical } = (await seedAssistant()).document(SEED);
    const result = await structured('get_clause', { clause });
    const measure = document.measures[14];
    expect(result).toMatchObject({ text: measure?.text, previous: { id: 'm14' }, next: { id: 'm16' } });
    expect(canonical.slice(result.start, result.end)).toBe(result.text);
    expect(result.units.map(({ name }: { name: string }) => name)).toEqual(
      measure?.units.map(({ name }) => name),
    );
  });

  test.each([
    ['s3', 's3'],
    ['第三部分', 's3'],
    ['三、', 's3'],
    ['head', 'head'],
  ])('get_clause %s', async (clause, id) => {
    expect((await structured('get_clause', { clause })).clause).toMatchObject({ id, measure: null });
  });

  test('list_units and list_measures_by_unit are complete', async () => {
    const { units } = (await seedAssistant()).document(SEED);
    const listed = await structured('list_units');
    expect(listed.total).toBe(units.length);
    expect(listed.units.map(({ name }: { name: string }) => name)).toEqual(units.map(({ name }) => name));
    const ofUnit = await structured('list_measures_by_unit', { unit: '山西省财政厅', doc: SEED });
    const finance = units.find(({ name }) => name === '省财政厅');
    expect(ofUnit.unit.name).toBe('省财政厅');
    expect(ofUnit.total).toBe(finance?.measures.length);
    expect(ofUnit.measures.map(({ number }: { number: number }) => number)).toEqual(
      finance?.measures.map(({ number }) => number),
    );
  });

  test('compare_units: shared and only', async () => {
    const { document } = (await seedAssistant()).document(SEED);
    const has = (name: string) =>
      document.measures.filter(({ units }) => units.some((u) => u.name === name)).map(({ number }) => number);
    const [finance, housing] = [has('省财政厅'), has('省住建厅')];
    const result = await structured('compare_units', { units: ['财政厅', '住建厅'] });
    const numbers = (rows: { number: number }[]) => rows.map(({ number }) => number);
    expect(numbers(result.shared)).toEqual(finance.filter((n) => housing.includes(n)));
    expect(numbers(result.units[0].only)).toEqual(finance.filter((n) => !housing.includes(n)));
    expect(numbers(result.units[1].only)).toEqual(housing.filter((n) => !finance.includes(n)));
  });

  test('verify_quote: to the letter, but for punctuation, and not at all', async () => {
    const { document } = (await seedAssistant()).document(SEED);
    const measure = document.measures[14];
    const quote = measure?.text.slice(20, 50) ?? '';
    const exact = await structured('verify_quote', { quote });
    expect(exact).toMatchObject({ verified: true, matches: [{ exact: true, quote, clause: { id: 'm15' } }] });
    const bare = quote.replace(/[，。、“”]/g, ' ');
    expect(bare).not.toBe(quote);
    const loose = await structured('verify_quote', { quote: bare });
    expect(loose.verified).toBe(false);
    expect(loose.matches[0]).toMatchObject({ exact: false, clause: { id: 'm15' } });
    const changed = `${quote.slice(0, 10)}不${quote.slice(11)}`;
    expect(await structured('verify_quote', { quote: changed })).toMatchObject({
      verified: false,
      matches: [],
    });
    expect(await structured('verify_quote', { quote, clause: '16' })).toMatchObject({ verified: false });
  });

  test('ask_policy gives the whole answer', async () => {
    const own = await (await seedAssistant()).ask({ question: '（十五）由谁负责？' });
    const answer: Answer = await structured('ask_policy', { question: '（十五）由谁负责？' });
    expect(answer.text).toBe(own.text);
    expect(answer.citations[0]?.url).toBe(`${server.address}/d/${SEED}/m/15`);
    const follow = await structured('ask_policy', {
      question: '它的原文是什么？',
      history: [
        { role: 'user', content: '（十五）由谁负责？' },
        { role: 'assistant', content: own.text },
      ],
    });
    expect(follow.citations[0].measure).toBe(15);
  });
});

describe('what is wrong is said in Chinese', () => {
  test.each([
    ['get_clause', { clause: '99' }, '没有找到这个条款。本方案共33条。（99）'],
    ['get_clause', {}, 'clause：缺少此项'],
    ['get_clause', { clause: 'm1', doc: 'none' }, '没有找到这个文件。（none）'],
    ['list_measures_by_unit', { unit: '省航天厅' }, '没有找到这个单位。（省航天厅）'],
    ['compare_units', { units: ['省财政厅'] }, 'units：不得小于 2'],
    ['ask_policy', { question: '  ' }, 'question：问题为空'],
    ['ask_policy', { question: '谁', temperature: 1 }, 'temperature：未知的项'],
    ['verify_quote', { quote: '' }, 'quote：引文为空'],
  ])('%s %j', async (name, args, text) => {
    const result = await call(name, args);
    expect(result).toMatchObject({ isError: true, content: [{ text }] });
  });

  test('a tool, a resource and a cursor that are not there', async () => {
    await expect(call('drop_table')).rejects.toMatchObject({ code: -32602 });
    await expect(client.readResource({ uri: `policy://${SEED}/m99` })).rejects.toMatchObject({
      code: -32602,
      data: { uri: `policy://${SEED}/m99` },
    });
    await expect(client.readResource({ uri: 'file:///etc/passwd' })).rejects.toThrow('没有找到这个资源');
    await expect(client.listResources({ cursor: '../x' })).rejects.toMatchObject({ code: -32602 });
  });

  test('a failure of ours leaks nothing and is logged', async () => {
    const failing = await startServer({ ask: () => Promise.reject(new Error('key=sk-123')) });
    const { client: other } = await connect(failing.address);
    const asked = other.callTool({ name: 'ask_policy', arguments: { question: '谁' } });
    await expect(asked).rejects.toThrow('服务内部出错');
    expect(failing.log.at(-1)).toContain('"code":"internal"');
    expect(failing.log.join('')).not.toContain('sk-123');
  });
});

test('resources: every clause, and each as its text', async () => {
  const { chunks } = (await seedAssistant()).document(SEED);
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toEqual(chunks.map(({ id }) => `policy://${SEED}/${id}`));
  const { resourceTemplates } = await client.listResourceTemplates();
  expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(['policy://{doc}/{clause}']);
  for (const id of ['head', 's3', 'm15']) {
    const { contents } = await client.readResource({ uri: `policy://${SEED}/${id}` });
    expect(contents).toEqual([
      {
        uri: `policy://${SEED}/${id}`,
        mimeType: 'text/plain',
        text: chunks.find((chunk) => chunk.id === id)?.text,
      },
    ]);
  }
});

test('leaving ends the work', async () => {
  const waiting = waitingAssistant();
  const { address, log } = await startServer(waiting.changes);
  const { client: other, transport: line } = await connect(address);
  const asked = other.callTool({ name: 'ask_policy', arguments: { question: '谁' } });
  void waiting.asked.then(() => line.close());
  await expect(asked).rejects.toThrow();
  await waiting.left;
  await expect.poll(() => log.at(-1)).toContain('"status":499');
});
