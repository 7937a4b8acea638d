/** Settings of models: what they mean together, and errors that name the variable and repeat no key. */
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../src/errors.ts';
import { readModelSettings } from '../src/model-settings.ts';

const SERVED = { TIAOWEN_MODEL_URL: 'http://127.0.0.1:8000/v1/', TIAOWEN_MODEL_NAME: 'qwen3' };
const EMBEDDING = { TIAOWEN_EMBEDDING_URL: 'http://127.0.0.1:8000/v1', TIAOWEN_EMBEDDING_NAME: 'bge-m3' };

describe('readModelSettings', () => {
  it('needs nothing', () => {
    expect(readModelSettings({})).toEqual({
      chat: undefined,
      uses: {},
      timeout: 60_000,
      daily: { requests: undefined, tokens: undefined },
      recordFile: undefined,
      replayFile: undefined,
      embedding: undefined,
    });
    expect(
      readModelSettings({ TIAOWEN_MODEL_URL: ' ', TIAOWEN_MODEL: '', TIAOWEN_MODEL_TIMEOUT: '' }).chat,
    ).toBe(undefined);
  });

  it('takes a model on a server', () => {
    const { chat, daily, timeout } = readModelSettings({
      ...SERVED,
      TIAOWEN_MODEL_KEY: 'sk-1',
      TIAOWEN_MODEL_TIMEOUT: '30',
      TIAOWEN_MODEL_DAILY_REQUESTS: '5000',
      TIAOWEN_MODEL_DAILY_TOKENS: '2000000',
    });
    expect(chat).toEqual({ url: 'http://127.0.0.1:8000/v1', key: 'sk-1', name: 'qwen3' });
    expect({ daily, timeout }).toEqual({ daily: { requests: 5000, tokens: 2_000_000 }, timeout: 30_000 });
  });

  it('takes one of LangChain’s, colons in its name included', () => {
    expect(readModelSettings({ TIAOWEN_MODEL: 'ollama:qwen3:8b' }).chat).toBe('ollama:qwen3:8b');
  });

  it('takes an embedding model with prefixes', () => {
    const env = { ...EMBEDDING, TIAOWEN_EMBEDDING_QUESTION_PREFIX: 'query: ' };
    expect(readModelSettings(env).embedding).toEqual({
      url: 'http://127.0.0.1:8000/v1',
      key: undefined,
      name: 'bge-m3',
      prefixes: { question: 'query: ', clause: '' },
    });
  });

  it.each<[string, Record<string, string>]>([
    ['TIAOWEN_MODEL_NAME', { TIAOWEN_MODEL_URL: SERVED.TIAOWEN_MODEL_URL }],
    ['TIAOWEN_MODEL_NAME', { TIAOWEN_MODEL_NAME: 'qwen3' }],
    ['TIAOWEN_MODEL_KEY', { TIAOWEN_MODEL_KEY: 'sk-secret' }],
    ['TIAOWEN_MODEL_KEY', { ...SERVED, TIAOWEN_MODEL_KEY: 'sk-secret two' }],
    ['TIAOWEN_MODEL_KEY', { ...SERVED, TIAOWEN_MODEL_KEY: 'sk-secret密' }],
    ['TIAOWEN_MODEL_URL', { ...SERVED, TIAOWEN_MODEL_URL: '127.0.0.1:8000' }],
    ['TIAOWEN_MODEL_URL', { ...SERVED, TIAOWEN_MODEL_URL: 'file:///etc/passwd' }],
    ['TIAOWEN_MODEL_URL', { ...SERVED, TIAOWEN_MODEL_URL: 'http://user:sk-secret@host/v1' }],
    ['TIAOWEN_MODEL_URL', { ...SERVED, TIAOWEN_MODEL_URL: 'http://host/v1/chat/completions' }],
    ['TIAOWEN_MODEL', { ...SERVED, TIAOWEN_MODEL: 'openai:gpt-4.1' }],
    ['TIAOWEN_MODEL', { TIAOWEN_MODEL: 'gpt-4.1' }],
    ['TIAOWEN_MODEL_TIMEOUT', { TIAOWEN_MODEL_TIMEOUT: '0' }],
    ['TIAOWEN_MODEL_TIMEOUT', { TIAOWEN_MODEL_TIMEOUT: '1m' }],
    ['TIAOWEN_MODEL_DAILY_REQUESTS', { TIAOWEN_MODEL_DAILY_REQUESTS: '-1' }],
    ['TIAOWEN_MODEL_DAILY_TOKENS', { TIAOWEN_MODEL_DAILY_TOKENS: '1.5' }],
    ['TIAOWEN_MODEL_RECORD', { TIAOWEN_MODEL_RECORD: 'a.jsonl' }],
    ['TIAOWEN_MODEL_RECORD', { ...SERVED, TIAOWEN_MODEL_RECORD: 'a', TIAOWEN_MODEL_REPLAY: 'b' }],
    ['TIAOWEN_EMBEDDING_NAME', { TIAOWEN_EMBEDDING_URL: EMBEDDING.TIAOWEN_EMBEDDING_URL }],
    ['TIAOWEN_EMBEDDING_URL', { ...EMBEDDING, TIAOWEN_EMBEDDING_URL: 'http://host/v1/embeddings' }],
    ['TIAOWEN_EMBEDDER', { ...EMBEDDING, TIAOWEN_EMBEDDER: 'hashing' }],
  ])('refuses by name %s in %j', (field, env) => {
    const read = () => readModelSettings(env);
    expect(read).toThrow(InvalidInputError);
    try {
      read();
    } catch (error) {
      expect((error as InvalidInputError).errors.map((wrong) => wrong.field)).toEqual([field]);
      expect((error as Error).message).not.toContain('secret');
      expect((error as Error).message).toMatch(/\p{Script=Han}/u);
    }
  });
});
