/** Reads the JSON body of a request: media type, size and encoding are checked before anything is parsed. */
import { TiaowenError } from '../errors.ts';

/** Bytes that a body may have. */
export const MAX_BODY_BYTES = 256 * 1024;
/** Of clients that send the whole dialogue with every question, citations and all. */
export const MAX_DIALOGUE_BYTES = 2 * 1024 * 1024;

/**
 * The parsed body. Throws `unsupported_media_type` unless it is plain `application/json` in UTF-8,
 * `payload_too_large` once more than `limit` bytes are announced or have come, and `bad_json`.
 */
export async function readJsonBody(request: Request, limit: number = MAX_BODY_BYTES): Promise<unknown> {
  assertJson(request.headers);
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) throw tooLarge(limit);
  const bytes = await readAtMost(request.body, limit);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new TiaowenError('bad_json', 'body is not JSON in UTF-8', {}, cause);
  }
}

function assertJson(headers: Headers): void {
  const [mediaType = '', ...parameters] = (headers.get('Content-Type') ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  const isUtf8 = charset === undefined || ['utf-8', 'utf8', '"utf-8"', '"utf8"'].includes(charset);
  const encoding = headers.get('Content-Encoding') ?? 'identity';
  if (mediaType !== 'application/json' || !isUtf8 || encoding !== 'identity') {
    throw new TiaowenError('unsupported_media_type', 'not application/json in UTF-8');
  }
}

async function readAtMost(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by an exception cancels the stream.
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function tooLarge(limit: number): TiaowenError {
  return new TiaowenError('payload_too_large', `body above ${limit} bytes`, { limit });
}
