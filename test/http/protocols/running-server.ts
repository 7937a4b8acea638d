/** A running server over the seed, and a guard that no client reaches any other. */
import { afterAll } from 'vitest';
import type { Assistant } from '../../../src/assistant.ts';
import { type Listener, listen } from '../../../src/cli/listener.ts';
import { createApp } from '../../../src/http/app.ts';
import type { AppOptions } from '../../../src/http/app-env.ts';
import { openAssistant } from '../../../src/node.ts';

export const SEED = 'jinzhengfa-2024-20';

let seed: Promise<Assistant> | undefined;
/** Opened once a test file. */
export function seedAssistant(): Promise<Assistant> {
  seed ??= openAssistant();
  return seed;
}

const listeners: Listener[] = [];
afterAll(async () => {
  await Promise.all(listeners.map((listener) => listener.close(0)));
});

export type RunningServer = { address: string; log: string[] };

/** On a free port of the loopback until the end of the file; over the seed with `changes` on top. */
export async function startServer(
  changes: Partial<Assistant> = {},
  options: AppOptions = {},
): Promise<RunningServer> {
  const log: string[] = [];
  const assistant = { ...(await seedAssistant()), ...changes };
  const app = createApp(assistant, { log: (line) => log.push(line), ...options });
  const listener = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
  listeners.push(listener);
  return { address: listener.address, log };
}

const networkFetch = globalThis.fetch;

/** Origins that anything in this process has asked for by `fetch`. */
export const originsAsked = new Set<string>();

/** Throws for any address but the loopback. */
export const guardedFetch: typeof fetch = (input, init) => {
  const { origin, hostname } = new URL(input instanceof Request ? input.url : String(input));
  originsAsked.add(origin);
  if (hostname !== '127.0.0.1') throw new Error(`a client reached for ${origin}`);
  return networkFetch(input, init);
};
globalThis.fetch = guardedFetch;

/**
 * An assistant whose stream begins and then waits for the client to leave. `asked` resolves when it waits, `left`
 * when it has seen the client leave.
 */
export function waitingAssistant(): {
  changes: Partial<Assistant>;
  asked: Promise<void>;
  left: Promise<void>;
} {
  const { promise: left, resolve } = Promise.withResolvers<void>();
  const { promise: asked, resolve: wait } = Promise.withResolvers<void>();
  const waited = (signal: AbortSignal | undefined) =>
    new Promise<never>((_, reject) => {
      const leave = () => {
        resolve();
        reject(signal?.reason);
      };
      wait();
      if (signal?.aborted) leave();
      else signal?.addEventListener('abort', leave, { once: true });
    });
  return {
    asked,
    left,
    changes: {
      ask: (_, { signal } = {}) => waited(signal),
      async *askStream(_, signal) {
        yield { event: 'status', data: { stage: 'understanding' } };
        yield { event: 'delta', data: { text: '开头。' } };
        await waited(signal);
      },
    },
  };
}
