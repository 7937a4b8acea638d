/** Models opened from the environment: on a server, through LangChain, recorded, replayed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openChatModel, openQuestionEmbedder } from '../src/models.ts';
import { FAKE_DIMENSION } from './fakes/embeddings.ts';
import { type FakeServer, startOpenAiServer } from './fakes/openai-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiaowen-open-models-'));
const file = join(folder, 'exchanges.jsonl');
const MESSAGES = [{ role: 'user' as const, content: '停车？' }];
let server: FakeServer;

beforeAll(async () => {
  server = await startOpenAiServer({ reply: () => '支持建设停车场[2]。' });
});
afterEach(() => {
  vi.unstubAllEnvs();
  server.misbehave('none');
  server.requests.length = 0;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function set(settings: Record<string, string>): void {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
}
async function reply(): Promise<string> {
  const model = await openChatModel();
  let text = '';
  for await (const piece of model?.chat(MESSAGES) ?? []) text += piece;
  return `${model?.id}: ${text}`;
}

describe('openChatModel', () => {
  it('opens none where none is set', async () => expect(await openChatModel()).toBeUndefined());

  it('opens one on a server, records it, and replays it with the server gone', async () => {
    set({ TIAOWEN_MODEL_URL: server.url, TIAOWEN_MODEL_NAME: 'qwen3', TIAOWEN_MODEL_RECORD: file });
    expect(await reply()).toBe('qwen3: 支持建设停车场[2]。');
    expect(server.requests).toHaveLength(1);
    vi.unstubAllEnvs();
    set({ TIAOWEN_MODEL_REPLAY: file });
    expect(await reply()).toBe('qwen3: 支持建设停车场[2]。');
    expect(server.requests).toHaveLength(1);
  });

  it('opens one of LangChain’s', async () => {
    set({ TIAOWEN_MODEL: 'openai:gpt', OPENAI_API_KEY: 'sk-1', OPENAI_BASE_URL: server.url });
    expect(await reply()).toBe('gpt: 支持建设停车场[2]。');
    expect(server.requests[0]?.authorization).toBe('Bearer sk-1');
  });

  it('fails as a model does where LangChain’s provider is not installed', async () => {
    set({ TIAOWEN_MODEL: 'ollama:qwen3:8b' });
    await expect(reply()).rejects.toMatchObject({ code: 'upstream_error', message: /provider ollama/ });
  });

  it('asks for what was used where a day’s tokens are bounded', async () => {
    const served = { TIAOWEN_MODEL_URL: server.url, TIAOWEN_MODEL_NAME: 'qwen3' };
    set(served);
    await reply();
    set({ TIAOWEN_MODEL_DAILY_TOKENS: '15' });
    const model = await openChatModel();
    const ask = async () => {
      for await (const _ of model?.chat(MESSAGES) ?? []);
    };
    await ask();
    await expect(ask()).rejects.toThrow('15 tokens');
    expect(server.requests.map(({ body }) => body.stream_options)).toEqual([
      undefined,
      { include_usage: true },
    ]);
  });
});

describe('openQuestionEmbedder', () => {
  it('gives no neighbours where the server fails, says so once, and does not ask again at once', async () => {
    set({ TIAOWEN_EMBEDDING_URL: server.url, TIAOWEN_EMBEDDING_NAME: 'bge-m3' });
    const lines: string[] = [];
    const embedder = await openQuestionEmbedder(FAKE_DIMENSION, (line) => lines.push(line));
    expect((await embedder?.embed(['停车'], 'question'))?.[0]?.some((value) => value > 0)).toBe(true);
    server.misbehave('status_401');
    for (const question of ['公交', '户籍']) {
      const [vector] = (await embedder?.embed([question], 'question')) ?? [];
      expect([...(vector ?? [])]).toEqual(new Array(FAKE_DIMENSION).fill(0));
    }
    expect(lines).toEqual(['向量模型没有回应（status 401），暂时只按字词检索']);
    expect(server.requests).toHaveLength(2);
    await expect(embedder?.embed(['公交'], 'clause')).rejects.toThrow();
  });
});
