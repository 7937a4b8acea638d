/** What is evaluated: the assistant in this process, or a server spoken to over HTTP. */
import * as z from 'zod';
import type { Assistant } from '../src/assistant.ts';
import { TiaowenError } from '../src/errors.ts';
import { type Answer, answerSchema } from '../src/schema/answer.ts';
import { policyDocumentSchema } from '../src/schema/document.ts';
import type { AskRequest } from '../src/schema/question.ts';
import type { UnitEntry } from '../src/schema/units.ts';
import { fromLibrary, fromParsed, type PublishedDocument, unitNormaliser } from './published.ts';
import type { ScoringContext } from './scorers/scorer.ts';

export type Target = {
  /** `in-process`, or the address. */
  name: string;
  context: ScoringContext;
  ask(request: AskRequest): Promise<Answer>;
};

function contextOf(documents: PublishedDocument[], units: UnitEntry[]): ScoringContext {
  return {
    documents: new Map(documents.map((document) => [document.id, document])),
    unitName: unitNormaliser(units),
  };
}

export function inProcess(assistant: Assistant): Target {
  const library = assistant.documents().map((summary) => assistant.document(summary.id));
  const units = library.flatMap((document) => document.units);
  return {
    name: 'in-process',
    context: contextOf(library.map(fromLibrary), units),
    ask: (request) => assistant.ask(request),
  };
}

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

const MAX_TRIES = 5;
const MAX_WAIT_SECONDS = 30;

/** Fetches JSON; waits and tries again when told to slow down. Throws TiaowenError otherwise. */
async function fetchJson<T>(url: URL, schema: z.ZodType<T>, init?: RequestInit): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const response = await fetch(url, init).catch((cause: unknown) => {
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
 * A server by its address, known by its public routes alone.
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
    context: contextOf(documents, units),
    ask: (request) =>
      fetchJson(new URL('api/ask', base), answerSchema, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(request),
      }),
  };
}
