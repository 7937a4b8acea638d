/** `@langchain/openai` against a running server. */
import { AIMessage, HumanMessage, SystemMessage, type UsageMetadata } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import { expect, test } from 'vitest';
import type { AnswerEvent } from '../../../src/schema/answer.ts';
import { guardedFetch, originsAsked, SEED, startServer, waitingAssistant } from './running-server.ts';

const QUESTION = '哪些举措同时由省财政厅和省住建厅负责？';
const server = await startServer();
const modelAt = (address: string, options = {}) =>
  new ChatOpenAI({
    model: 'tiaowen',
    apiKey: 'unused',
    maxRetries: 0,
    configuration: { baseURL: `${address}/v1`, fetch: guardedFetch },
    ...options,
  });

const tokensOf = (message: { usage_metadata?: unknown }) =>
  (message.usage_metadata as UsageMetadata | undefined)?.total_tokens ?? 0;

test('whole: the text with its links, and the raw response with the references', async () => {
  const model = modelAt(server.address, { __includeRawResponse: true });
  const message = await model.invoke(QUESTION);
  expect(message.text).toContain(`](${server.address}/d/${SEED}/m/32)`);
  const raw = message.additional_kwargs.__raw_response as { references: { measure: number }[] };
  expect(raw.references.map(({ measure }) => measure)).toEqual([32]);
  expect(tokensOf(message)).toBeGreaterThan(QUESTION.length);
});

test('streamed: the same text', async () => {
  const model = modelAt(server.address);
  let text = '';
  let tokens = 0;
  for await (const chunk of await model.stream(QUESTION)) {
    text += chunk.text;
    tokens += tokensOf(chunk);
  }
  expect(text).toBe((await model.invoke(QUESTION)).text);
  expect(tokens).toBeGreaterThan(0);
});

test('a dialogue', async () => {
  const message = await modelAt(server.address).invoke([
    new SystemMessage('只说“啊哈”。'),
    new HumanMessage('（十五）由谁负责？'),
    new AIMessage('省财政厅等。'),
    new HumanMessage('它的原文是什么？'),
  ]);
  expect(message.text).toContain('健全多元可持续的投融资政策');
});

test('errors in Chinese, before the stream and within it', async () => {
  await expect(modelAt(server.address, { model: 'gpt-9' }).invoke('谁')).rejects.toThrow('没有找到这个模型');
  const { address } = await startServer({
    async *askStream(): AsyncGenerator<AnswerEvent> {
      yield { event: 'delta', data: { text: '开头' } };
      throw new Error('key=sk-123');
    },
  });
  const reading = (async () => {
    for await (const _ of await modelAt(address).stream('谁'));
  })();
  await expect(reading).rejects.toThrow('服务内部出错');
});

test('leaving ends the work', async () => {
  const waiting = waitingAssistant();
  const { address } = await startServer(waiting.changes);
  const leaving = new AbortController();
  const reading = (async () => {
    const stream = await modelAt(address).stream('谁', { signal: leaving.signal });
    for await (const chunk of stream) if (chunk.text) leaving.abort();
  })();
  await expect(reading).rejects.toThrow();
  await waiting.left;
});

test('no other origin was reached', () => {
  expect([...originsAsked].every((origin) => new URL(origin).hostname === '127.0.0.1')).toBe(true);
});
