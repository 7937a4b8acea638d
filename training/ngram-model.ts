/** From counts to the probabilities that are worth keeping. */
import { Tally } from '../src/text/shifted/tally.ts';
import { type Counts, RADIX } from './ngram-counts.ts';

/** Pseudo-occurrences of the shorter context's estimate for each follower seen. */
const DISCOUNT = 4;

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

/**
 * The sequences of one length to keep, in ascending order: the `count` that would be missed most, and all that
 * longer kept ones `need`.
 */
export function select({ keys, losses }: Estimates, count: number, need: Iterable<number>): Float64Array {
  const ranked: number[] = [];
  for (let i = 0; i < keys.length; i++) if ((losses[i] ?? 0) > 1) ranked.push(i);
  ranked.sort((a, b) => (losses[b] ?? 0) - (losses[a] ?? 0) || a - b);
  const kept = new Set(need);
  for (const i of ranked.slice(0, count)) kept.add(keys[i] ?? 0);
  return Float64Array.from(kept).sort();
}

/** What kept sequences need to be packed: their contexts, and the pair that each ends in. */
export function contexts(kept: Float64Array): Float64Array {
  return kept.map((key) => Math.floor(key / RADIX));
}

export function lastPairs(kept: Float64Array): Float64Array {
  return kept.map((key) => key % RADIX ** 2);
}

/** The probabilities of the sequences in `kept`, both in ascending order; `least` for those never counted. */
export function probabilitiesOf(
  { keys, probabilities }: Estimates,
  kept: Float64Array,
  least: number,
): Counts {
  let at = 0;
  const weights = kept.map((key) => {
    while (at < keys.length && (keys[at] ?? 0) < key) at++;
    return keys[at] === key ? Math.max(least, probabilities[at] ?? 0) : least;
  });
  return { keys: kept, weights };
}

/** The estimate with its shorter contexts, nothing left out. */
export function interpolated({ keys, probabilities }: Estimates, length: number, lower: Lookup): Lookup {
  const own = new Tally(keys.length);
  const rest = new Tally(keys.length / 2);
  for (const [i, key] of keys.entries()) {
    if (key % RADIX === 0) continue;
    const p = probabilities[i] ?? 0;
    own.add(key, p);
    const context = Math.floor(key / RADIX);
    rest.add(context, rest.get(context) === 0 ? 1 - p : -p);
  }
  return (key) => {
    const left = rest.get(Math.floor(key / RADIX));
    return own.get(key) + (left <= 0 ? 1 : left) * lower(key % RADIX ** (length - 1));
  };
}
