/** The real server: a sender that leaves, a body that never ends, and a close in bounded time. */
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Listener, listen } from '../../src/cli/listener.ts';
import { createApp } from '../../src/http/app.ts';
import type { AnswerEvent } from '../../src/schema/answer.ts';
import { fixtureAssistant } from '../http/fixture-assistant.ts';

let listener: Listener | undefined;
afterEach(() => listener?.close(0));

async function start(askStream: ReturnType<typeof fixtureAssistant>['askStream'], stopping?: AbortSignal) {
  const options = { log: () => {}, ...(stopping !== undefined && { stopping }) };
  const app = createApp(fixtureAssistant({ askStream }), options);
  listener = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
  return listener;
}

const { askStream: short } = fixtureAssistant();
const ASK = {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
  body: JSON.stringify({ question: '护岸' }),
};

/** A stream that says one thing and then waits for its signal; `stopped` tells that it came. */
function waiting() {
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  async function* askStream(_: unknown, signal?: AbortSignal): AsyncGenerator<AnswerEvent> {
    yield { event: 'status', data: { stage: 'searching' } };
    await new Promise<void>((done) => signal?.addEventListener('abort', () => done(), { once: true }));
    resolve();
  }
  return { askStream, stopped };
}

test('a client that disconnects stops the work', async () => {
  const { askStream, stopped } = waiting();
  const { address } = await start(askStream);
  const leaving = new AbortController();
  const response = await fetch(`${address}/api/ask`, { ...ASK, signal: leaving.signal });
  await response.body?.getReader().read();
  leaving.abort();
  await stopped;
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
});

test('a body without announced length is refused once it is too long, and the server goes on', async () => {
  const { address } = await start(short);
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  const reply = new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
  socket.on('error', () => undefined);
  socket.write(
    'POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
  );
  // 320 KB and no end.
  for (let sent = 0; sent < 20; sent += 1) socket.write(`4000\r\n${' '.repeat(0x4000)}\r\n`);
  expect(await reply).toMatch(/^HTTP\/1\.1 413 /);
  socket.destroy();
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
});

test('a body of 10 MB gets 413', async () => {
  const { address } = await start(short);
  const response = await fetch(`${address}/api/ask`, { ...ASK, body: ' '.repeat(10_000_000) }).catch(
    () => undefined,
  );
  // The server may cut the connection before the client has sent everything.
  if (response !== undefined) expect(response.status).toBe(413);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
});

test('closing ends open streams with an error event and does not wait for their work', async () => {
  const stopping = new AbortController();
  const { address, close } = await start(waiting().askStream, stopping.signal);
  const response = await fetch(`${address}/api/ask`, ASK);
  const started = performance.now();
  stopping.abort();
  await close();
  expect(await response.text()).toContain('event: error');
  expect(performance.now() - started).toBeLessThan(2000);
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
});

test('closing cuts what does not end in its grace', async () => {
  const { address, close } = await start(waiting().askStream);
  const response = await fetch(`${address}/api/ask`, ASK);
  const started = performance.now();
  await close(100);
  expect(performance.now() - started).toBeLessThan(2000);
  await expect(response.text()).rejects.toThrow();
});
