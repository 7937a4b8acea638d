/** What an ideograph costs after others: the words of the library, upon pairs counted in state documents. */
import { TABLE } from '../text/shifted/ngram-table.ts';
import { RADIX, unpackSequences } from '../text/shifted/ngrams.ts';
import { Tally } from '../text/shifted/tally.ts';

/** Texts that weigh so much each. */
export type Corpus = readonly { texts: readonly string[]; weight: number }[];

export type Language = {
  /** Nats of `unit` after the UTF-16 units `a` and `b`; 0 for a unit is the edge of the text. */
  cost(a: number, b: number, unit: number): number;
  /** Nats of `unit` by itself; infinite for one that neither the library nor state documents write. */
  single(unit: number): number;
  /** How often the library has `b` after `a`, and `c` after both; weighted. */
  pair(a: number, b: number): number;
  triple(a: number, b: number, c: number): number;
  /** State documents often have `b` after `a`. */
  isCommon(a: number, b: number): boolean;
  /** The characters of the library, and what it has after one of them. */
  units: readonly number[];
  following(unit: number): readonly number[];
};

/** Taken from each count and left to the shorter context (absolute discounting, Ney, Essen & Kneser 1994). */
const DISCOUNT = 0.75;
/** Share of the state's pairs beside single characters, where the library's own pairs leave it to them. */
const PAIRS = 0.6;
/** Probability from which a pair is common. */
const COMMON = 0.0005;
/** Occurrences that the state's characters weigh as much as. */
const PRIOR = 5000;
const WORD = /[\p{Script=Han}A-Za-z0-9]+/gu;
const BASE = 0x10000;
/** Characters of texts that are counted; a large library is known well enough by its beginning. */
const MOST = 400_000;

/** Any digit stands for all. */
const symbolOf = (unit: number) => (unit >= 0x30 && unit <= 0x39 ? 0x30 : unit);

/** Pairs of characters of state documents; numbers of simplified characters by UTF-16 unit. */
function loadPairs() {
  const numberOf = new Uint16Array(BASE);
  for (let i = 0; i < TABLE.symbols.length; i++) numberOf[TABLE.symbols.charCodeAt(i)] = i + 1;
  const { singles, own, rest } = unpackSequences(TABLE, 2);
  return { numberOf, singles, own: own[0], rest: rest[0] };
}

let pairs: ReturnType<typeof loadPairs> | undefined;

export function createLanguage(corpus: Corpus): Language {
  pairs ??= loadPairs();
  const { numberOf, singles, own, rest } = pairs;
  const size = corpus.reduce((sum, { texts }) => sum + texts.reduce((all, text) => all + text.length, 0), 0);
  const expected = Math.min(size, MOST);
  const ones = new Tally(4096);
  const [after, twos, kinds] = [new Tally(4096), new Tally(expected / 2), new Tally(4096)];
  const [afterTwo, threes, kindsTwo] = [
    new Tally(expected / 2),
    new Tally(expected),
    new Tally(expected / 2),
  ];
  const followers = new Map<number, number[]>();
  let total = 0;
  let read = 0;
  for (const { texts, weight } of corpus) {
    for (const text of texts) {
      if (read > MOST) break;
      read += text.length;
      for (const [word] of text.matchAll(WORD)) {
        let a = 0;
        let b = 0;
        for (let i = 0; i <= word.length; i++) {
          const unit = i < word.length ? symbolOf(word.charCodeAt(i)) : 0;
          const pair = a * BASE + b + 1;
          const two = b * BASE + unit + 1;
          const three = (a * BASE + b) * BASE + unit + 1;
          total += weight;
          ones.add(unit + 1, weight);
          if (twos.get(two) === 0) {
            kinds.add(b + 1, 1);
            const known = followers.get(b);
            if (known) known.push(unit);
            else followers.set(b, [unit]);
          }
          if (threes.get(three) === 0) kindsTwo.add(pair, 1);
          twos.add(two, weight);
          threes.add(three, weight);
          after.add(b + 1, weight);
          afterTwo.add(pair, weight);
          a = b;
          b = unit;
        }
      }
    }
  }

  const share = (unit: number) =>
    (ones.get(unit + 1) + PRIOR * (singles[numberOf[unit] ?? 0] ?? 0)) / (total + PRIOR);

  const probability = (a: number, b: number, unit: number): number => {
    let p = share(unit);
    const before = numberOf[b] ?? 0;
    const left = b === 0 ? 0 : (rest?.get(before) ?? 0);
    if (left > 0) {
      const pair = own?.get(before * RADIX + (numberOf[unit] ?? 0)) ?? 0;
      p = PAIRS * (pair + left * p) + (1 - PAIRS) * p;
    }
    const seen = after.get(b + 1);
    if (seen > 0) {
      const count = twos.get(b * BASE + unit + 1);
      p = (Math.max(0, count - DISCOUNT) + DISCOUNT * kinds.get(b + 1) * p) / seen;
    }
    const pair = a * BASE + b + 1;
    const seenTwo = afterTwo.get(pair);
    if (seenTwo > 0) {
      const count = threes.get((a * BASE + b) * BASE + unit + 1);
      p = (Math.max(0, count - DISCOUNT) + DISCOUNT * kindsTwo.get(pair) * p) / seenTwo;
    }
    return p;
  };
  return {
    cost: (a, b, unit) => -Math.log(probability(symbolOf(a), symbolOf(b), symbolOf(unit))),
    single: (unit) =>
      ones.get(unit + 1) > 0 || numberOf[unit] !== 0 ? -Math.log(share(unit)) : Number.POSITIVE_INFINITY,
    pair: (a, b) => twos.get(symbolOf(a) * BASE + symbolOf(b) + 1),
    triple: (a, b, c) => threes.get((symbolOf(a) * BASE + symbolOf(b)) * BASE + symbolOf(c) + 1),
    isCommon: (a, b) => (own?.get((numberOf[a] ?? 0) * RADIX + (numberOf[b] ?? 0)) ?? 0) > COMMON,
    units: [...followers.keys()].filter((unit) => unit !== 0),
    following: (unit) => followers.get(unit) ?? [],
  };
}
