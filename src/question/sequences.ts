/** Counts of characters, pairs and triples in the words of texts. */
import { Tally } from '../text/shifted/tally.ts';

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
  units: readonly number[];
  following(unit: number): readonly number[];
};

const WORD = /[\p{Script=Han}A-Za-z0-9]+/gu;
const BASE = 0x10000;
/** Characters of texts that are counted; a large library is known well enough by its beginning. */
const MOST = 400_000;
const ZERO = 0x30;

/** Any digit stands for all. */
export const symbolOf = (unit: number) => (unit >= ZERO && unit <= ZERO + 9 ? ZERO : unit);

/** Keys are from 1, as Tally wants them. */
const keyOf = (a: number, b: number, c: number) => (a * BASE + b) * BASE + c + 1;

export function countSequences(corpus: Corpus): Sequences {
  const size = corpus.reduce((sum, { texts }) => texts.reduce((all, text) => all + text.length, sum), 0);
  const most = Math.min(size, MOST);
  const counts = { one: new Tally(1024), two: new Tally(most / 4), three: new Tally(most / 2) };
  const kinds = { one: new Tally(1024), two: new Tally(most / 4) };
  const followers = new Map<number, number[]>();
  let total = 0;
  let read = 0;

  const add = (a: number, b: number, unit: number, weight: number) => {
    total += weight;
    counts.one.add(keyOf(0, 0, unit), weight);
    if (counts.two.get(keyOf(0, b, unit)) === 0) {
      kinds.one.add(keyOf(0, 0, b), 1);
      const known = followers.get(b);
      if (known) known.push(unit);
      else followers.set(b, [unit]);
    }
    if (counts.three.get(keyOf(a, b, unit)) === 0) kinds.two.add(keyOf(0, a, b), 1);
    counts.two.add(keyOf(0, b, unit), weight);
    counts.three.add(keyOf(a, b, unit), weight);
  };

  for (const { texts, weight } of corpus) {
    for (const text of texts) {
      if (read > MOST) break;
      read += text.length;
      for (const [word] of text.matchAll(WORD)) {
        let [a, b] = [0, 0];
        for (let i = 0; i <= word.length; i++) {
          const unit = i < word.length ? symbolOf(word.charCodeAt(i)) : 0;
          add(a, b, unit, weight);
          a = b;
          b = unit;
        }
      }
    }
  }

  const single = (unit: number) => counts.one.get(keyOf(0, 0, unit));
  const pair = (a: number, b: number) => counts.two.get(keyOf(0, a, b));
  return {
    total,
    single,
    pair,
    triple: (a, b, c) => counts.three.get(keyOf(a, b, c)),
    // Something follows every character, be it the edge; a word has one edge before it and one behind.
    after: (unit) => ({ seen: single(unit), kinds: kinds.one.get(keyOf(0, 0, unit)) }),
    afterPair: (a, b) => ({
      seen: b === 0 ? single(0) : pair(a, b),
      kinds: kinds.two.get(keyOf(0, a, b)),
    }),
    units: [...followers.keys()].filter((unit) => unit !== 0),
    following: (unit) => followers.get(unit) ?? [],
  };
}
