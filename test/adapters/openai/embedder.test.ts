/** Embeddings of OpenAI-compatible servers: batches, order, checks, prefixes, memory, and every fault. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpenAiEmbedder, embedderId, findDimension } from '../../../src/adapters/openai/embedder.ts';
import { UpstreamError } from '../../../src/errors.ts';
import { limitsWithin } from '../../../src/upstream/limits.ts';
import { createUpstream } from '../../../src/upstream/upstream.ts';
import { embedderContract } from '../../contracts/embedder.ts';
import { FAKE_DIMENSION } from '../../fakes/embeddings.ts';
import { FAULTS, faultsFor } from '../../fakes/faults.ts';
import { type FakeServer, startOpenAiServer } from '../../fakes/openai-server.ts';

const TEXTS = ['深化户籍制度改革', '推进燃气管道更新', '建设停车场'];
const KEY = 'sk-secret-of-embeddings';
let server: FakeServer;

beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

const named = { fetch, model: 'bge-m3', dimension: FAKE_DIMENSION };
const options = (total = 10_000) => ({
  ...named,
  url: server.url,
  key: KEY,
  upstream: createUpstream(limitsWithin(total, { retryDelay: 1, maxBytes: 300_000 })),
});

const shared = await startOpenAiServer();
afterAll(() => shared.close());
embedderContract('openai', () =>
  createOpenAiEmbedder({ ...named, url: shared.url, upstream: createUpstream(limitsWithin(10_000)) }),
);

describe('embeddings of OpenAI-compatible servers', () => {
  it('asks in batches, each text once, and keeps the order', async () => {
    const embedder = createOpenAiEmbedder({ ...options(), batchSize: 2 });
    const vectors = await embedder.embed([...TEXTS, TEXTS[0] ?? '', ''], 'clause');
    expect(server.requests.map(({ body }) => body.input)).toEqual([TEXTS.slice(0, 2), TEXTS.slice(2)]);
    expect(server.requests[0]?.body).toMatchObject({ model: 'bge-m3', encoding_format: 'float' });
    expect(server.requests[0]?.authorization).toBe(`Bearer ${KEY}`);
    expect(vectors[3]).toEqual(vectors[0]);
    expect([...(vectors[4] ?? [])]).toEqual(new Array(FAKE_DIMENSION).fill(0));
  });

  it('orders by index', async () => {
    const embedder = createOpenAiEmbedder(options());
    const inOrder = await embedder.embed(TEXTS, 'clause');
    server.misbehave('embeddings_shuffled');
    expect(await embedder.embed(TEXTS, 'clause')).toEqual(inOrder);
  });

  it('puts prefixes before texts and into its name', async () => {
    const prefixes = { question: '为检索生成表示：', clause: '条款：' };
    const embedder = createOpenAiEmbedder({ ...options(), prefixes });
    await embedder.embed(['停车'], 'question');
    await embedder.embed(['停车'], 'clause');
    expect(server.requests.map(({ body }) => body.input)).toEqual([['为检索生成表示：停车'], ['条款：停车']]);
    expect(embedder.id).not.toBe(embedderId({ model: 'bge-m3' }));
  });

  it('asks once for a question, again for a clause', async () => {
    const embedder = createOpenAiEmbedder(options());
    const [first] = await embedder.embed(['停车'], 'question');
    first?.fill(7);
    const [again] = await embedder.embed(['停车'], 'question');
    expect(again).not.toEqual(first);
    await embedder.embed(['停车'], 'clause');
    expect(server.requests).toHaveLength(2);
  });

  it('finds the dimension', async () => expect(await findDimension(options())).toBe(FAKE_DIMENSION));

  it.each(faultsFor('embeddings'))('bears %s', async (fault) => {
    const { outcome } = FAULTS[fault];
    const embedder = createOpenAiEmbedder(options(outcome === 'timeout' ? 150 : 10_000));
    server.misbehave(fault);
    const started = performance.now();
    const result = await embedder.embed(TEXTS, 'clause').catch((error: unknown) => error);
    if (outcome === 'timeout') expect(performance.now() - started).toBeLessThan(650);
    if (outcome === 'reply') {
      expect(result).toHaveLength(TEXTS.length);
      return;
    }
    expect(result).toBeInstanceOf(UpstreamError);
    expect((result as UpstreamError).code).toBe(`upstream_${outcome}`);
    expect(`${JSON.stringify(result)}${(result as Error).stack}`).not.toContain(KEY);
    await server.settled();
    if (outcome === 'timeout') expect(server.requests.at(-1)?.ended).toBe('aborted');
  });

  it('ends the call when its caller leaves', async () => {
    server.misbehave('hang_before_headers');
    const control = new AbortController();
    const asked = createOpenAiEmbedder(options()).embed(TEXTS, 'question', control.signal);
    setTimeout(() => control.abort(new Error('left')), 30);
    await expect(asked).rejects.toThrow('left');
    await server.settled();
    expect(server.requests.map(({ ended }) => ended)).toEqual(['aborted']);
  });
});
