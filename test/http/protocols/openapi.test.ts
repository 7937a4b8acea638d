/** The OpenAPI document: valid, of all routes, made from the schemas; its page; the client made from it. */
import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import type { EvalsDesk } from '../../../src/http/evals-desk.ts';
import { OPERATIONS, openApiDocument } from '../../../src/http/openapi/document.ts';
import { INPUTS, OUTPUTS } from '../../../src/http/openapi/shapes.ts';
import { answerSchema } from '../../../src/schema/answer.ts';
import { createApiClient } from '../../../src/web/client/api-client.ts';
import { type AskEvent, askEvents } from '../../../src/web/client/ask-events.ts';
import { typeOf } from '../../../tools/openapi-types.ts';
import { CLIENT_TYPES, clientTypes } from '../../../tools/web-client.ts';
import { guardedFetch, SEED, seedAssistant, startServer, waitingAssistant } from './running-server.ts';

const server = await startServer();
const document = openApiDocument(server.address);

test('what is served is the document', async () => {
  const response = await fetch(`${server.address}/openapi.json`);
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)));
  expect(document.openapi).toBe('3.1.0');
});

test('a validator of others finds nothing wrong', async () => {
  const config = await createConfig({ extends: ['recommended-strict'], rules: RULES });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  expect(problems.map(({ message, location }) => `${location[0]?.pointer}: ${message}`)).toEqual([]);
});

const RULES = {
  // A server on this machine is what the document is of, more often than not.
  'no-server-example.com': 'off',
  // Pages and redirects have no other outcome.
  'operation-4xx-response': 'off',
  'operation-2xx-response': 'off',
  // Everything but the evaluations is public.
  'security-defined': 'off',
  'info-license-url': 'off',
  'tag-description': 'off',
  // The chunks of a stream stand in the text of an event, to which OpenAPI 3.1 gives no shape.
  'no-unused-components': 'off',
} as const;

test('every route is described, and nothing else', () => {
  const desk = {} as EvalsDesk;
  const app = createApp({} as never, { evals: { key: 'k'.repeat(16), desk } });
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*') && !path.startsWith('/assets/'))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const described = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  // A route that is missing here belongs into src/http/openapi/*-operations.ts.
  expect(described.toSorted()).toEqual([...new Set(served)].toSorted());
  expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length);
});

test('examples pass the schemas that check requests', () => {
  for (const { body } of OPERATIONS) {
    if (body?.shape && body.example) INPUTS[body.shape].parse(body.example);
  }
});

describe('responses are what the document says', () => {
  const get = async (path: string) => (await fetch(server.address + path)).json();

  test.each([
    [`/api/search?q=${encodeURIComponent('老旧小区')}&explain=1`, 'Hits'],
    ['/api/documents', 'DocumentList'],
    [`/api/documents/${SEED}`, 'PolicyDocument'],
    [`/api/documents/${SEED}/measures/15`, 'MeasureInPlace'],
    [`/api/documents/${SEED}/units`, 'UnitList'],
    [`/api/documents/${SEED}/units/${encodeURIComponent('财政厅')}`, 'Unit'],
    [`/api/documents/${SEED}/matrix.json`, 'Matrix'],
    ['/v1/models', 'ModelList'],
    ['/v1/models/tiaowen', 'Model'],
    ['/v1/models/none', 'OpenAiError'],
    ['/healthz', 'Liveness'],
    ['/readyz', 'Readiness'],
    ['/api/documents/none', 'Problem'],
    ['/api/search?q=x&limit=0', 'Problem'],
  ] as const)('%s: %s', async (path, shape) => {
    const body = await get(path);
    // What a schema does not name it drops, so equality shows that nothing is left out of the document.
    expect(OUTPUTS[shape].parse(body)).toEqual(body);
  });
});

test('the page: all operations and shapes, no script, no other origin', async () => {
  const response = await fetch(`${server.address}/docs`);
  const page = await response.text();
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|<style|style=|onclick/);
  const links = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '');
  expect(links.filter((link) => !/^[/#]/.test(link))).toEqual([]);
  const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]));
  const fragments = links.filter((link) => link.startsWith('#')).map((link) => link.slice(1));
  expect(fragments.filter((fragment) => !ids.has(fragment))).toEqual([]);
  for (const { id } of OPERATIONS) expect(ids).toContain(id);
  for (const name of Object.keys(document.components.schemas)) expect(ids).toContain(`shape-${name}`);
  expect(page).toContain(`curl -s ${server.address}/api/ask`);
});

describe('the client', () => {
  const client = createApiClient(server.address, guardedFetch);

  test('its types are those of the document', () => {
    // Where this fails, run npm run build:client.
    expect(readFileSync(CLIENT_TYPES, 'utf8')).toBe(clientTypes());
  });

  test('a schema that it does not know stops it', () => {
    expect(() => typeOf({ not: {} })).toThrow('no type for');
    expect(typeOf({ anyOf: [{ type: 'array', items: { type: ['string', 'null'] } }, { const: 1 }] })).toBe(
      '(string | null)[] | 1',
    );
  });

  test('asks, searches and reads', async () => {
    const asked = await client.POST('/api/ask', { body: { question: '（十五）由谁负责？' } });
    expect(answerSchema.parse(asked.data).citations[0]?.measure).toBe(15);
    const found = await client.GET('/api/search', { params: { query: { q: '老旧小区', limit: '2' } } });
    expect(found.data?.hits.map(({ rank }) => rank)).toEqual([1, 2]);
    const measure = await client.GET('/api/documents/{id}/measures/{number}', {
      params: { path: { id: SEED, number: '15' } },
    });
    expect(measure.data?.title).toBe('健全多元可持续的投融资政策');
    const missing = await client.GET('/api/documents/{id}', { params: { path: { id: 'none' } } });
    expect(missing.error?.code).toBe('not_found');
    expect(missing.error?.detail).toBe('没有找到这个文件。');
  });

  test('streams an answer', async () => {
    const events: AskEvent[] = [];
    for await (const event of askEvents(client, { question: '（十五）由谁负责？' })) events.push(event);
    expect(events[0]?.event).toBe('status');
    const done = events.at(-1);
    const own = await (await seedAssistant()).ask({ question: '（十五）由谁负责？' });
    expect(done).toEqual({ event: 'done', data: own });
  });

  test('streams a refusal as one error', async () => {
    const events: AskEvent[] = [];
    for await (const event of askEvents(client, { question: ' ' })) events.push(event);
    expect(events).toMatchObject([{ event: 'error', data: { detail: '问题为空' } }]);
  });

  test('leaving the loop ends the work', async () => {
    const waiting = waitingAssistant();
    const { address } = await startServer(waiting.changes);
    for await (const { event } of askEvents(createApiClient(address, guardedFetch), { question: '谁' })) {
      if (event === 'delta') break;
    }
    await waiting.left;
  });
});
