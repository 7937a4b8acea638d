/** Weighted counts of sequences of up to four symbols, by sorting: fast enough for tens of millions of characters. */

/** Symbols are numbers from 1 to 8191, so that four of them fit into a number. 0 stands for "no symbol". */
export const RADIX = 8192;
export const ORDER = 4;

/** Sequences in ascending order, and the weight of each. */
export type Counts = { readonly keys: Float64Array; readonly weights: Float64Array };

/** Collects sequences of four symbols. */
export class SequenceCounter {
  readonly #byWeight = new Map<number, { keys: Float64Array; size: number }>();

  add(a: number, b: number, c: number, d: number, weight: number): void {
    const list = this.#byWeight.get(weight) ?? { keys: new Float64Array(1 << 12), size: 0 };
    this.#byWeight.set(weight, list);
    if (list.size === list.keys.length) {
      const larger = new Float64Array(list.keys.length * 2);
      larger.set(list.keys);
      list.keys = larger;
    }
    list.keys[list.size++] = ((a * RADIX + b) * RADIX + c) * RADIX + d;
  }

  /** All sequences of four, with their weights. */
  counts(): Counts {
    let sum: Counts = { keys: new Float64Array(0), weights: new Float64Array(0) };
    for (const [weight, { keys, size }] of this.#byWeight) {
      sum = merge(sum, runs(keys.subarray(0, size).sort(), weight));
    }
    return sum;
  }
}

function runs(sorted: Float64Array, weight: number): Counts {
  const keys = new Float64Array(sorted.length);
  const weights = new Float64Array(sorted.length);
  let size = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) keys[size++] = sorted[i] ?? 0;
    weights[size - 1] = (weights[size - 1] ?? 0) + weight;
  }
  return { keys: keys.slice(0, size), weights: weights.slice(0, size) };
}

function merge(a: Counts, b: Counts): Counts {
  const keys = new Float64Array(a.keys.length + b.keys.length);
  const weights = new Float64Array(keys.length);
  let size = 0;
  let i = 0;
  let j = 0;
  while (i < a.keys.length || j < b.keys.length) {
    const left = a.keys[i] ?? Number.POSITIVE_INFINITY;
    const right = b.keys[j] ?? Number.POSITIVE_INFINITY;
    keys[size] = Math.min(left, right);
    if (left <= right) weights[size] = (weights[size] ?? 0) + (a.weights[i++] ?? 0);
    if (right <= left) weights[size] = (weights[size] ?? 0) + (b.weights[j++] ?? 0);
    size++;
  }
  return { keys: keys.slice(0, size), weights: weights.slice(0, size) };
}

/** The counts of the sequences one symbol shorter, those that end in "no symbol" left out. */
export function shorter({ keys, weights }: Counts): Counts {
  const prefixes = new Float64Array(keys.length);
  const sums = new Float64Array(keys.length);
  let size = 0;
  for (let i = 0; i < keys.length; i++) {
    const prefix = Math.floor((keys[i] ?? 0) / RADIX);
    if (size === 0 || prefixes[size - 1] !== prefix) prefixes[size++] = prefix;
    sums[size - 1] = (sums[size - 1] ?? 0) + (weights[i] ?? 0);
  }
  return { keys: prefixes.slice(0, size), weights: sums.slice(0, size) };
}
