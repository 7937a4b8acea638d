/** Time and chance as everything here sees them, so that tests can give their own. */

export type Clock = {
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** The day that budgets count by: `2024-10-25`. */
  readonly today: () => string;
  /** 0 to 1, for waits that shall not meet. */
  readonly random: () => number;
};

export const systemClock: Clock = {
  now: () => performance.now(),
  today: () => new Date().toISOString().slice(0, 10),
  random: Math.random,
};
