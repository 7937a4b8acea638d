/** Counts of characters, pairs and triples in the words of texts. */

/** Texts that weigh so much each; at least 1. */
export type Corpus = readonly { texts: readonly string[]; weight: number }[];
/** How much was seen after a context, and how many kinds of it. */
export type Context = { seen: number; kinds: number };

/** Weighted counts by UTF-16 unit, with 0 for the edge of a word. */
export type Sequences = {
  total: number;
  single(unit: number): number;
  pair(a: number, b: number): number;
  triple(a: number, b: number, c: number): number;
  after(unit: number): Context;
  afterPair(a: number, b: number): Context;
  /** By first appearance, as are those that follow a unit. */
  units: readonly number[];
  following(unit: number): readonly number[];
};

const OUTSIDE_WORDS = /[^\p{Script=Han}A-Za-z0-9]+/gu;
const EDGE = '\0';
const UNITS = 0x10000;
const UNKNOWN = 0xffff;
/** Characters of texts that are counted; a large library is known well enough by its beginning. */
const MOST = 400_000;
const ZERO = 0x30;

/** Any digit stands for all. */
export const symbolOf = (unit: number) => (unit >= ZERO && unit <= ZERO + 9 ? ZERO : unit);

/** What follows each context: context `i` has `[starts[i], starts[i + 1])`, by number of the follower. */
type Followers = {
  starts: Uint32Array;
  numbers: Uint16Array;
  counts: Float32Array;
  /** Where it was first seen. */
  places: Uint32Array;
};

export function countSequences(corpus: Corpus): Sequences {
  const { numbers, weights, units, numberOf } = readWords(corpus);
  const singles = new Float64Array(units.length);
  const places = new Uint32Array(numbers.length - 1);
  let total = 0;
  let inside = 0;
  for (let at = 1; at < numbers.length; at++) {
    const number = numbers[at] as number;
    singles[number] = (singles[number] as number) + (weights[at] as number);
    total += weights[at] as number;
    places[at - 1] = at;
  }
  const byNumber = sorted(places, numbers, units.length);
  const before = new Uint32Array(numbers.length);
  before.set(numbers.subarray(0, -1), 1);
  const { followers: pairs, places: pairAt } = group(byNumber, before, units.length, numbers, weights);
  // At the edge of a word nothing stands before: a triple there is a pair.
  for (let i = 0; i < byNumber.length; i++) {
    const at = byNumber[i] as number;
    if (numbers[at - 1] !== 0) places[inside++] = at;
  }
  const pairBefore = new Uint32Array(numbers.length);
  pairBefore.set(pairAt.subarray(0, -1), 1);
  const { followers: triples } = group(
    places.subarray(0, inside),
    pairBefore,
    pairs.numbers.length,
    numbers,
    weights,
  );

  const following: number[][] = new Array(units.length);
  const number = (unit: number) => (unit === 0 ? 0 : numberOf[unit] || UNKNOWN);
  const pairOf = (a: number, b: number) => find(pairs, number(a), number(b));
  const pair = (a: number, b: number) => pairs.counts[pairOf(a, b)] ?? 0;
  const single = (unit: number) => singles[number(unit)] ?? 0;
  return {
    total,
    single,
    pair,
    triple(a, b, c) {
      if (b === 0) return a === 0 ? pair(0, c) : 0;
      const context = pairOf(a, b);
      return context < 0 ? 0 : (triples.counts[find(triples, context, number(c))] ?? 0);
    },
    // Something follows every character, be it the edge; a word has one edge before it and one behind.
    after: (unit) => ({ seen: single(unit), kinds: kindsAfter(pairs, number(unit)) }),
    afterPair(a, b) {
      if (b === 0) return { seen: single(0), kinds: a === 0 ? kindsAfter(pairs, 0) : 0 };
      const context = pairOf(a, b);
      return { seen: pairs.counts[context] ?? 0, kinds: context < 0 ? 0 : kindsAfter(triples, context) };
    },
    units: units.slice(1),
    following(unit) {
      const context = number(unit);
      const known = following[context];
      if (known !== undefined) return known;
      const from = pairs.starts[context] ?? 0;
      const found = Array.from({ length: kindsAfter(pairs, context) }, (_, i) => from + i)
        .sort((one, other) => (pairs.places[one] as number) - (pairs.places[other] as number))
        .map((i) => units[pairs.numbers[i] as number] as number);
      if (context !== UNKNOWN) following[context] = found;
      return found;
    },
  };
}

