/** A circuit breaker: after failures in a row nobody calls for a while, then one call tries. */
import { CallFailure } from './failure.ts';
import type { Limits } from './limits.ts';

export type Breaker = {
  /** Throws CallFailure while no call shall be made. */
  check(): void;
  /** The same, and the call begins; one of `succeeded`, `failed` and `left` must follow. */
  enter(): void;
  succeeded(): void;
  failed(): void;
  /** The call ended and says nothing of the server: its caller left, or it was refused for what it was. */
  left(): void;
};

export function createBreaker({ failures, pause }: Limits['breaker'], now: () => number): Breaker {
  let inRow = 0;
  let closedUntil = 0;
  let trying = false;
  const check = () => {
    if (inRow >= failures && (now() < closedUntil || trying)) {
      throw new CallFailure('upstream_error', 'failed too often; not asked for now', { counts: false });
    }
  };
  return {
    check,
    enter() {
      check();
      trying = inRow >= failures;
    },
    succeeded() {
      inRow = 0;
      trying = false;
    },
    failed() {
      inRow++;
      trying = false;
      if (inRow >= failures) closedUntil = now() + pause;
    },
    left() {
      trying = false;
    },
  };
}
