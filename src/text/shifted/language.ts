/** What a character costs after two others: the shipped table mixed with the document's own words. */
import { COUNTS, SEQUENCE_BASE, SINGLE_BASE, SYMBOLS } from './pair-table.ts';
import { LINE_BREAK, symbolOf } from './symbols.ts';
import { Tally } from './tally.ts';

/** Shares of table, document and shorter context in the estimate (linear interpolation). */
const TABLE_SHARE = 0.45;
const DOCUMENT_SHARE = 0.3;
/** Probability of a symbol that neither the table nor the document has. */
const UNSEEN = 1e-7;
/** Added to the count of a context in the document, so that one sighting proves little. */
const DOCUMENT_PRIOR = 2;
/** Cost of a form that the document never writes: simplified in a traditional text, or a rarer variant. */
const FOREIGN_FORM = 3;

/** Cost of a full-width letter or digit: pages that are written in GBK by hand seldom have any. */
const WIDE_LETTER = 8;
const FIRST_IDEOGRAPH = 0x3400;
const LAST_IDEOGRAPH = 0x9fff;

const RADIX = 0x10000;

/** Occurrences of symbols, of pairs and of triples, by their UTF-16 units in base 65536. */
type Counts = {
  readonly singles: Float32Array;
  readonly pairs: Tally;
  readonly triples: Tally;
  total: number;
};

let loaded: Counts | undefined;

function unpack(): Counts {
  const bytes = atob(COUNTS);
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes.charCodeAt(at++);
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const followers = (each: (symbol: number, occurrences: number) => void): void => {
    let rank = -1;
    for (let left = varint(); left > 0; left--) {
      const entry = varint();
      rank += (entry >>> 4) + 1;
      each(SYMBOLS.charCodeAt(rank), SEQUENCE_BASE ** (entry & 15));
    }
  };
  const counts = {
    singles: new Float32Array(RADIX),
    pairs: new Tally(70_000),
    triples: new Tally(70_000),
    total: 0,
  };
  const inOrder: number[] = [];
  for (let rank = 0; rank < SYMBOLS.length; rank++) {
    const first = SYMBOLS.charCodeAt(rank);
    counts.singles[first] = SINGLE_BASE ** varint();
    counts.total += counts.singles[first] ?? 0;
    followers((second, occurrences) => {
      inOrder.push(first * RADIX + second);
      counts.pairs.add(first * RADIX + second, occurrences);
    });
  }
  let ordinal = -1;
  for (let gap = varint(); gap > 0; gap = varint()) {
    ordinal += gap;
    const pair = inOrder[ordinal] ?? 0;
    followers((third, occurrences) => counts.triples.add(pair * RADIX + third, occurrences));
  }
  return counts;
}

function countsOf(words: string): Counts {
  const counts = {
    singles: new Float32Array(RADIX),
    pairs: new Tally(words.length / 4),
    triples: new Tally(words.length / 2),
    total: words.length,
  };
  let first = LINE_BREAK.charCodeAt(0);
  let second = first;
  for (let i = 0; i < words.length; i++) {
    const third = symbolOf(words.charCodeAt(i));
    counts.singles[third] = (counts.singles[third] ?? 0) + 1;
    counts.pairs.add(second * RADIX + third, 1);
    counts.triples.add((first * RADIX + second) * RADIX + third, 1);
    first = second;
    second = third;
  }
  return counts;
}

/** Costs in nats (negative log probability); lower is likelier. */
export type Language = {
  /** Cost of the character `unit` after two characters, given as `symbol before last * 65536 + last symbol`. */
  cost(context: number, unit: number): number;
};

/** The language of one document. `words` is its text without notes and without the stretches in doubt. */
export function languageOf(words: string): Language {
  loaded ??= unpack();
  const table = loaded;
  const document = countsOf(words);
  const units = new Uint32Array(RADIX);
  for (let i = 0; i < words.length; i++) units[words.charCodeAt(i)] = (units[words.charCodeAt(i)] ?? 0) + 1;

  const formCost = (unit: number, symbol: number): number => {
    if (symbol < FIRST_IDEOGRAPH || symbol > LAST_IDEOGRAPH)
      return unit > 0xff00 && symbol < 0x80 ? WIDE_LETTER : 0;
    const ofSymbol = document.singles[symbol] ?? 0;
    const ofUnit = units[unit] ?? 0;
    if (ofUnit > 0) return Math.log(ofSymbol / ofUnit);
    if (ofSymbol > 0) return FOREIGN_FORM + Math.log(ofSymbol);
    return unit === symbol ? 1 : 0;
  };
  const shares = (
    inTable: number,
    ofTable: number,
    inDocument: number,
    ofDocument: number,
    shorter: number,
  ): number => {
    const table = ofTable > 0 ? TABLE_SHARE : 0;
    const known = DOCUMENT_SHARE * (ofDocument / (ofDocument + DOCUMENT_PRIOR));
    const own = ofDocument > 0 ? (known * inDocument) / ofDocument : 0;
    return (ofTable > 0 ? table * Math.min(1, inTable / ofTable) : 0) + own + (1 - table - known) * shorter;
  };

  return {
    cost(context, unit) {
      const last = context % RADIX;
      const symbol = symbolOf(unit);
      const pair = last * RADIX + symbol;
      const triple = context * RADIX + symbol;
      const alone =
        ((table.singles[symbol] ?? 0) / table.total +
          (document.singles[symbol] ?? 0) / (document.total + 5_000)) /
          2 +
        UNSEEN;
      const afterOne = shares(
        table.pairs.get(pair),
        table.singles[last] ?? 0,
        document.pairs.get(pair),
        document.singles[last] ?? 0,
        alone,
      );
      const afterTwo = shares(
        table.triples.get(triple),
        table.pairs.get(context),
        document.triples.get(triple),
        document.pairs.get(context),
        afterOne,
      );
      return formCost(unit, symbol) - Math.log(afterTwo);
    },
  };
}
