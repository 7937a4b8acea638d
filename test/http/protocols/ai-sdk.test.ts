/** The AI SDK against a running server: its two OpenAI providers, and `useChat`'s transport with its own schema. */
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import {
  APICallError,
  DefaultChatTransport,
  generateText,
  parseJsonEventStream,
  readUIMessageStream,
  streamText,
  type UIMessage,
  type UIMessageChunk,
  uiMessageChunkSchema,
} from 'ai';
import { describe, expect, test } from 'vitest';
import type { AnswerMeta } from '../../../src/http/ai-sdk/ui-message-stream.ts';
import type { AnswerEvent, Citation } from '../../../src/schema/answer.ts';
import { guardedFetch, SEED, seedAssistant, startServer, waitingAssistant } from './running-server.ts';

const QUESTION = '哪些举措同时由省财政厅和省住建厅负责？';
const server = await startServer();
const CLAUSE = `${server.address}/d/${SEED}/m/32`;

const providers = (address: string) => ({
  openai: createOpenAI({ baseURL: `${address}/v1`, apiKey: 'unused', fetch: guardedFetch }).chat('tiaowen'),
  'openai-compatible': createOpenAICompatible({
    name: 'tiaowen',
    baseURL: `${address}/v1`,
    includeUsage: true,
    fetch: guardedFetch,
  })('tiaowen'),
});

describe.each(['openai', 'openai-compatible'] as const)('@ai-sdk/%s', (name) => {
  const model = providers(server.address)[name];

  test('whole and streamed: the same text, citations in it', async () => {
    const whole = await generateText({ model, prompt: QUESTION, maxRetries: 0 });
    expect(whole.text).toContain(`（三十二）加大多元化资金支持力度](${CLAUSE})`);
    expect(whole.finishReason).toBe('stop');
    const streamed = streamText({ model, prompt: QUESTION, maxRetries: 0 });
    expect(await streamed.text).toBe(whole.text);
    expect(await streamed.finishReason).toBe('stop');
    expect((await streamed.usage).totalTokens).toBe(whole.usage.totalTokens);
    const shown = [...whole.sources, ...(await streamed.sources)].map((source) =>
      source.sourceType === 'url' ? source.url : '',
    );
    // This one reads annotations; the other has none and shows the text's own links.
    expect(shown).toEqual(name === 'openai' ? [CLAUSE, CLAUSE] : []);
  });

  test('a dialogue and instructions', async () => {
    const { text } = await generateText({
      model,
      instructions: '只说“啊哈”。',
      messages: [
        { role: 'user', content: '（十五）由谁负责？' },
        { role: 'assistant', content: '省财政厅等。' },
        { role: 'user', content: '它的原文是什么？' },
      ],
      maxRetries: 0,
    });
    expect(text).toContain('健全多元可持续的投融资政策');
  });

  test('errors are in Chinese, before the stream and within it', async () => {
    const failing = generateText({ model, prompt: '字'.repeat(2001), maxRetries: 0 });
    await expect(failing).rejects.toBeInstanceOf(APICallError);
    await expect(failing).rejects.toThrow('长度不得超过 2000');
    const { address } = await startServer({
      async *askStream(): AsyncGenerator<AnswerEvent> {
        yield { event: 'delta', data: { text: '开头' } };
        throw new Error('key=sk-123');
      },
    });
    const errors: unknown[] = [];
    const stream = streamText({
      model: providers(address)[name],
      prompt: QUESTION,
      maxRetries: 0,
      onError: ({ error }) => void errors.push(error),
    });
    await stream.consumeStream();
    expect(JSON.stringify(errors[0], Object.getOwnPropertyNames(errors[0]))).toContain('服务内部出错');
  });

  test('leaving ends the work', async () => {
    const waiting = waitingAssistant();
    const { address } = await startServer(waiting.changes);
    const leaving = new AbortController();
    const stream = streamText({
      model: providers(address)[name],
      prompt: QUESTION,
      abortSignal: leaving.signal,
      maxRetries: 0,
    });
    for await (const delta of stream.textStream) if (delta) leaving.abort();
    await waiting.left;
  });
});

