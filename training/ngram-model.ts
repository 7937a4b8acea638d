/** From counts to the probabilities that are worth keeping. */
import { Tally } from '../src/text/shifted/tally.ts';
import { type Counts, RADIX } from './ngram-counts.ts';

/** Pseudo-occurrences of the shorter context's estimate for each follower seen. */
const DISCOUNT = Number(process.env.D ?? 2);

/** Estimates of sequences of one length, and what is lost when one is left out (weighted difference). */
export type Estimates = {
  readonly keys: Float64Array;
  readonly probabilities: Float64Array;
  readonly losses: Float64Array;
};

/** Probability of the last symbol of a sequence after the others, whole or by shorter contexts. */
export type Lookup = (key: number) => number;

/**
 * Witten–Bell estimates: `P(w|h) = (c(hw) + D N(h) P(w|h')) / (c(h) + D N(h))`, N(h) the number of different
 * followers (Witten & Bell 1991). `losses` is `c(hw) (ln P(w|h) - ln P(w|h'))` (Seymore & Rosenfeld 1996).
 */
export function estimate(counts: Counts, order: number, lower: Lookup): Estimates {
  const { keys, weights } = counts;
  const probabilities = new Float64Array(keys.length);
  const losses = new Float64Array(keys.length);
  const suffix = RADIX ** (order - 1);
  for (let start = 0, end = 0; start < keys.length; start = end) {
    const context = Math.floor((keys[start] ?? 0) / RADIX);
    let total = 0;
    let followers = 0;
    for (end = start; end < keys.length && Math.floor((keys[end] ?? 0) / RADIX) === context; end++) {
      if ((keys[end] ?? 0) % RADIX === 0) continue;
      total += weights[end] ?? 0;
      followers++;
    }
    const mass = total + DISCOUNT * followers;
    for (let i = start; i < end; i++) {
      const key = keys[i] ?? 0;
      if (key % RADIX === 0) continue;
      const own = (weights[i] ?? 0) / mass;
      const shorter = lower(key % suffix);
      const share = (DISCOUNT * followers) / mass;
      probabilities[i] = own;
      losses[i] = (weights[i] ?? 0) * Math.log((own + share * shorter) / shorter);
    }
  }
  return { keys, probabilities, losses };
}

/** The `count` sequences that would be missed most, among those whose context is in `contexts`; in ascending order. */
export function prune({ keys, probabilities, losses }: Estimates, count: number, contexts?: Tally): Counts {
  const kept: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    if ((losses[i] ?? 0) <= 1) continue;
    if (contexts === undefined || contexts.get(Math.floor((keys[i] ?? 0) / RADIX)) > 0) kept.push(i);
  }
  kept.sort((a, b) => (losses[b] ?? 0) - (losses[a] ?? 0) || a - b);
  const inOrder = kept.slice(0, count).sort((a, b) => a - b);
  return {
    keys: Float64Array.from(inOrder, (i) => keys[i] ?? 0),
    weights: Float64Array.from(inOrder, (i) => probabilities[i] ?? 0),
  };
}

/** Look-up tables of pruned estimates: of each sequence its probability, of each context what its followers leave. */
export function tallies(pruned: Counts): { own: Tally; rest: Tally } {
  const own = new Tally(pruned.keys.length);
  const rest = new Tally(pruned.keys.length / 2);
  for (const [i, key] of pruned.keys.entries()) {
    const p = pruned.weights[i] ?? 0;
    own.add(key, p);
    const context = Math.floor(key / RADIX);
    rest.add(context, rest.get(context) === 0 ? 1 - p : -p);
  }
  return { own, rest };
}
