/** Packs pruned estimates into the bits that src/text/shifted/ngrams.ts reads. */
import { COUNT_BITS, GAP_BITS, LEVEL_BITS, SEQUENCE_STEPS, SINGLE_STEP } from '../src/text/shifted/ngrams.ts';
import { type Counts, RADIX } from './ngram-counts.ts';

export class BitWriter {
  readonly #bytes: number[] = [];
  #filled = 8;

  bits(value: number, count: number): void {
    for (let i = count - 1; i >= 0; i--) {
      if (this.#filled === 8) {
        this.#bytes.push(0);
        this.#filled = 0;
      }
      const last = this.#bytes.length - 1;
      this.#bytes[last] = (this.#bytes[last] ?? 0) | (((value >>> i) & 1) << (7 - this.#filled++));
    }
  }

  /** Exp-Golomb code with `low` fixed bits. */
  golomb(value: number, low: number): void {
    const shifted = value + (1 << low);
    const length = 31 - Math.clz32(shifted);
    this.bits(0, length - low);
    this.bits(shifted, length + 1);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

function level(p: number, step: number, bits: number): number {
  return Math.min(2 ** bits - 1, Math.max(0, Math.round(-Math.log(p) / step)));
}

/**
 * Of the two levels next to `p` the one that keeps the sum of a context's probabilities right, `missing` being
 * what the rounding of the others has left out: what the context leaves to the shorter one is read off that sum.
 */
function sequenceLevel(p: number, missing: number, step: number): number {
  const exact = -Math.log(p) / step;
  const error = (candidate: number): number => Math.abs(missing + p - Math.exp(-candidate * step));
  const [low, high] = [Math.max(1, Math.floor(exact)), Math.max(1, Math.ceil(exact))];
  return Math.min(2 ** LEVEL_BITS - 1, error(low) < error(high) ? low : high);
}

/** `shares`: of all occurrences, by frequency. */
export function packSingles(shares: Float64Array, into: BitWriter): void {
  for (const share of shares) into.bits(level(share, SINGLE_STEP, 8), 8);
}

/** Packs sequences by their contexts; `places` are the followers of each symbol where gaps are between those. */
export function packSequences(
  { keys, weights }: Counts,
  length: number,
  contexts: Float64Array,
  places: ReadonlyMap<number, readonly number[]> | undefined,
  into: BitWriter,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  let at = 0;
  for (const context of contexts) {
    const first = at;
    while (at < keys.length && Math.floor((keys[at] ?? 0) / RADIX) === context) at++;
    into.golomb(at - first, COUNT_BITS[length - 2] ?? 0);
    if (at === first) continue;
    const own = [...keys.subarray(first, at)].map((key) => key % RADIX);
    found.set(context, own);
    const order = places?.get(context % RADIX);
    let last = -1;
    let missing = 0;
    for (const [i, symbol] of own.entries()) {
      const place = order === undefined ? symbol - 1 : order.indexOf(symbol);
      into.golomb(place - last - 1, GAP_BITS[length - 2] ?? 0);
      const p = weights[first + i] ?? 0;
      const kept = sequenceLevel(p, missing, SEQUENCE_STEPS[length - 2] ?? 1);
      missing += p - Math.exp(-kept * (SEQUENCE_STEPS[length - 2] ?? 1));
      into.bits(kept, LEVEL_BITS);
      last = place;
    }
  }
  return found;
}
