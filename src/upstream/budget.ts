/** What a day may cost: requests and tokens, counted in this process. */
import { CallFailure } from './failure.ts';
import type { Limits } from './limits.ts';

export type Budget = {
  /** Counts one request. Throws CallFailure once the day's requests or tokens are spent. */
  request(): void;
  tokens(count: number): void;
};

export function createBudget({ requests, tokens }: Limits['daily'], today: () => string): Budget {
  let day = '';
  let asked = 0;
  let used = 0;
  const turn = () => {
    if (today() === day) return;
    day = today();
    asked = 0;
    used = 0;
  };
  const spent = (what: string, limit: number) => {
    throw new CallFailure('upstream_error', `the ${limit} ${what} of ${day} are spent`, { counts: false });
  };
  return {
    request() {
      turn();
      if (requests !== undefined && asked >= requests) spent('requests', requests);
      if (tokens !== undefined && used >= tokens) spent('tokens', tokens);
      asked++;
    },
    tokens(count) {
      turn();
      used += count;
    },
  };
}
