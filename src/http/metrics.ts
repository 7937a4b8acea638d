/** What the service has done since it started, counted for Prometheus. */
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { AppEnv } from './app-env.ts';

/** Upper bounds in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Any other is counted as one, or a client could make series without end. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

type Labels = Record<string, string>;

export type Metrics = {
  middleware: MiddlewareHandler<AppEnv>;
  /** The text exposition format, version 0.0.4. */
  text(gauges: { documents: number; measures: number }): string;
};

export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, { counts: number[]; sum: number; total: number }>();
  const streams = new Map<string, number>();
  let openStreams = 0;

  const observe = (labels: Labels, seconds: number) => {
    const key = series(labels);
    const seen = durations.get(key) ?? { counts: BUCKETS.map(() => 0), sum: 0, total: 0 };
    durations.set(key, seen);
    BUCKETS.forEach((bound, i) => {
      if (seconds <= bound) seen.counts[i] = (seen.counts[i] ?? 0) + 1;
    });
    seen.sum += seconds;
    seen.total += 1;
  };

  return {
    async middleware(c, next) {
      const started = performance.now();
      await next();
      const route = c.res.status === 404 && routePath(c, -1).endsWith('*') ? 'none' : routePath(c, -1);
      const method = METHODS.includes(c.req.method) ? c.req.method : 'other';
      add(requests, series({ route, method, status: String(c.res.status) }));
      observe({ route }, (performance.now() - started) / 1000);
      const outcome = c.get('outcome');
      if (outcome === undefined) return;
      openStreams += 1;
      void outcome.then((how) => {
        openStreams -= 1;
        add(streams, series({ route, outcome: how }));
      });
    },
    text({ documents, measures }) {
      return [
        family('tiaowen_documents', 'gauge', 'Documents in the library.', [['', documents]]),
        family('tiaowen_measures', 'gauge', 'Measures of all documents.', [['', measures]]),
        family('tiaowen_http_requests_total', 'counter', 'Requests answered.', [...requests]),
        family('tiaowen_http_request_seconds', 'histogram', 'Seconds until the response begins.', [
          ...[...durations].flatMap(([key, seen]) => histogram(key, seen)),
        ]),
        family('tiaowen_streams_open', 'gauge', 'Answers being streamed.', [['', openStreams]]),
        family('tiaowen_streams_total', 'counter', 'Streams ended, by how.', [...streams]),
      ].join('');
    },
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** `{name="value",…}` */
function series(labels: Labels): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '\\$&')}"`,
  );
  return `{${pairs.join(',')}}`;
}

function family(
  name: string,
  type: string,
  help: string,
  samples: [labels: string, value: number][],
): string {
  const lines = samples.map(([labels, value]) => {
    const [suffix = '', rest = ''] = /^(_\w+)?(.*)$/.exec(labels)?.slice(1) ?? [];
    return `${name}${suffix}${rest} ${value}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

function histogram(
  key: string,
  { counts, sum, total }: { counts: number[]; sum: number; total: number },
): [string, number][] {
  const bucket = (bound: number | '+Inf') => `_bucket${key.slice(0, -1)},le="${bound}"}`;
  return [
    ...BUCKETS.map((bound, i): [string, number] => [bucket(bound), counts[i] ?? 0]),
    [bucket('+Inf'), total],
    [`_sum${key}`, sum],
    [`_count${key}`, total],
  ];
}
