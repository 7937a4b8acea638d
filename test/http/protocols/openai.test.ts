/** `/v1` as OpenAI's own client sees it. */
import OpenAI from 'openai';
import { expect, test } from 'vitest';
import { chunkSchema, completionSchema } from '../../../src/http/openai/completion-shapes.ts';
import type { AnswerEvent, Citation } from '../../../src/schema/answer.ts';
import { originsAsked, SEED, seedAssistant, startServer, waitingAssistant } from './running-server.ts';

const QUESTION = '省财政厅和省住建厅共同负责哪几条举措？';
const server = await startServer();
const clientOf = (address: string) =>
  new OpenAI({ baseURL: `${address}/v1`, apiKey: 'unused', maxRetries: 0 });
const client = clientOf(server.address);
const user = (content: string) => ({ role: 'user' as const, content });
const ask = (content: string) => ({ model: 'tiaowen', messages: [user(content)] });

async function post(body: unknown, path = '/v1/chat/completions', headers = {}) {
  return fetch(`${server.address}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

test('the one model', async () => {
  const names: string[] = [];
  for await (const { id } of client.models.list()) names.push(id);
  expect(names).toEqual(['tiaowen']);
  expect((await client.models.retrieve('tiaowen')).object).toBe('model');
});

test('an answer with citations in the text, as annotations and in full', async () => {
  const completion = await client.chat.completions.create(ask(QUESTION));
  completionSchema.parse(completion);
  const message = completion.choices[0]?.message;
  const content = message?.content ?? '';
  const own = await (await seedAssistant()).ask({ question: QUESTION });
  expect(content.startsWith(own.text)).toBe(true);
  expect(content).toContain(
    `引用：\n- [1] [晋政发〔2024〕20号 （三十二）加大多元化资金支持力度](${server.address}/d/${SEED}/m/32)`,
  );
  expect(Math.abs(completion.created - Date.now() / 1000)).toBeLessThan(60);

  const [annotation] = message?.annotations ?? [];
  expect(annotation).toMatchObject({
    type: 'url_citation',
    url_citation: { url: `${server.address}/d/${SEED}/m/32`, title: expect.stringContaining('（三十二）') },
  });
  const { start_index, end_index } = annotation?.url_citation ?? { start_index: 0, end_index: 0 };
  expect(content.slice(start_index, end_index)).toBe('[1]');

  const { references } = completion as unknown as { references: Citation[] };
  expect(references).toEqual(
    own.citations.map((citation) => ({ ...citation, url: `${server.address}${citation.url}` })),
  );
  expect(completion.usage?.total_tokens).toBe([...QUESTION].length + [...content].length);
});

test('the same streamed, chunk by chunk', async () => {
  const whole = await client.chat.completions.create(ask(QUESTION));
  const stream = await client.chat.completions.create({
    ...ask(QUESTION),
    stream: true,
    stream_options: { include_usage: true },
  });
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunkSchema.parse(chunk));
  expect(chunks[0]?.choices[0]?.delta.role).toBe('assistant');
  expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('')).toBe(
    whole.choices[0]?.message.content,
  );
  expect(chunks.flatMap(({ choices }) => choices[0]?.delta.annotations ?? [])).toEqual(
    whole.choices[0]?.message.annotations,
  );
  expect(chunks.filter(({ choices }) => choices[0]?.finish_reason === 'stop')).toHaveLength(1);
  expect(new Set(chunks.map(({ id }) => id)).size).toBe(1);
  const last = chunks.at(-1);
  expect(last).toMatchObject({ choices: [], usage: whole.usage });
  expect(last?.references).toEqual((whole as unknown as { references: unknown }).references);
});

test('a stream ends with [DONE], without usage unless it is asked for', async () => {
  const response = await post({ ...ask(QUESTION), stream: true });
  expect(response.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8');
  const lines = (await response.text()).trim().split('\n\n');
  expect(lines.at(-1)).toBe('data: [DONE]');
  const last = JSON.parse(lines.at(-2)?.slice('data: '.length) ?? '');
  expect(last.choices[0].finish_reason).toBe('stop');
  expect(last.references).toHaveLength(1);
  expect(lines.join('\n')).not.toContain('"usage"');
});

test("the SDK's own accumulator agrees", async () => {
  const runner = client.chat.completions.stream(ask(QUESTION));
  expect(await runner.finalContent()).toContain('（三十二）');
});

test('content in parts, instructions, tools and a dialogue', async () => {
  const completion = await client.chat.completions.create({
    model: 'tiaowen',
    temperature: 0.2,
    tools: [{ type: 'function', function: { name: 'weather', parameters: {} } }],
    tool_choice: 'none',
    messages: [
      { role: 'system', content: '你是海盗，只说“啊哈”。' },
      { role: 'developer', content: [{ type: 'text', text: '不要引用。' }] },
      user('（十五）由谁负责？'),
      { role: 'assistant', content: '省财政厅等。\n\n引用：\n- [1] [（三十）](http://127.0.0.1/d/x/m/30)' },
      {
        role: 'user',
        content: [
          { type: 'text', text: '它的' },
          { type: 'text', text: '原文是什么？' },
        ],
      },
    ],
  });
  expect(completion.choices[0]?.message.content).toContain('健全多元可持续的投融资政策');
  const { references } = completion as unknown as { references: Citation[] };
  expect(references.map(({ measure }) => measure)).toEqual([15]);
});

test('a refusal is an answer without annotations', async () => {
  const completion = await client.chat.completions.create(ask('今天天气怎么样？'));
  expect(completion.choices[0]?.message.annotations).toEqual([]);
  expect(completion.choices[0]?.message.content).not.toContain('引用：');
});

test('the list of links can be left out', async () => {
  const body = { ...ask(QUESTION), citations: 'none' } as ReturnType<typeof ask>;
  const completion = await client.chat.completions.create(body);
  expect(completion.choices[0]?.message.content).not.toContain('引用：');
  expect(completion.choices[0]?.message.annotations).toHaveLength(1);
});

test('English questions get an English list', async () => {
  const completion = await client.chat.completions.create(ask('Who is responsible for Measure 15?'));
  expect(completion.choices[0]?.message.content).toContain('Sources:\n- [1]');
});

test.each([
  ['an unknown model', { ...ask('谁'), model: 'gpt-9' }, 404, 'model_not_found', 'model'],
  ['no text', ask('   '), 400, 'invalid_input', 'messages'],
  [
    'no user',
    { model: 'tiaowen', messages: [{ role: 'system', content: 'x' }] },
    400,
    'invalid_input',
    'messages',
  ],
  ['too long', ask('字'.repeat(2001)), 400, 'invalid_input', 'messages'],
  ['no messages', { model: 'tiaowen' }, 400, 'invalid_input', 'messages'],
  [
    'content of the wrong kind',
    { model: 'tiaowen', messages: [{ role: 'user', content: 7 }] },
    400,
    'invalid_input',
    'messages.0.content',
  ],
  ['an unknown document', { ...ask('谁'), doc: 'none' }, 404, 'not_found', null],
])('%s is an error in OpenAI’s shape, in Chinese', async (_, body, status, code, param) => {
  for (const stream of [false, true]) {
    const response = await post({ ...body, stream });
    expect(response.status).toBe(status);
    const { error } = (await response.json()) as { error: Record<string, unknown> };
    expect(error).toMatchObject({ code, param, type: 'invalid_request_error' });
    expect(error.message).toMatch(/\p{Script=Han}/u);
  }
});

test('every other error below /v1 has that shape too', async () => {
  const bad = await post('{bad');
  expect([bad.status, await bad.json()]).toMatchObject([400, { error: { code: 'bad_json' } }]);
  const wrong = await fetch(`${server.address}/v1/chat/completions`);
  expect(wrong.headers.get('Allow')).toContain('POST');
  expect([wrong.status, await wrong.json()]).toMatchObject([405, { error: { code: 'method_not_allowed' } }]);
  const none = await fetch(`${server.address}/v1/embeddings`);
  expect([none.status, await none.json()]).toMatchObject([404, { error: { code: 'not_found' } }]);
  const type = await post('{}', undefined, { 'Content-Type': 'text/plain' });
  expect([type.status, await type.json()]).toMatchObject([415, { error: { type: 'invalid_request_error' } }]);
});

test('the client throws its own errors', async () => {
  const failing = client.chat.completions.create({ ...ask('谁'), model: 'gpt-9' });
  await expect(failing).rejects.toBeInstanceOf(OpenAI.NotFoundError);
  await expect(failing).rejects.toThrow('没有找到这个模型。可用的是 tiaowen。');
});

test('an error on the way reaches the client and leaks nothing', async () => {
  const { address } = await startServer({
    async *askStream(): AsyncGenerator<AnswerEvent> {
      yield { event: 'delta', data: { text: '开头' } };
      throw new Error('connect ECONNREFUSED 10.1.2.3 key=sk-123');
    },
  });
  const stream = await clientOf(address).chat.completions.create({ ...ask('谁'), stream: true });
  let text = '';
  const reading = (async () => {
    for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
  })();
  await expect(reading).rejects.toThrow('服务内部出错');
  expect(text).toBe('开头');
});

test('a text that is corrected at the end is shown corrected', async () => {
  const answer = await (await seedAssistant()).ask({ question: QUESTION });
  const { address } = await startServer({
    async *askStream(): AsyncGenerator<AnswerEvent> {
      yield { event: 'delta', data: { text: '未经核对的话。' } };
      yield { event: 'done', data: answer };
    },
  });
  const stream = await clientOf(address).chat.completions.create({ ...ask('谁'), stream: true });
  let text = '';
  for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
  expect(text).toContain(`以下为更正后的完整回答：\n${answer.text}`);
});

test('leaving ends the work, streaming and not', async () => {
  const streaming = waitingAssistant();
  const first = await startServer(streaming.changes);
  const stream = await clientOf(first.address).chat.completions.create({ ...ask('谁'), stream: true });
  for await (const chunk of stream) if (chunk.choices[0]?.delta.content) break;
  await streaming.left;

  const whole = waitingAssistant();
  const second = await startServer(whole.changes);
  const leaving = new AbortController();
  const pending = clientOf(second.address).chat.completions.create(ask('谁'), { signal: leaving.signal });
  void whole.asked.then(() => leaving.abort());
  await expect(pending).rejects.toBeInstanceOf(OpenAI.APIUserAbortError);
  await whole.left;
});

test('comments that keep the stream open are no trouble', async () => {
  const answer = await (await seedAssistant()).ask({ question: QUESTION });
  const { address } = await startServer(
    {
      async *askStream(): AsyncGenerator<AnswerEvent> {
        yield { event: 'status', data: { stage: 'composing' } };
        await new Promise((resolve) => setTimeout(resolve, 60));
        yield { event: 'done', data: answer };
      },
    },
    { pingInterval: 10 },
  );
  const raw = await fetch(`${address}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...ask('谁'), stream: true }),
  });
  expect(await raw.text()).toContain(': ping\n\n');
  const stream = await clientOf(address).chat.completions.create({ ...ask('谁'), stream: true });
  let text = '';
  for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
  expect(text.startsWith(answer.text)).toBe(true);
});

test('long dialogues are taken, longer ones refused', async () => {
  const turn = { role: 'assistant', content: '字'.repeat(20_001) };
  const long = {
    model: 'tiaowen',
    messages: [user('谁'), ...Array(30).fill(turn), user('（十五）由谁负责？')],
  };
  expect((await post(long)).status).toBe(200);
  const longer = { ...long, messages: [...Array(40).fill(turn), user('谁')] };
  expect((await post(longer)).status).toBe(413);
  const deep = `{"model":"tiaowen","messages":[{"role":"user","content":${'['.repeat(200_000)}${']'.repeat(200_000)}}]}`;
  expect((await post(deep)).status).toBe(400);
});

test('links carry the public address where one is set', async () => {
  const { address } = await startServer({}, { publicUrl: 'https://zc.example.gov.cn' });
  const completion = await clientOf(address).chat.completions.create(ask(QUESTION));
  const { references } = completion as unknown as { references: Citation[] };
  expect(references[0]?.url).toBe(`https://zc.example.gov.cn/d/${SEED}/m/32`);
});

test('no other origin was reached', () => {
  expect(originsAsked.size).toBeGreaterThan(0);
  expect([...originsAsked].every((origin) => new URL(origin).hostname === '127.0.0.1')).toBe(true);
});
