/** One POST of JSON over an injected `fetch`: the body of a good reply, piece by piece, up to a size. */
import { badReply, failureOfStatus } from '../../upstream/failure.ts';
import type { Call } from '../../upstream/upstream.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type Server = {
  /** Up to and with the version: `http://127.0.0.1:8000/v1`. */
  readonly url: string;
  /** Sent as a bearer token; in no error and no log. */
  readonly key?: string | undefined;
  readonly fetch: Fetch;
};

/** `type`: media type without parameters, in small letters. */
export type Posted = { type: string; pieces: AsyncGenerator<Bytes, void> };

/** Throws UpstreamError for any status but 2xx, a redirect included: the key goes to nobody else. */
export async function post(
  { url, key, fetch }: Server,
  path: string,
  body: unknown,
  call: Call,
  maxBytes: number,
): Promise<Posted> {
  const response = await fetch(`${url.replace(/\/+$/, '')}${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      ...(key !== undefined && { Authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(body),
    redirect: 'manual',
    signal: call.signal,
  });
  if (!response.ok) {
    // Not waited for: a body that never ends must not hold the answer up.
    response.body?.cancel().catch(() => undefined);
    throw failureOfStatus(response.status, retryAfter(response.headers.get('Retry-After')));
  }
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return { type, pieces: read(response.body, call, maxBytes) };
}

/** Milliseconds; seconds or a date (RFC 9110 §10.2.3). */
function retryAfter(value: string | null): number | undefined {
  if (value === null || value.trim() === '') return undefined;
  const seconds = Number(value);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

async function* read(
  body: ReadableStream<Bytes> | null,
  call: Call,
  maxBytes: number,
): AsyncGenerator<Bytes, void> {
  const reader = body?.getReader();
  if (!reader) return;
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      call.received();
      size += value.byteLength;
      if (size > maxBytes) throw badReply(`more than ${maxBytes} bytes`);
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** The whole body as JSON. Throws UpstreamError for anything else. */
export async function readJson({ type, pieces }: Posted): Promise<unknown> {
  if (type !== 'application/json') {
    await pieces.return();
    throw badReply(`the reply is ${type || 'of no type'}`);
  }
  const parts: Bytes[] = [];
  for await (const piece of pieces) parts.push(piece);
  const bytes = await new Blob(parts).arrayBuffer();
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw badReply('the reply is not JSON');
  }
}