/** All words in a row with an edge (number 0) before, between and behind; characters by first appearance from 1. */
function readWords(corpus: Corpus) {
  let read = 0;
  const parts = corpus.map(({ texts, weight }) => {
    const end = texts.findIndex((text) => {
      const enough = read > MOST;
      if (!enough) read += text.length;
      return enough;
    });
    const kept = end < 0 ? texts : texts.slice(0, end);
    const words = `${kept.join(EDGE)}${EDGE}`.replace(OUTSIDE_WORDS, EDGE);
    return { words: words.startsWith(EDGE) ? words.slice(1) : words, weight };
  });
  const length = parts.reduce((sum, { words }) => sum + words.length, 1);
  const numbers = new Uint32Array(length);
  const weights = new Float32Array(length);
  const numberOf = new Uint16Array(UNITS);
  const units = [0];
  let at = 1;
  for (const { words, weight } of parts) {
    for (let i = 0; i < words.length; i++) {
      const unit = symbolOf(words.charCodeAt(i));
      if (unit !== 0 && numberOf[unit] === 0) numberOf[unit] = units.push(unit) - 1;
      numbers[at] = numberOf[unit] as number;
      weights[at++] = weight;
    }
  }
  return { numbers, weights, units, numberOf };
}

/** The places by their keys, which are below `size`; of equal ones the order stays. */
function sorted(places: Uint32Array, keys: Uint32Array, size: number): Uint32Array {
  const next = new Uint32Array(size + 1);
  for (let i = 0; i < places.length; i++) {
    const key = keys[places[i] as number] as number;
    next[key + 1] = (next[key + 1] as number) + 1;
  }
  for (let key = 0; key < size; key++) next[key + 1] = (next[key + 1] as number) + (next[key] as number);
  const into = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i++) {
    const at = places[i] as number;
    const key = keys[at] as number;
    into[next[key] as number] = at;
    next[key] = (next[key] as number) + 1;
  }
  return into;
}

/** Followers of each context, and for each place which follower of its context stands there. */
function group(
  byNumber: Uint32Array,
  contexts: Uint32Array,
  size: number,
  numbers: Uint32Array,
  weights: Float32Array,
): { followers: Followers; places: Uint32Array } {
  const order = sorted(byNumber, contexts, size);
  const starts = new Uint32Array(size + 1);
  const followers = { numbers: new Uint16Array(order.length), counts: new Float32Array(order.length) };
  const first = new Uint32Array(order.length);
  const found = new Uint32Array(numbers.length);
  let last = -1;
  let before = -1;
  for (let i = 0; i < order.length; i++) {
    const at = order[i] as number;
    const context = contexts[at] as number;
    if (last < 0 || context !== before || numbers[at] !== followers.numbers[last]) {
      last++;
      followers.numbers[last] = numbers[at] as number;
      first[last] = at;
      starts[context + 1] = (starts[context + 1] as number) + 1;
    }
    followers.counts[last] = (followers.counts[last] as number) + (weights[at] as number);
    found[at] = last;
    before = context;
  }
  for (let context = 0; context < size; context++)
    starts[context + 1] = (starts[context + 1] as number) + (starts[context] as number);
  return {
    followers: {
      starts,
      numbers: followers.numbers.slice(0, last + 1),
      counts: followers.counts.slice(0, last + 1),
      places: first.slice(0, last + 1),
    },
    places: found,
  };
}

const kindsAfter = ({ starts }: Followers, context: number) =>
  (starts[context + 1] ?? 0) - (starts[context] ?? 0);

/** Where the follower of the context is; -1 where there is none. */
function find({ starts, numbers }: Followers, context: number, number: number): number {
  let low = starts[context] ?? 0;
  const end = starts[context + 1] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low < end && numbers[low] === number ? low : -1;
}
