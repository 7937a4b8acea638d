/** `npm run bench -- serve`: start-up, memory, latency and throughput of /api/ask beside an empty route. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ServerProcess, startServer } from './server-process.ts';

const PACKAGE = new URL('../package.json', import.meta.url);
const EMPTY = fileURLToPath(new URL('./empty-route.ts', import.meta.url));
const EVALS = fileURLToPath(new URL('../evals/cases/dev', import.meta.url));
const STARTS = 5;
const WARM_UP = 100;
const CLIENTS = 8;
/** Bounds of each measurement. */
const MAX_REQUESTS = 2_000;
const MAX_SECONDS = 5;

type Figures = { requests: number; p50: number; p95: number; p99: number; requestsPerSecond: number };
type Report = {
  questions: number;
  startMs: number;
  residentMb: number;
  residentMbAfter: number;
  ask: Figures;
  empty: Figures;
};

/** Options: `--json`, `--questions FILE_OR_FOLDER` (the development cases where absent). */
export async function serve(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, questions: { type: 'string', default: EVALS } },
  });
  const bodies = readQuestions(values.questions).map((question) => JSON.stringify({ question }));
  if (bodies.length === 0) throw new Error(`no questions in ${values.questions}`);

  const starts: number[] = [];
  let server = await startServer(startCommand());
  // The first start may have built the index; it is not counted.
  for (let run = 0; run < STARTS; run += 1) {
    await server.stop();
    server = await startServer(startCommand());
    starts.push(server.startMs);
  }
  const residentMb = server.residentMb();
  const ask = await measured(server, bodies);
  const residentMbAfter = server.residentMb();
  await server.stop();
  const frame = await startServer([EMPTY]);
  const empty = await measured(frame, bodies);
  await frame.stop();

  const startMs = Math.round(
    quantile(
      starts.toSorted((a, b) => a - b),
      0.5,
    ),
  );
  const report = { questions: bodies.length, startMs, residentMb, residentMbAfter, ask, empty };
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : table(report));
}

/** What `npm start` runs, without the word node. */
function startCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}

function readQuestions(place: string): string[] {
  const files = statSync(place).isDirectory() ? globSync(`${place}/**/*.jsonl`).sort() : [place];
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((row) => row.trim() !== '')
      .flatMap((row) => {
        const { question } = JSON.parse(row);
        return typeof question === 'string' && question.trim() !== '' ? [question] : [];
      }),
  );
}

/** One client for the latencies, then several for the throughput. */
async function measured({ address }: ServerProcess, bodies: string[]): Promise<Figures> {
  await load(address, bodies, 1, WARM_UP);
  const single = await load(address, bodies, 1, MAX_REQUESTS);
  const several = await load(address, bodies, CLIENTS, MAX_REQUESTS);
  const sorted = single.latencies.toSorted((a, b) => a - b);
  return {
    requests: sorted.length,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
    requestsPerSecond: Math.round(several.latencies.length / several.seconds),
  };
}

/** Asks all bodies in turn, over and over, until `most` requests or the time limit. */
async function load(address: string, bodies: string[], clients: number, most: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const latencies: number[] = [];
  const started = performance.now();
  let sent = 0;
  const client = async () => {
    while (sent < most && performance.now() - started < MAX_SECONDS * 1000) {
      const body = bodies[sent % bodies.length] ?? '';
      sent += 1;
      latencies.push(await post(`${address}/api/ask`, body, agent));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { latencies, seconds: (performance.now() - started) / 1000 };
}

/** Milliseconds until the whole answer is there. Rejects unless the status is 200. */
function post(url: string, body: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () =>
        response.statusCode === 200
          ? resolve(performance.now() - started)
          : reject(new Error(`status ${response.statusCode} for ${body}`)),
      );
    });
    sending.once('error', reject);
    sending.end(body);
  });
}

/** The value at or above which a share of 1 − q of the sorted values lies (nearest rank). */
function quantile(sorted: number[], q: number): number {
  const value = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
  return Math.round(value * 100) / 100;
}

function table({ ask, empty, questions, residentMb, residentMbAfter, startMs }: Report): string {
  const row = (name: string, { p50, p95, p99, requestsPerSecond }: Figures) =>
    [name.padEnd(14), ...[p50, p95, p99, requestsPerSecond].map((value) => String(value).padStart(9))].join(
      '',
    );
  return [
    `start to ready  ${startMs} ms (median of ${STARTS})`,
    `memory          ${residentMb} MB ready, ${residentMbAfter} MB after the load`,
    `${questions} questions`,
    `${''.padEnd(14)}${['p50 ms', 'p95 ms', 'p99 ms', 'req/s'].map((name) => name.padStart(9)).join('')}`,
    row('/api/ask', ask),
    row('empty route', empty),
    '',
  ].join('\n');
}
