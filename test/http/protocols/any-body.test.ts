/** Whatever JSON comes, each protocol answers below 500 and in its own shape. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appUnderTest } from '../app-under-test.ts';
import { FIXTURE_ID } from '../fixture-assistant.ts';

const { app } = appUnderTest();

/** Valid bodies, of which one value is exchanged for any other. */
const BODIES: Record<string, object> = {
  '/v1/chat/completions': {
    model: 'tiaowen',
    stream: false,
    stream_options: { include_usage: true },
    messages: [
      { role: 'system', content: 'x' },
      { role: 'user', content: [{ type: 'text', text: '护岸' }] },
      { role: 'assistant', content: '是。' },
      { role: 'user', content: '谁负责？' },
    ],
    doc: FIXTURE_ID,
    citations: 'inline',
  },
  '/api/chat': {
    id: 'c',
    trigger: 'submit-message',
    messages: [
      { id: 'a', role: 'user', parts: [{ type: 'text', text: '护岸' }] },
      {
        id: 'b',
        role: 'assistant',
        parts: [
          { type: 'text', text: '是。' },
          { type: 'data-x', data: {} },
        ],
      },
      { id: 'c', role: 'user', parts: [{ type: 'text', text: '谁负责？' }] },
    ],
  },
  '/retrieval': {
    knowledge_id: FIXTURE_ID,
    query: '护岸',
    retrieval_setting: { top_k: 3, score_threshold: 0.1 },
    metadata_condition: {
      logical_operator: 'or',
      conditions: [{ name: ['measure'], comparison_operator: '≥', value: [1, '2'] }],
    },
  },
  '/mcp': {
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'verify_quote', arguments: { quote: '护岸', doc: FIXTURE_ID } },
  },
};

/** All paths into a value. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function exchanged(value: unknown, [key, ...rest]: string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = exchanged(copy[key], rest, other);
  return copy;
}

test.each(Object.keys(BODIES))('%s', async (route) => {
  const body = BODIES[route];
  const change = fc.record({ path: fc.constantFrom(...pathsOf(body)), other: fc.jsonValue() });
  await fc.assert(
    fc.asyncProperty(change, async ({ path, other }) => {
      const response = await app.request(route, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
        body: JSON.stringify(exchanged(body, path, other)),
      });
      expect(response.status).toBeLessThan(500);
      const text = await response.text();
      if (response.ok) return;
      const error = JSON.parse(text);
      const said = route === '/v1/chat/completions' || route === '/mcp' ? (error.error ?? error) : error;
      expect(said.code).toBeDefined();
      if (route === '/v1/chat/completions') expect(error.error.message).toMatch(/\p{Script=Han}/u);
      if (route === '/retrieval') expect(error.error_msg).toMatch(/\p{Script=Han}/u);
    }),
    { numRuns: 400 },
  );
  const valid = await app.request(route, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
    body: JSON.stringify(body),
  });
  expect(valid.status).toBe(200);
});
