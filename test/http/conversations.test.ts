/** Conversations over HTTP: kept as shown, found by their ids alone, in order, and gone when deleted. */
import { describe, expect, test } from 'vitest';
import { createMemoryConversationStore } from '../../src/conversations/memory-store.ts';
import { TiaowenError } from '../../src/errors.ts';
import type { ConversationStore } from '../../src/ports.ts';
import type { Conversation } from '../../src/schema/conversation.ts';
import type { AskRequest } from '../../src/schema/question.ts';
import { conversationId } from '../contracts/stored-turn.ts';
import { appUnderTest, problemIn } from './app-under-test.ts';
import { fixtureAnswer } from './fixture-assistant.ts';

const NO_STORE = '这台服务没有启用会话存储（TIAOWEN_STORE=off）。';

function withStore(
  changes: Parameters<typeof appUnderTest>[0] = {},
  store: ConversationStore = createMemoryConversationStore(),
) {
  const under = appUnderTest(changes, { conversations: store });
  const post = (path: string, body?: unknown) =>
    under.app.request(path, {
      method: 'POST',
      ...(body !== undefined && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  const create = async () => ((await (await post('/api/conversations')).json()) as Conversation).id;
  const remove = (id: string) => under.app.request(`/api/conversations/${id}`, { method: 'DELETE' });
  return { ...under, store, post, create, remove };
}

describe('a conversation', () => {
  test('begins with a random id of 128 bits', async () => {
    const { post } = withStore();
    const response = await post('/api/conversations');
    expect(response.status).toBe(201);
    const { id, turns } = (await response.json()) as Conversation;
    expect(id).toMatch(/^conv_[0-9a-f]{32}$/);
    expect(turns).toEqual([]);
    expect(response.headers.get('Location')).toBe(`/api/conversations/${id}`);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(((await (await post('/api/conversations')).json()) as Conversation).id).not.toBe(id);
  });

  test('shows on reload the very bytes that were answered, streamed or not', async () => {
    const { ask, create, get } = withStore();
    const conversation = await create();
    const first = await (await ask({ question: '河道多久清理一次？', conversation })).text();
    const stream = await ask({ question: '护岸呢？', conversation }, { Accept: 'text/event-stream' });
    const second = /event: done\ndata: (.*)\n/.exec(await stream.text())?.[1];
    const response = await get(`/api/conversations/${conversation}`);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const { turns } = (await response.json()) as Conversation;
    expect(turns.map(({ answer }) => JSON.stringify(answer))).toEqual([first, second]);
  });

  test('gives the questions and answers before as the history', async () => {
    const seen: AskRequest[] = [];
    const { ask, create } = withStore({
      ask: async (request) => {
        seen.push(request);
        return fixtureAnswer(request.question);
      },
    });
    const conversation = await create();
    for (let i = 0; i < 8; i += 1) await ask({ question: `问${i}`, conversation, history: [] });
    expect(seen[0]).toEqual({ question: '问0', history: [] });
    expect(seen[2]?.history?.map(({ role, content }) => (role === 'user' ? content : role))).toEqual([
      '问0',
      'assistant',
      '问1',
      'assistant',
    ]);
    expect(seen[7]?.history).toHaveLength(12);
    expect(seen[7]?.history?.[0]?.content).toBe('问1');
  });

  test('says which cited documents have a newer version or are gone', async () => {
    const { ask, app, create, store } = withStore();
    const conversation = await create();
    await ask({ question: '一', conversation });
    const states = async (get: typeof app) => {
      const response = await get.request(`/api/conversations/${conversation}`);
      const { turns } = (await response.json()) as { turns: { documents: { state: string }[] }[] };
      return turns[0]?.documents.map(({ state }) => state);
    };
    const library = appUnderTest().app;
    const { documents } = (await (await library.request('/api/documents')).json()) as { documents: never[] };
    const newer = documents.map((document: object) => ({ ...document, version: 'ffffffffffff' }) as never);
    expect(await states(app)).toEqual(['current']);
    expect(await states(withStore({ documents: () => newer }, store).app)).toEqual(['superseded']);
    expect(await states(withStore({ documents: () => [] }, store).app)).toEqual(['removed']);
  });

  test('is deleted for good, and no other with it', async () => {
    const { ask, create, get, remove, store } = withStore();
    const [one, other] = [await create(), await create()];
    await ask({ question: '一', conversation: one });
    await ask({ question: '二', conversation: other });
    expect((await remove(one)).status).toBe(204);
    for (const response of [
      await get(`/api/conversations/${one}`),
      await get(`/api/conversations/${one}/export`),
      await remove(one),
      await ask({ question: '三', conversation: one }),
    ])
      expect(await problemIn(response)).toMatchObject({ status: 404, code: 'not_found' });
    expect((await get(`/api/conversations/${other}`)).status).toBe(200);
    const left = await Array.fromAsync(store.asked());
    expect(left.map(({ answer }) => answer.question)).toEqual(['二']);
  });

  test.each([conversationId(5), 'conv_1', 'abcdefgh', '..%2F..%2Fetc%2Fpasswd', 'a%00b', 'CON'])(
    'unknown: %s',
    async (id) => {
      const { get, remove } = withStore();
      for (const response of [
        await get(`/api/conversations/${id}`),
        await get(`/api/conversations/${id}/export`),
        await remove(id),
      ])
        expect((await problemIn(response)).status).toBe(404);
    },
  );
});

describe('export', () => {
  test('Markdown with label, citations, document version and nothing that takes effect', async () => {
    const { ask, create, get } = withStore();
    const conversation = await create();
    const question =
      '# 谁管<img src=x onerror=alert(1)> ![图](http://e.example/x) [a]: http://e.example\n- *条*';
    await ask({ question, conversation });
    const response = await get(`/api/conversations/${conversation}/export`);
    expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="${conversation}.md"`);
    const text = await response.text();
    expect(text).toContain('**答**【原文摘录】');
    expect(text).toContain('仅供参考');
    expect(text).toContain(
      '- [1] 《和州市关于印发河湖清洁行动方案的通知》（和政发〔2031〕7号）（一）清理河道垃圾，版本 0123456789ab',
    );
    expect(text).toContain('“每季度至少清理一次主要河道。”');
    expect(text).toContain('/d/hezhengfa-2031-7/m/1');
    expect(text).toContain(
      '> \\# 谁管\\<img src=x onerror=alert(1)> ![图]\\(http://e.example/x) [a]\\: http',
    );
    expect(text).toContain('> \\- \\*条\\*');
  });

  test('JSON of all that is kept', async () => {
    const { ask, create, get } = withStore();
    const conversation = await create();
    const answer = await (await ask({ question: '一', conversation })).json();
    const response = await get(`/api/conversations/${conversation}/export?format=json`);
    expect(response.headers.get('Content-Disposition')).toContain(`${conversation}.json`);
    expect(await response.json()).toMatchObject({ id: conversation, turns: [{ answer }] });
    expect((await get(`/api/conversations/${conversation}/export?format=pdf`)).status).toBe(400);
  });
});

describe('asking in a conversation', () => {
  test('a history beside it is refused by name', async () => {
    const { ask, create } = withStore();
    const history = [{ role: 'user', content: '一' }];
    const problem = await problemIn(await ask({ question: '二', conversation: await create(), history }));
    expect(problem.errors?.map(({ field }) => field)).toEqual(['history']);
  });

  test('a second question waits for the first, whose end lets it in', async () => {
    const first = Promise.withResolvers<void>();
    const { ask, create, get } = withStore({
      ask: async ({ question }) => {
        if (question === '一') await first.promise;
        return fixtureAnswer(question);
      },
    });
    const [conversation, other] = [await create(), await create()];
    const asking = ask({ question: '一', conversation });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await problemIn(await ask({ question: '二', conversation }))).toMatchObject({
      code: 'conflict',
      detail: '会话里的上一问还没有答完，请稍候再问。',
    });
    expect((await ask({ question: '三', conversation: other })).status).toBe(200);
    first.resolve();
    expect((await asking).status).toBe(200);
    expect((await ask({ question: '四', conversation })).status).toBe(200);
    const { turns } = (await (await get(`/api/conversations/${conversation}`)).json()) as Conversation;
    expect(turns.map(({ answer }) => answer.question)).toEqual(['一', '四']);
  });

  test('a stream that fails or is left keeps nothing and lets the next question in', async () => {
    const { ask, create, store } = withStore({
      async *askStream({ question }, signal) {
        yield { event: 'status', data: { stage: 'understanding' } };
        if (question === '一') throw new Error('broken');
        if (question === '二') {
          await new Promise((_, reject) => {
            signal?.addEventListener('abort', () => reject(signal.reason));
          });
        }
        yield { event: 'done', data: fixtureAnswer(question) };
      },
    });
    const conversation = await create();
    const sse = { Accept: 'text/event-stream' };
    await (await ask({ question: '一', conversation }, sse)).text();
    const left = (await ask({ question: '二', conversation }, sse)).body?.getReader();
    await left?.read();
    await left?.cancel();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await store.read(conversation))?.turns).toEqual([]);
    for (const question of ['三', '四']) {
      const response = await ask({ question, conversation }, sse);
      expect(await response.text()).toContain('event: done');
    }
    expect((await store.read(conversation))?.turns).toHaveLength(2);
  });

  test('where the answer cannot be kept, the question fails; outside a conversation it does not', async () => {
    const full = createMemoryConversationStore();
    full.record = async () => {
      throw new TiaowenError('insufficient_storage', 'full');
    };
    const { ask, create, log } = withStore({}, full);
    const problem = await problemIn(await ask({ question: '护岸', conversation: await create() }));
    expect(problem).toMatchObject({ status: 507, code: 'insufficient_storage' });
    expect((await ask({ question: '护岸' })).status).toBe(200);
    expect(log.join('\n')).toContain('"store":"not kept"');
    expect(log.join('\n')).not.toContain('护岸');
  });
});

describe('feedback', () => {
  test('is kept with the answer, in a conversation or not', async () => {
    const { ask, post, store } = withStore();
    const { id } = (await (await ask({ question: '一' })).json()) as { id: string };
    const comment = '不对，打13812345678\u0000问我';
    expect((await post('/api/feedback', { answer: id, rating: 'down', comment })).status).toBe(204);
    const [turn] = await Array.fromAsync(store.asked());
    expect(turn?.ratings).toMatchObject([{ rating: 'down', comment: '不对，打×××问我' }]);
  });

  test('of an unknown answer is 404', async () => {
    const { post } = withStore();
    const problem = await problemIn(await post('/api/feedback', { answer: 'ans_9', rating: 'up' }));
    expect(problem).toMatchObject({ status: 404, detail: '没有找到这个答案。' });
  });

  test.each([
    ['answer', { rating: 'up' }],
    ['rating', { answer: 'ans_1', rating: 'meh' }],
    ['comment', { answer: 'ans_1', rating: 'up', comment: 'x'.repeat(1001) }],
    ['comment', { answer: 'ans_1', rating: 'up', comment: '\uD83D' }],
    ['more', { answer: 'ans_1', rating: 'up', more: 1 }],
  ])('names a wrong %s', async (field, body) => {
    const problem = await problemIn(await withStore().post('/api/feedback', body));
    expect(problem).toMatchObject({ status: 400, code: 'invalid_input' });
    expect(problem.errors?.map((error) => error.field)).toEqual([field]);
  });
});

describe('privacy', () => {
  const PERSONAL = ['11010519491231002X', '13800138000', '6222021234567890128', 'zhangsan@example.com'];

  test.each(PERSONAL)('%s is neither kept nor logged', async (personal) => {
    const { ask, create, log, store } = withStore();
    const conversation = await create();
    const shown = await (await ask({ question: `我是${personal}，护岸谁管`, conversation })).text();
    expect(shown).toContain(personal);
    const kept = JSON.stringify(await store.read(conversation));
    expect(kept).not.toContain(personal);
    expect(kept).toContain('我是×××，护岸谁管');
    expect(log.join('\n')).not.toContain(personal);
    expect(log.join('\n')).not.toContain('护岸');
  });

  test.each(['晋政发〔2024〕20号', '2025—2029年', '12345热线', '统一代码11140000012345678E'])(
    '%s stays',
    async (question) => {
      const { ask, store } = withStore();
      await ask({ question });
      const [turn] = await Array.fromAsync(store.asked());
      expect(turn?.answer.question).toBe(question);
    },
  );

  test('no address of the asker is kept, and ids stay out of the log', async () => {
    const { ask, create, log, store } = withStore();
    const conversation = await create();
    await ask({ question: '一', conversation }, { 'X-Forwarded-For': '203.0.113.9' });
    expect(JSON.stringify(await Array.fromAsync(store.asked()))).not.toContain('203.0.113.9');
    expect(log.join('\n')).not.toMatch(/conv_|203\.0\.113/);
  });
});

describe('without a store', () => {
  test('every route says so, and a conversation is refused by name', async () => {
    const { app, ask } = appUnderTest();
    const json = { headers: { 'Content-Type': 'application/json' } };
    const path = `/api/conversations/${conversationId(1)}`;
    for (const response of [
      await app.request('/api/conversations', { method: 'POST' }),
      await app.request(path),
      await app.request(`${path}/export`),
      await app.request(path, { method: 'DELETE' }),
      await app.request('/api/feedback', { method: 'POST', ...json, body: '{"answer":"a","rating":"up"}' }),
    ])
      expect(await problemIn(response)).toMatchObject({ status: 404, detail: NO_STORE });
    const problem = await problemIn(await ask({ question: '一', conversation: conversationId(1) }));
    expect(problem.errors?.map(({ field }) => field)).toEqual(['conversation']);
    expect((await ask({ question: '一', history: [{ role: 'user', content: '零' }] })).status).toBe(200);
  });
});
