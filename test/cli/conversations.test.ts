/** The store on the command line: drafts that the suite can read, questions for the bank, export, deletion, retention. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { loadCases } from '../../evals/load.ts';
import { casesWorkbook } from '../../evals/outputs/template.ts';
import { createSqliteConversationStore } from '../../src/adapters/node/sqlite-conversation-store.ts';
import { draftRows } from '../../src/cli/eval-drafts.ts';
import { purgeDaily } from '../../src/cli/kept-conversations.ts';
import { collectDrafts } from '../../src/conversations/drafts.ts';
import { createMemoryConversationStore } from '../../src/conversations/memory-store.ts';
import type { Conversation, NewTurn } from '../../src/schema/conversation.ts';
import { conversationId, storedTurn } from '../contracts/stored-turn.ts';
import { fixtureCitation } from '../http/fixture-assistant.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tiaowen-kept-'));
afterAll(() => rmSync(folder, { recursive: true }));
const id = conversationId(1);

function refusedTurn(question: string, day: number, place?: NewTurn['place']): NewTurn {
  const turn = storedTurn(question, day, place);
  const refusal = {
    reason: 'not_in_document' as const,
    missing: '未载明具体金额',
    nearest: [fixtureCitation(2)],
  };
  return { ...turn, answer: { ...turn.answer, status: 'refused', refusal, citations: [] } };
}

async function fill(store: ReturnType<typeof createSqliteConversationStore>) {
  await store.create(id, '2031-01-01T00:00:00.000Z');
  await store.record(storedTurn('好问题', 1, { conversation: id, position: 0 }));
  await store.record(refusedTurn('每户补多少，电话13812345678', 1, { conversation: id, position: 1 }));
  await store.record(storedTurn('差答案', 2));
  await store.record(refusedTurn('散问', 2));
  await store.record(refusedTurn('散问', 3));
  await store.rate('ans_差答案', { rating: 'down', comment: '=漏了单位', at: '2031-01-02T00:00:00.000Z' });
  await store.rate('ans_好问题', { rating: 'up', at: '2031-01-02T00:00:00.000Z' });
}

function tiaowen(file: string, ...args: string[]) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [MAIN, ...args], {
    env: { ...process.env, TIAOWEN_STORE: file },
    encoding: 'utf8',
  });
  return { status, stderr, stdout };
}

async function filled(name: string): Promise<string> {
  const file = join(folder, `${name}.sqlite`);
  const store = createSqliteConversationStore(file);
  await fill(store);
  await store.close();
  return file;
}

describe('eval drafts', () => {
  test('refused and down-rated questions become cases that the suite reads', async () => {
    const file = await filled('drafts');
    const out = join(folder, 'drafts.xlsx');
    const { status, stderr, stdout } = tiaowen(file, 'eval', 'drafts', '--out', out);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('3 道草稿');
    const { cases } = await loadCases(out);
    expect(cases.map(({ case: { question, tags, note } }) => ({ question, tags, note }))).toEqual([
      {
        question: '每户补多少，电话×××',
        tags: ['未能回答'],
        note: '当时拒答：未载明，未载明具体金额\n最接近：m2',
      },
      { question: '差答案', tags: ['评价不好'], note: '当时引用：m1\n意见：=漏了单位' },
      {
        question: '散问',
        tags: ['未能回答'],
        note: '当时拒答：未载明，未载明具体金额\n最接近：m2\n问过 2 次',
      },
    ]);
    expect(cases[0]?.case.history).toMatchObject([
      { role: 'user', content: '好问题' },
      { role: 'assistant' },
    ]);
    const again = tiaowen(file, 'eval', 'drafts', '--out', out);
    expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining('已存在') });
  }, 20_000);

  test('a history whose lines look like turns comes back whole', async () => {
    const store = createMemoryConversationStore();
    await store.create(id, '2031-01-01T00:00:00.000Z');
    await store.record(storedTurn('问：甲\n答：乙', 1, { conversation: id, position: 0 }));
    await store.record(refusedTurn('那丙呢', 1, { conversation: id, position: 1 }));
    const out = join(folder, 'turns.xlsx');
    writeFileSync(out, await casesWorkbook(draftRows(await collectDrafts(store.asked()))));
    const { cases } = await loadCases(out);
    expect(cases[0]?.case.history?.[0]).toEqual({ role: 'user', content: '问：甲\n答：乙' });
  });

  test('one question after different ones has different ids', async () => {
    const store = createMemoryConversationStore();
    for (const [n, before] of ['甲', '乙'].entries()) {
      await store.create(conversationId(n), '2031-01-01T00:00:00.000Z');
      await store.record(storedTurn(before, 1, { conversation: conversationId(n), position: 0 }));
      await store.record(refusedTurn('为什么', 1, { conversation: conversationId(n), position: 1 }));
    }
    const rows = draftRows(await collectDrafts(store.asked()));
    expect(rows.map((row) => row.id)).toEqual(['草稿-ans_为什么', '草稿-ans_为什么-2']);
  });

  test('nothing to draft writes nothing; wrong usage and a store that is off are said', () => {
    const out = join(folder, 'none.xlsx');
    const absent = join(folder, 'absent.sqlite');
    expect(tiaowen(absent, 'eval', 'drafts', '--out', out).status).toBe(0);
    expect([existsSync(out), existsSync(absent)]).toEqual([false, false]);
    for (const args of [['eval'], ['eval', 'drafts'], ['eval', 'drafts', '--out', 'a.csv'], ['eval', 'x']])
      expect(tiaowen(absent, ...args).status).toBe(2);
    const off = tiaowen('off', 'eval', 'drafts', '--out', out);
    expect(off).toMatchObject({ status: 2, stderr: 'tiaowen: 会话存储已关闭（TIAOWEN_STORE=off）\n' });
  }, 20_000);
});

test('conversations: export, delete and purge', async () => {
  const file = await filled('commands');
  const text = tiaowen(file, 'conversations', 'export', id).stdout;
  expect(text).toContain('# 条问会话');
  expect(text).toContain('“每季度至少清理一次主要河道。”');
  const json = JSON.parse(tiaowen(file, 'conversations', 'export', id, '--json').stdout) as Conversation;
  expect(json.turns).toHaveLength(2);
  expect(tiaowen(file, 'conversations', 'delete', id).stdout).toBe(`已删除 ${id}\n`);
  const gone = tiaowen(file, 'conversations', 'export', id);
  expect(gone).toMatchObject({ status: 2, stderr: `tiaowen: 没有找到会话：${id}\n` });
  expect(tiaowen(file, 'conversations', 'purge', '--days', 'x').status).toBe(2);
  expect(tiaowen(file, 'conversations', 'burn').status).toBe(2);
}, 20_000);

test('a damaged file is named, on the command line and by the server', () => {
  const file = join(folder, 'damaged.sqlite');
  writeFileSync(file, '坏'.repeat(2000));
  for (const args of [['conversations', 'purge'], ['serve']]) {
    const { status, stderr } = tiaowen(file, ...args);
    expect(stderr).toMatch(/^tiaowen: 会话库 \S+damaged\.sqlite 无法使用：已损坏[^\n]*\n$/);
    expect(status).toBe(1);
  }
}, 20_000);

test('retention: at once and every day, and a failure later does not end the server', async () => {
  vi.useFakeTimers({ now: Date.UTC(2031, 0, 10), toFake: ['Date', 'setInterval', 'clearInterval'] });
  try {
    const store = createMemoryConversationStore();
    for (const day of [1, 5, 6]) await store.record(storedTurn(`问${day}`, day));
    const left = async () => (await Array.fromAsync(store.asked())).map(({ answer }) => answer.question);
    const stop = await purgeDaily(store, 7);
    expect(await left()).toEqual(['问5', '问6']);
    await vi.advanceTimersByTimeAsync(3 * 24 * 60 * 60 * 1000);
    expect(await left()).toEqual(['问6']);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('a server keeps what it answers, over a restart, and the bank reads it', async () => {
  const file = join(folder, 'served', 'tiaowen.sqlite');
  const serve = async () => {
    const child = spawn(process.execPath, [MAIN, 'serve'], {
      env: { ...process.env, TIAOWEN_STORE: file, PORT: '0', HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
      said += chunk;
      const address = /：(http:\/\/\S+)\n/.exec(said)?.[1];
      if (address !== undefined) return { child, address };
    }
    throw new Error('no ready line');
  };
  const first = await serve();
  expect(existsSync(file)).toBe(false);
  const created = await fetch(`${first.address}/api/conversations`, { method: 'POST' });
  const conversation = ((await created.json()) as Conversation).id;
  const ask = async (question: string, place: object = { conversation }) => {
    const response = await fetch(`${first.address}/api/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question, ...place }),
    });
    return response.text();
  };
  const shown = [await ask('省民政厅负责哪些举措？'), await ask('那省财政厅呢？')];
  await ask('阳台能封起来吗', {});
  expect(JSON.parse(shown[1] ?? '')).toMatchObject({
    standaloneQuestion: expect.stringContaining('省财政厅'),
  });
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');

  const second = await serve();
  const reread = await fetch(`${second.address}/api/conversations/${conversation}`);
  const { turns } = (await reread.json()) as Conversation;
  expect(turns.map(({ answer }) => JSON.stringify(answer))).toEqual(shown);
  second.child.kill('SIGTERM');
  expect(await once(second.child, 'exit')).toEqual([0, null]);
  expect(existsSync(`${file}-wal`)).toBe(false);

  const bank = tiaowen(file, 'bank');
  expect(bank.stdout).toContain('阳台能封起来吗');
  expect(bank.stderr).toContain('读到 3 问');
}, 60_000);
