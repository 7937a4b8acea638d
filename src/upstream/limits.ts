/** What a model server may take: time, bytes, calls at once, calls and tokens a day, failures in a row. */

/** Milliseconds. */
export type Deadlines = {
  /** From the request to the first byte of the reply's body. */
  readonly firstByte: number;
  /** Between two pieces of it. */
  readonly idle: number;
  /** For everything: waiting for a place, a second attempt and the reader's own time included. */
  readonly total: number;
};

export type Limits = {
  readonly deadlines: Deadlines;
  /** Bytes of one reply. */
  readonly maxBytes: number;
  /** Calls at once; others wait for a place. */
  readonly concurrency: number;
  /** Calls that may wait; more fail at once. */
  readonly waiting: number;
  /** What a day (UTC) may cost, counted in this process; undefined for no limit. */
  readonly daily: { readonly requests?: number | undefined; readonly tokens?: number | undefined };
  /** Mean wait before the one retry, in milliseconds. */
  readonly retryDelay: number;
  /** After so many failures in a row nobody calls for `pause` milliseconds; then one call tries. */
  readonly breaker: { readonly failures: number; readonly pause: number };
};

/** Limits that all end within `total` milliseconds: half of it to the first byte, a quarter between two pieces. */
export function limitsWithin(total: number, changes: Partial<Omit<Limits, 'deadlines'>> = {}): Limits {
  return {
    deadlines: { firstByte: total / 2, idle: total / 4, total },
    maxBytes: 4_000_000,
    concurrency: 8,
    waiting: 64,
    daily: {},
    retryDelay: 200,
    breaker: { failures: 5, pause: 15_000 },
    ...changes,
  };
}
