/** What every `LanguageModel` must do, over the fake server. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UpstreamError } from '../../src/errors.ts';
import type { LanguageModel } from '../../src/ports.ts';
import { limitsWithin } from '../../src/upstream/limits.ts';
import { createUpstream, type Upstream } from '../../src/upstream/upstream.ts';
import { FAULTS, type Fault, faultsFor } from '../fakes/faults.ts';
import { type FakeServer, startOpenAiServer } from '../fakes/openai-server.ts';

const KEY = 'sk-secret-of-the-contract';
const REPLY = '支持建设停车场[2]，改造老旧小区800个[3]。🙂';
const MESSAGES = [
  { role: 'system', content: '只依据条款作答。' },
  { role: 'user', content: '怎么停车？' },
  { role: 'assistant', content: '请问哪里？' },
  { role: 'user', content: '小区里。' },
] as const;
/** Milliseconds; short ones only where a deadline must be kept, since the machine that tests may be busy. */
const SHORT = { firstByte: 100, idle: 60, total: 150 };
const LONG = { firstByte: 10_000, idle: 10_000, total: 10_000 };
const SLACK = 500;

export type MakeModel = (server: {
  url: string;
  key: string;
  model: string;
  upstream: Upstream;
}) => LanguageModel;

/** `unseen`: faults that the implementation's package hides, with the reason in the caller's comment. */
export function languageModelContract(name: string, make: MakeModel, unseen: readonly Fault[] = []): void {
  describe(`${name} as a LanguageModel`, () => {
    let server: FakeServer;
    let model: LanguageModel;
    const open = (deadlines = LONG) =>
      make({
        url: server.url,
        key: KEY,
        model: 'fake',
        upstream: createUpstream({
          ...limitsWithin(deadlines.total, { retryDelay: 1, maxBytes: 300_000 }),
          deadlines,
        }),
      });

    beforeEach(async () => {
      server = await startOpenAiServer({ reply: () => REPLY });
      model = open();
    });
    afterEach(() => server.close());

    it('has a name', () => expect(model.id).toBe('fake'));

    it('yields the reply in pieces, none empty', async () => {
      const pieces = await all(model.chat(MESSAGES));
      expect(pieces.join('')).toBe(REPLY);
      expect(pieces.length).toBeGreaterThan(1);
      expect(pieces).not.toContain('');
    });

    it('sends messages, model, key, temperature 0 and the most tokens', async () => {
      await all(model.chat(MESSAGES, { maxTokens: 77 }));
      const [request] = server.requests;
      expect(request?.authorization).toBe(`Bearer ${KEY}`);
      expect(request?.body).toMatchObject({ model: 'fake', temperature: 0, stream: true });
      expect(request?.body.max_tokens ?? request?.body.max_completion_tokens).toBe(77);
      expect(request?.body.messages).toEqual(MESSAGES);
    });

    it('takes another temperature', async () => {
      await all(model.chat(MESSAGES, { temperature: 0.5 }));
      expect(server.requests[0]?.body.temperature).toBe(0.5);
    });

    it('makes no call for a caller who has left', async () => {
      await expect(all(model.chat(MESSAGES, { signal: AbortSignal.abort() }))).rejects.toThrow();
      expect(server.requests).toEqual([]);
    });

    it('makes no call before anybody reads', async () => {
      model.chat(MESSAGES);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(server.requests).toEqual([]);
    });

    it.each(['hang_before_headers', 'hang_mid_stream'] as const)(
      'ends the call when the caller aborts: %s',
      async (fault) => {
        server.misbehave(fault);
        const control = new AbortController();
        const reading = all(model.chat(MESSAGES, { signal: control.signal }));
        setTimeout(() => control.abort(new Error('left')), 30);
        await expect(reading).rejects.toThrow('left');
        await server.settled();
        expect(server.requests.map(({ ended }) => ended)).toEqual(['aborted']);
      },
    );

    it('ends the call when the loop ends', async () => {
      server.misbehave('hang_mid_stream');
      for await (const piece of model.chat(MESSAGES)) {
        expect(piece).not.toBe('');
        break;
      }
      await server.settled();
      expect(server.requests.map(({ ended }) => ended)).toEqual(['aborted']);
    });

    it.each(faultsFor('stream').filter((fault) => !unseen.includes(fault)))('bears %s', async (fault) => {
      const { outcome } = FAULTS[fault];
      const tested = open(outcome === 'timeout' ? SHORT : LONG);
      // What is loaded at the first call takes longer than a short deadline.
      await all(tested.chat([{ role: 'user', content: '…' }])).catch(() => undefined);
      server.misbehave(fault);
      const started = performance.now();
      const result = await all(tested.chat(MESSAGES)).catch((error: unknown) => error);
      if (outcome === 'timeout') expect(performance.now() - started).toBeLessThan(SHORT.total + SLACK);
      if (outcome === 'reply') {
        expect((result as string[]).join('')).toBe(REPLY);
        return;
      }
      expect(result).toBeInstanceOf(UpstreamError);
      expect((result as UpstreamError).code).toBe(`upstream_${outcome}`);
      expect(everythingOf(result)).not.toContain(KEY);
      await server.settled();
      if (outcome === 'timeout') expect(server.requests.at(-1)?.ended).toBe('aborted');
    });

    it('tries once more, and only once', async () => {
      server.misbehave('status_503', 'none');
      expect((await all(model.chat(MESSAGES))).join('')).toBe(REPLY);
      server.misbehave('reset');
      await expect(all(model.chat(MESSAGES))).rejects.toThrow(UpstreamError);
      expect(server.requests).toHaveLength(4);
    });

    it('does not try again what is refused, or what has begun', async () => {
      for (const fault of ['status_401', 'reset_mid_stream'] as const) {
        server.misbehave(fault, 'none');
        server.requests.length = 0;
        await expect(all(model.chat(MESSAGES))).rejects.toThrow(UpstreamError);
        expect(server.requests).toHaveLength(1);
      }
    });
  });
}

async function all(pieces: AsyncIterable<string>): Promise<string[]> {
  const read: string[] = [];
  for await (const piece of pieces) read.push(piece);
  return read;
}

/** All that a logger could print of an error. */
function everythingOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = Object.fromEntries(
    Object.getOwnPropertyNames(error).map((name) => [name, Reflect.get(error, name)]),
  );
  return `${JSON.stringify(own)}${error.stack}${error.cause === undefined ? '' : everythingOf(error.cause)}`;
}
