/** Calls to one model server under its limits: places, budget, breaker, deadlines, one retry. */
import { type Breaker, createBreaker } from './breaker.ts';
import { createBudget } from './budget.ts';
import { type Clock, systemClock } from './clock.ts';
import { CallFailure, failureOf } from './failure.ts';
import type { Limits } from './limits.ts';
import { createPlaces } from './places.ts';
import { openWatch, type Watch } from './watch.ts';

/** What the work of a call is given: the watch over it, and where to say what it cost. */
export type Call = Pick<Watch, 'signal' | 'received'> & { used(tokens: number): void };

export type Upstream = {
  readonly limits: Limits;
  /**
   * Runs `work` and passes on what it yields and returns. Where it fails with `retry` before any byte has come, it is
   * run once more after a wait. Throws UpstreamError for whatever fails, the caller's reason once it left; ending the
   * loop aborts the work's signal.
   */
  run<T, R>(work: (call: Call) => AsyncGenerator<T, R>, caller?: AbortSignal): AsyncGenerator<T, R>;
};

export function createUpstream(limits: Limits, clock: Clock = systemClock): Upstream {
  const { total } = limits.deadlines;
  const breaker = createBreaker(limits.breaker, clock.now);
  const places = createPlaces(limits.concurrency, limits.waiting);
  const budget = createBudget(limits.daily, clock.today);

  async function* attempt<T, R>(
    work: (call: Call) => AsyncGenerator<T, R>,
    watch: Watch,
  ): AsyncGenerator<T, R> {
    const pieces = work({
      signal: watch.signal,
      received: () => watch.received(),
      used: (tokens) => budget.tokens(tokens),
    });
    try {
      for (;;) {
        const next = await Promise.race([pieces.next(), watch.broken]);
        if (next.done) return next.value;
        watch.received();
        watch.hold();
        yield next.value;
        watch.resume();
      }
    } finally {
      watch.end();
      // Not waited for: work that heeds no signal must not hold the answer up.
      pieces.return(undefined as R).catch(() => undefined);
    }
  }

  async function* attempts<T, R>(
    work: (call: Call) => AsyncGenerator<T, R>,
    until: number,
    caller: AbortSignal | undefined,
  ): AsyncGenerator<T, R> {
    for (let first = true; ; first = false) {
      const watch = openWatch(limits.deadlines, until - clock.now(), caller);
      try {
        return yield* attempt(work, watch);
      } catch (error) {
        caller?.throwIfAborted();
        // A deadline shows as whatever the client makes of an abort.
        const { reason } = watch.signal;
        const failure = failureOf(isDeadline(reason) ? reason : error);
        const wait = failure.after ?? limits.retryDelay * (0.5 + clock.random());
        if (!first || !failure.retry || watch.begun || clock.now() + wait >= until) throw failure;
        try {
          budget.request();
        } catch {
          throw failure;
        }
        await pause(wait, caller);
      }
    }
  }

  return {
    limits,
    async *run(work, caller) {
      caller?.throwIfAborted();
      breaker.check();
      const until = clock.now() + total;
      const release = await takePlace(places.take, total, caller);
      try {
        breaker.enter();
        let outcome: keyof Pick<Breaker, 'left' | 'failed' | 'succeeded'> = 'left';
        try {
          budget.request();
          const result = yield* attempts(work, until, caller);
          outcome = 'succeeded';
          return result;
        } catch (error) {
          if (error instanceof CallFailure && error.counts) outcome = 'failed';
          throw error;
        } finally {
          breaker[outcome]();
        }
      } finally {
        release();
      }
    },
  };
}

const isDeadline = (reason: unknown) => reason instanceof CallFailure && reason.code === 'upstream_timeout';

/** A place within `total` milliseconds. */
async function takePlace(
  take: (signal: AbortSignal) => Promise<() => void>,
  total: number,
  caller: AbortSignal | undefined,
): Promise<() => void> {
  const control = new AbortController();
  const failure = new CallFailure('upstream_timeout', 'no place came free', { counts: false });
  const late = setTimeout(() => control.abort(failure), total);
  try {
    return await take(caller ? AbortSignal.any([control.signal, caller]) : control.signal);
  } finally {
    clearTimeout(late);
  }
}

function pause(milliseconds: number, caller: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      reject(caller?.reason);
    };
    const timer = setTimeout(() => {
      caller?.removeEventListener('abort', leave);
      resolve();
    }, milliseconds);
    caller?.addEventListener('abort', leave, { once: true });
  });
}
