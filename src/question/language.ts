/** What an ideograph costs after others: the words of the library, upon pairs counted in state documents. */
import { TABLE } from '../text/shifted/ngram-table.ts';
import { RADIX, unpackSequences } from '../text/shifted/ngrams.ts';
import { type Corpus, countSequences, symbolOf } from './sequences.ts';

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

type StatePairs = {
  single(unit: number): number;
  pair(a: number, b: number): number;
  rest(a: number): number;
};

let loaded: StatePairs | undefined;

/** Characters of state documents and their pairs, unpacked at first use; about 7 MB. */
function statePairs(): StatePairs {
  if (loaded) return loaded;
  const numberOf = new Uint16Array(0x10000);
  for (let i = 0; i < TABLE.symbols.length; i++) numberOf[TABLE.symbols.charCodeAt(i)] = i + 1;
  const {
    singles,
    own: [pairs],
    rest: [rest],
  } = unpackSequences(TABLE, 2);
  const number = (unit: number) => numberOf[unit] ?? 0;
  loaded = {
    single: (unit) => singles[number(unit)] ?? 0,
    pair: (a, b) => pairs?.get(number(a) * RADIX + number(b)) ?? 0,
    rest: (a) => (a === 0 ? 0 : (rest?.get(number(a)) ?? 0)),
  };
  return loaded;
}

const isWritten = (unit: number) => TABLE.symbols.includes(String.fromCharCode(unit));

export function createLanguage(corpus: Corpus): Language {
  const library = countSequences(corpus);

  const share = (unit: number) =>
    (library.single(unit) + PRIOR * statePairs().single(unit)) / (library.total + PRIOR);

  const probability = (a: number, b: number, unit: number): number => {
    const { pair, rest } = statePairs();
    const left = rest(b);
    let p = share(unit);
    if (left > 0) p = PAIRS * (pair(b, unit) + left * p) + (1 - PAIRS) * p;
    const one = library.after(b);
    if (one.seen > 0) p = discounted(library.pair(b, unit), one, p);
    const two = library.afterPair(a, b);
    return two.seen > 0 ? discounted(library.triple(a, b, unit), two, p) : p;
  };

  return {
    cost: (a, b, unit) => -Math.log(probability(symbolOf(a), symbolOf(b), symbolOf(unit))),
    single: (unit) =>
      library.single(unit) > 0 || isWritten(unit) ? -Math.log(share(unit)) : Number.POSITIVE_INFINITY,
    pair: (a, b) => library.pair(symbolOf(a), symbolOf(b)),
    triple: (a, b, c) => library.triple(symbolOf(a), symbolOf(b), symbolOf(c)),
    isCommon: (a, b) => statePairs().pair(a, b) > COMMON,
    units: library.units,
    following: library.following,
  };
}

/** `count` of what was `seen` in a context with so many `kinds` of followers, upon the shorter context's `p`. */
function discounted(count: number, { seen, kinds }: { seen: number; kinds: number }, p: number): number {
  return (Math.max(0, count - DISCOUNT) + DISCOUNT * kinds * p) / seen;
}