describe('useChat', () => {
  const transportOf = (address: string) =>
    new DefaultChatTransport({ api: `${address}/api/chat`, fetch: guardedFetch });
  const message = (role: 'user' | 'assistant', text: string): UIMessage => ({
    id: text.slice(0, 8),
    role,
    parts: [{ type: 'text', text }],
  });
  const send = (address: string, messages: UIMessage[], abortSignal?: AbortSignal) =>
    transportOf(address).sendMessages({
      trigger: 'submit-message',
      chatId: 'chat-1',
      messageId: undefined,
      messages,
      abortSignal,
    });

  async function chunksOf(stream: ReadableStream<UIMessageChunk>): Promise<UIMessageChunk[]> {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    return chunks;
  }

  test('parts in order: text, a source a clause, a citation a quote', async () => {
    const own = await (await seedAssistant()).ask({ question: QUESTION });
    const chunks = await chunksOf(await send(server.address, [message('user', QUESTION)]));
    const kinds = chunks.map(({ type }) => type).filter((type) => type !== 'text-delta');
    expect(kinds).toEqual([
      'start',
      'start-step',
      'data-status',
      'data-status',
      'data-status',
      'text-start',
      'text-end',
      'source-url',
      'data-citation',
      'data-answer-meta',
      'finish-step',
      'finish',
    ]);
    const text = chunks.map((chunk) => (chunk.type === 'text-delta' ? chunk.delta : '')).join('');
    expect(text).toBe(own.text);
    expect(chunks.find(({ type }) => type === 'source-url')).toMatchObject({
      sourceId: `${SEED}/m32`,
      url: CLAUSE,
      title: expect.stringContaining('（三十二）加大多元化资金支持力度'),
    });
  });

  test('every part passes the schema that the SDK publishes', async () => {
    const response = await fetch(`${server.address}/api/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: 'chat-1', messages: [message('user', '省财政厅负责哪些举措？')] }),
    });
    expect(response.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1');
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const [raw, parsed] = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).tee();
    const results = [];
    for await (const result of parseJsonEventStream({ stream: parsed, schema: uiMessageChunkSchema })) {
      results.push(result);
    }
    expect(results.length).toBeGreaterThan(20);
    expect(results.filter(({ success }) => !success)).toEqual([]);
    expect((await new Response(raw).text()).endsWith('data: [DONE]\n\n')).toBe(true);
  });

  test('the message that a page shows', async () => {
    const stream = await send(server.address, [
      message('user', '（十五）由谁负责？'),
      message('assistant', '省财政厅等。'),
      message('user', '它的原文是什么？'),
    ]);
    let shown: UIMessage | undefined;
    for await (const state of readUIMessageStream({ stream })) shown = state;
    const parts = shown?.parts ?? [];
    const dataOf = (type: string) =>
      parts.flatMap((part) => (part.type === type && 'data' in part ? [part.data] : []))[0];
    const text = parts.find((part) => part.type === 'text');
    expect(text?.text).toContain('健全多元可持续的投融资政策');
    const citation = dataOf('data-citation') as Citation;
    const { canonical } = (await seedAssistant()).document(SEED);
    expect(citation.quote).toBe(canonical.slice(citation.start, citation.end));
    expect(citation.measure).toBe(15);
    const meta = dataOf('data-answer-meta') as AnswerMeta;
    expect(meta).toMatchObject({ status: 'answered', label: '原文摘录' });
    // A transient part is not kept.
    expect(parts.some((part) => part.type === 'data-status')).toBe(false);
  });

  test('a long dialogue, sent whole with its citations, is taken', async () => {
    const stream = await send(server.address, [message('user', '省财政厅负责哪些举措？')]);
    let shown: UIMessage | undefined;
    for await (const state of readUIMessageStream({ stream })) shown = state;
    if (!shown) throw new Error('no message');
    const turns = Array.from({ length: 12 }, () => [message('user', '省财政厅负责哪些举措？'), shown]).flat();
    const chunks = await chunksOf(await send(server.address, [...turns, message('user', '有几条？')]));
    expect(chunks.at(-1)).toEqual({ type: 'finish', finishReason: 'stop' });
  });

  test('a clause cited twice is one source', async () => {
    const answer = await (await seedAssistant()).ask({ question: QUESTION });
    const [citation] = answer.citations;
    if (!citation) throw new Error('no citation');
    const { address } = await startServer({
      async *askStream(): AsyncGenerator<AnswerEvent> {
        yield { event: 'done', data: { ...answer, citations: [citation, { ...citation, marker: 2 }] } };
      },
    });
    const chunks = await chunksOf(await send(address, [message('user', '谁')]));
    expect(chunks.filter(({ type }) => type === 'source-url')).toHaveLength(1);
    expect(chunks.filter(({ type }) => type === 'data-citation')).toHaveLength(2);
  });

  test('errors in Chinese, before the stream and within it', async () => {
    await expect(send(server.address, [message('user', '   ')])).rejects.toThrow('问题为空');
    const { address } = await startServer({
      async *askStream(): AsyncGenerator<AnswerEvent> {
        yield { event: 'delta', data: { text: '开头' } };
        throw new Error('key=sk-123');
      },
    });
    const chunks = await chunksOf(await send(address, [message('user', '谁')]));
    expect(chunks.at(-1)).toEqual({ type: 'error', errorText: '服务内部出错，请稍后再试。' });
  });

  test('leaving ends the work, and there is nothing to resume', async () => {
    const waiting = waitingAssistant();
    const { address } = await startServer(waiting.changes);
    const leaving = new AbortController();
    const stream = await send(address, [message('user', '谁')], leaving.signal);
    const reading = chunksOf(stream);
    void waiting.asked.then(() => leaving.abort());
    await expect(reading).rejects.toThrow();
    await waiting.left;
    expect(await transportOf(address).reconnectToStream({ chatId: 'chat-1' })).toBeNull();
  });
});
