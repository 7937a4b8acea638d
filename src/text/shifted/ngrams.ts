/** The shipped table of sequences of symbols: how it is packed, and its look-ups once unpacked. */
import { symbolOf } from './symbols.ts';
import { Tally } from './tally.ts';

/** Symbols get numbers below RADIX, so that a sequence of four fits into an integer. */
export const RADIX = 8192;
/** Longest sequences counted. */
export const ORDER = 4;
/** Probabilities are kept as levels: `p = exp(-level * step)`. */
export const SINGLE_STEP = 0.1;
export const SEQUENCE_STEPS = [0.35, 0.22, 0.22] as const;
/** Bits of a level of a sequence; singles have 8. */
export const LEVEL_BITS = 5;
/** Parameters of the Exp-Golomb codes: number of followers and gaps between them, for pairs and for longer ones. */
export const COUNT_BITS = [3, 0, 0] as const;
export const GAP_BITS = [4, 2, 2] as const;

/** A packed table. */
export type NgramTable = {
  /** The symbols by frequency: the first is number 1. */
  readonly symbols: string;
  /**
   * Base64 of bits: the levels of the singles; per symbol its followers; per pair, in that order, its followers;
   * per triple its followers. Followers are their number, then gap and level of each: gaps between numbers of
   * symbols for pairs, between places among the followers of the last symbol for longer sequences.
   */
  readonly bits: string;
};

/** Estimates by number. Sequences are numbers of symbols in base RADIX. */
export type Ngrams = {
  /** Number of each UTF-16 unit's symbol; symbols that the table lacks share the numbers that are left. */
  readonly numberOf: Uint16Array;
  readonly singles: Float64Array;
  /** By length: probability of the last symbol after the others; 0 where it is left to the shorter context. */
  readonly own: readonly Tally[];
  /** By length of the context: the share that is left to the shorter context; 0 for an unknown context. */
  readonly rest: readonly Tally[];
};

/** Share that a context leaves to the shorter one at least. */
const LEAST_REST = 0.02;
/** Probability of a symbol that the table lacks. */
export const UNSEEN = 1e-7;

/** The number of each UTF-16 unit's symbol. */
export function numbers(symbols: string): Uint16Array {
  const known = new Uint16Array(0x10000);
  for (let i = 0; i < symbols.length; i++) known[symbols.charCodeAt(i)] = i + 1;
  const first = symbols.length + 1;
  return Uint16Array.from(known, (_, unit) => {
    const symbol = symbolOf(unit);
    return known[symbol] || first + (symbol % (RADIX - first));
  });
}

/** Unpacks a table, in about 0.1 s. */
export function unpack(table: NgramTable): Ngrams {
  return { numberOf: numbers(table.symbols), ...unpackSequences(table, ORDER) };
}

/** The estimates of sequences of up to `longest` symbols; the pairs alone take a few milliseconds. */
export function unpackSequences({ symbols, bits }: NgramTable, longest: number): Omit<Ngrams, 'numberOf'> {
  const reader = new BitReader(atob(bits));
  const singles = new Float64Array(RADIX).fill(UNSEEN);
  for (let i = 1; i <= symbols.length; i++) singles[i] = Math.exp(-reader.bits(8) * SINGLE_STEP);
  const own: Tally[] = [];
  const rest: Tally[] = [];
  let contexts = Float64Array.from(symbols, (_, i) => i + 1);
  let followersOf: readonly Float64Array[] = [];
  for (let length = 2; length <= longest; length++) {
    const probabilities = new Tally(contexts.length);
    const left = new Tally(contexts.length);
    const sequences: number[] = [];
    const followers: Float64Array[] = [];
    for (const context of contexts) {
      const place = length === 2 ? undefined : followersOf[context % RADIX];
      const found = new Float64Array(reader.golomb(COUNT_BITS[length - 2] ?? 0));
      let at = -1;
      let share = 1;
      for (let i = 0; i < found.length; i++) {
        at += 1 + reader.golomb(GAP_BITS[length - 2] ?? 0);
        const p = Math.exp(-reader.bits(LEVEL_BITS) * (SEQUENCE_STEPS[length - 2] ?? 1));
        const symbol = place === undefined ? at + 1 : (place[at] ?? 0);
        found[i] = symbol;
        sequences.push(context * RADIX + symbol);
        probabilities.add(context * RADIX + symbol, p);
        share -= p;
      }
      if (length === 2) followers[context] = found;
      if (found.length > 0) left.add(context, Math.max(LEAST_REST, share));
    }
    own.push(probabilities);
    rest.push(left);
    if (length === 2) followersOf = followers;
    contexts = Float64Array.from(sequences);
  }
  return { singles, own, rest };
}

class BitReader {
  readonly #bytes: string;
  #at = 0;

  /** `bytes`: one UTF-16 unit each. */
  constructor(bytes: string) {
    this.#bytes = bytes;
  }

  bits(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) {
      value = (value << 1) | ((this.#bytes.charCodeAt(this.#at >>> 3) >>> (7 - (this.#at & 7))) & 1);
      this.#at++;
    }
    return value;
  }

  /** Exp-Golomb code with `low` fixed bits: as many zeros as there are further bits, then the number plus 2^low. */
  golomb(low: number): number {
    let length = low;
    while (this.bits(1) === 0) length++;
    return ((1 << length) | this.bits(length)) - (1 << low);
  }
}
