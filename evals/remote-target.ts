/** A server spoken to over HTTP, known by its public routes alone. */
import * as z from 'zod';
import { TiaowenError } from '../src/errors.ts';
import { answerSchema } from '../src/schema/answer.ts';
import { policyDocumentSchema } from '../src/schema/document.ts';
import type { Explanation } from '../src/schema/search.ts';
import type { UnitEntry } from '../src/schema/units.ts';
import { fromParsed, type PublishedDocument } from './published.ts';
import { contextOf, type Target } from './target.ts';

const summarySchema = z.object({ id: z.string() });
const documentsSchema = z.union([
  z.array(summarySchema),
  z.object({ documents: z.array(summarySchema) }).transform((body) => body.documents),
]);
const unitEntrySchema: z.ZodType<UnitEntry> = z.object({
  name: z.string(),
  fullName: z.string(),
  aliases: z.array(z.string()),
  kind: z.enum(['province-party', 'province', 'city', 'zone', 'collective', 'other']),
  measures: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      label: z.string(),
      title: z.string(),
      role: z.enum(['lead', 'participant', 'responsible']),
    }),
  ),
});
const unitsSchema = z.union([
  z.array(unitEntrySchema),
  z.object({ units: z.array(unitEntrySchema) }).transform((body) => body.units),
]);
const explanationSchema: z.ZodType<Explanation> = z.object({
  value: z.number(),
  description: z.string(),
  get details() {
    return z.array(explanationSchema);
  },
});
const hitsSchema = z.object({
  hits: z.array(
    z.object({
      score: z.number(),
      clause: z.object({ id: z.string() }),
      explanation: explanationSchema.optional(),
    }),
  ),
});

const MAX_TRIES = 5;
const MAX_WAIT_SECONDS = 30;
const TIMEOUT_MILLISECONDS = 60_000;
const CONCURRENCY = 4;

/** Fetches JSON; waits and tries again when told to slow down. Throws TiaowenError otherwise. */
async function fetchJson<T>(url: URL, schema: z.ZodType<T>, init?: RequestInit): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    const response = await fetch(url, { ...init, signal }).catch((cause: unknown) => {
      throw new TiaowenError('internal', `${url.href}: 无法连接`, { url: url.href }, cause);
    });
    if (response.status === 429 && tries < MAX_TRIES) {
      const seconds = Math.min(Number(response.headers.get('Retry-After')) || 1, MAX_WAIT_SECONDS);
      await response.body?.cancel();
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      continue;
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new TiaowenError('internal', `${url.href}: 状态 ${response.status}`, { status: response.status });
    }
    const parsed = schema.safeParse(await response.json().catch(() => undefined));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') || '(整体)';
    throw new TiaowenError('internal', `${url.href}: 应答不合规格：${field} ${issue?.message}`, { field });
  }
}

/**
 * A server by its address.
 * @throws TiaowenError when it cannot be reached or its documents have another shape than the contract's.
 */
export async function remote(address: string): Promise<Target> {
  const base = address.endsWith('/') ? address : `${address}/`;
  const summaries = await fetchJson(new URL('api/documents', base), documentsSchema);
  const documents: PublishedDocument[] = [];
  const units: UnitEntry[] = [];
  for (const { id } of summaries) {
    const path = `api/documents/${encodeURIComponent(id)}`;
    documents.push(fromParsed(await fetchJson(new URL(path, base), policyDocumentSchema)));
    units.push(...(await fetchJson(new URL(`${path}/units`, base), unitsSchema)));
  }
  return {
    name: address,
    concurrency: CONCURRENCY,
    context: contextOf(documents, units),
    ask: (request) =>
      fetchJson(new URL('api/ask', base), answerSchema, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(request),
      }),
    async search(query, limit) {
      const url = new URL('api/search', base);
      url.search = new URLSearchParams({ q: query, limit: String(limit), explain: '1' }).toString();
      const { hits } = await fetchJson(url, hitsSchema);
      return hits.map(({ clause, score, explanation }) => ({ clause: clause.id, score, explanation }));
    },
  };
}
