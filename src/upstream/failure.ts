/** How a call failed, and whether asking once more may help. No word of the server's own gets in: it may hold keys. */
import { UpstreamError } from '../errors.ts';

export class CallFailure extends UpstreamError {
  /** Asking once more may help, where nothing of the reply has come. */
  readonly retry: boolean;
  /** Milliseconds that the server asks to wait before. */
  readonly after: number | undefined;
  /** Whether it tells of the server's health; false where the request itself was refused or never made. */
  readonly counts: boolean;

  constructor(
    code: 'upstream_timeout' | 'upstream_error',
    detail: string,
    {
      retry = false,
      after,
      counts = true,
      facts,
    }: {
      retry?: boolean;
      after?: number | undefined;
      counts?: boolean;
      facts?: Record<string, string | number | boolean>;
    } = {},
  ) {
    super(code, detail, facts);
    this.retry = retry;
    this.after = after;
    this.counts = counts;
  }
}

/** The reply is not what the protocol says. */
export const badReply = (detail: string) => new CallFailure('upstream_error', detail);

/** Statuses that tell of this one request: malformed, too large, too long. */
const OF_THE_REQUEST = new Set([400, 413, 422]);

/** `after`: milliseconds of `Retry-After`. 408, 429 and 5xx may be tried again. */
export function failureOfStatus(status: number, after?: number): CallFailure {
  const code = status === 408 || status === 504 ? 'upstream_timeout' : 'upstream_error';
  return new CallFailure(code, `status ${status}`, {
    retry: status === 408 || status === 429 || status >= 500,
    after,
    counts: !OF_THE_REQUEST.has(status),
    facts: { status },
  });
}

/** Whatever a client threw: status and code are kept where they are plain, its words are not. */
export function failureOf(error: unknown): CallFailure {
  if (error instanceof CallFailure) return error;
  const { status, code, cause } = (error ?? {}) as { status?: unknown; code?: unknown; cause?: unknown };
  if (typeof status === 'number') return failureOfStatus(status);
  const reason = [code, (cause as { code?: unknown } | undefined)?.code].find(
    (one): one is string => typeof one === 'string' && /^[A-Z_]{3,40}$/.test(one),
  );
  return new CallFailure('upstream_error', `the call failed${reason ? ` (${reason})` : ''}`, {
    retry: true,
    ...(reason && { facts: { reason } }),
  });
}
