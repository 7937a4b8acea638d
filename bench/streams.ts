/** `npm run bench -- streams`: what an open stream costs, and how the server answers while many are open. */
import { type ClientRequest, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startServer } from './server-process.ts';

const SERVER = fileURLToPath(new URL('./open-streams-server.ts', import.meta.url));
const QUESTION = '省财政厅和省住建厅共同负责哪几条举措？';
/** Opened and left before anything is counted: what the first requests load is no cost of a stream. */
const WARM_UP = 100;
const AT_ONCE = 50;
const SETTLE_MS = 1_500;
const PROBES = 200;
const OPEN_LIMIT_MS = 60_000;

const PROTOCOLS: Record<string, { path: string; body: unknown }> = {
  '/api/ask': { path: '/api/ask', body: { question: QUESTION } },
  '/v1/chat/completions': {
    path: '/v1/chat/completions',
    body: { model: 'tiaowen', stream: true, messages: [{ role: 'user', content: QUESTION }] },
  },
  '/api/chat': {
    path: '/api/chat',
    body: { messages: [{ role: 'user', parts: [{ type: 'text', text: QUESTION }] }] },
  },
};

type Row = { route: string; streams: number; kbEach: number; openSeconds: number; healthP99: number };

/** Options: `--json`, `--streams N` (1,000 where absent). Each route has a server of its own. */
export async function streams(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, streams: { type: 'string', default: '1000' } },
  });
  const count = Number(values.streams);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--streams ${values.streams} is no number of streams`);
  const rows: Row[] = [];
  for (const [route, { path, body }] of Object.entries(PROTOCOLS)) {
    rows.push(await measured(route, path, JSON.stringify(body), count));
  }
  process.stdout.write(values.json ? `${JSON.stringify(rows)}\n` : table(rows));
}

async function measured(route: string, path: string, body: string, count: number): Promise<Row> {
  const server = await startServer(['--max-semi-space-size=4', SERVER]);
  try {
    leave(await open(server.address + path, body, WARM_UP));
    await settle();
    const before = server.residentMb();
    const started = performance.now();
    const opened = await open(server.address + path, body, count);
    const openSeconds = (performance.now() - started) / 1000;
    await settle();
    const kbEach = ((server.residentMb() - before) * 1024) / count;
    const latencies: number[] = [];
    for (let probe = 0; probe < PROBES; probe += 1) latencies.push(await health(server.address));
    latencies.sort((a, b) => a - b);
    leave(opened);
    return {
      route,
      streams: count,
      kbEach: Math.round(kbEach * 10) / 10,
      openSeconds: Math.round(openSeconds * 100) / 100,
      healthP99: Math.round((latencies[Math.ceil(PROBES * 0.99) - 1] ?? Number.NaN) * 10) / 10,
    };
  } finally {
    await server.stop();
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

function leave(opened: readonly ClientRequest[]): void {
  for (const stream of opened) stream.destroy();
}

/** Streams that have begun to answer. Rejects when one is refused, ends, or takes a minute. */
async function open(url: string, body: string, count: number): Promise<ClientRequest[]> {
  const opened: ClientRequest[] = [];
  while (opened.length < count) {
    const batch = Array.from({ length: Math.min(AT_ONCE, count - opened.length) }, () => openOne(url, body));
    opened.push(...(await Promise.all(batch)));
  }
  return opened;
}

function openOne(url: string, body: string): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const sending = request(url, {
      method: 'POST',
      agent: false,
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    });
    const limit = setTimeout(() => sending.destroy(new Error('no stream within a minute')), OPEN_LIMIT_MS);
    sending.once('error', reject);
    sending.once('response', (response) => {
      if (response.statusCode !== 200) return reject(new Error(`status ${response.statusCode}`));
      response.on('error', () => undefined);
      response.once('data', () => {
        clearTimeout(limit);
        resolve(sending);
      });
      // What comes after the first piece is taken off the line and forgotten.
      return response.resume();
    });
    sending.end(body);
  });
}

async function health(address: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${address}/healthz`);
  await response.arrayBuffer();
  return performance.now() - started;
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ route, streams: count, kbEach, openSeconds, healthP99 }) =>
      `${route.padEnd(22)}${String(count).padStart(8)}${String(kbEach).padStart(10)}${String(openSeconds).padStart(12)}${String(healthP99).padStart(16)}`,
  );
  const head = `${'route'.padEnd(22)}${'streams'.padStart(8)}${'KB each'.padStart(10)}${'open in s'.padStart(12)}${'healthz p99 ms'.padStart(16)}`;
  return `${[head, ...lines].join('\n')}\n`;
}
