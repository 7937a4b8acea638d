/** What a character costs after another: the shipped pair table mixed with the document's own words. */
import { COUNTS, PAIR_LEVEL_BASE, SINGLE_LEVEL_BASE, SYMBOLS } from './pair-table.ts';
import { LINE_BREAK, symbolOf } from './symbols.ts';

const TABLE_WEIGHT = 0.5;
const DOCUMENT_WEIGHT = 0.3;
const SINGLE_WEIGHT = 1 - TABLE_WEIGHT - DOCUMENT_WEIGHT;
/** Probability of a symbol that neither the table nor the document has. */
const UNSEEN = 1e-7;
/** Added to the count of a first symbol, so that one sighting proves little. */
const DOCUMENT_PRIOR = 2;
/** Cost of a form that the document never writes: simplified in a traditional text, or a rarer variant. */
const FOREIGN_FORM = 3;

type Table = {
  /** Probability of a symbol. */
  readonly singles: Float32Array;
  /** Probability of a symbol after another, by `first << 16 | second`. */
  readonly pairs: ReadonlyMap<number, number>;
};

let loaded: Table | undefined;

/** The shipped table, unpacked on the first call. */
function table(): Table {
  loaded ??= unpack();
  return loaded;
}

function unpack(): Table {
  const bytes = Uint8Array.from(atob(COUNTS), (char) => char.charCodeAt(0));
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const singles = new Float32Array(0x10000);
  const pairs = new Map<number, number>();
  let total = 0;
  for (let rank = 0; rank < SYMBOLS.length; rank++) {
    const first = SYMBOLS.charCodeAt(rank);
    const occurrences = SINGLE_LEVEL_BASE ** varint();
    singles[first] = occurrences;
    total += occurrences;
    let second = -1;
    for (let left = varint(); left > 0; left--) {
      const entry = varint();
      second += (entry >>> 4) + 1;
      pairs.set(
        first * 0x10000 + SYMBOLS.charCodeAt(second),
        Math.min(1, PAIR_LEVEL_BASE ** (entry & 15) / occurrences),
      );
    }
  }
  for (let unit = 0; unit < singles.length; unit++) singles[unit] = (singles[unit] ?? 0) / total;
  return { singles, pairs };
}

/** Costs in nats (negative log probability); lower is likelier. */
export type Language = {
  /** Cost of the character `unit` after a character whose symbol is `previous`. */
  cost(previous: number, unit: number): number;
};

/** The language of one document. `words` is its text without notes and without the stretches in doubt. */
export function languageOf(words: string): Language {
  const { singles, pairs } = table();
  const units = new Uint32Array(0x10000);
  const symbols = new Uint32Array(0x10000);
  const documentPairs = new Map<number, number>();
  let before = LINE_BREAK.charCodeAt(0);
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    const symbol = symbolOf(unit);
    units[unit] = (units[unit] ?? 0) + 1;
    symbols[symbol] = (symbols[symbol] ?? 0) + 1;
    const pair = before * 0x10000 + symbol;
    documentPairs.set(pair, (documentPairs.get(pair) ?? 0) + 1);
    before = symbol;
  }

  const formCost = (unit: number, symbol: number): number => {
    const ofSymbol = symbols[symbol] ?? 0;
    const ofUnit = units[unit] ?? 0;
    if (ofUnit > 0) return Math.log(ofSymbol / ofUnit);
    if (ofSymbol > 0) return FOREIGN_FORM + Math.log(ofSymbol);
    return unit === symbol ? 1 : 0;
  };

  return {
    cost(previous, unit) {
      const symbol = symbolOf(unit);
      const pair = previous * 0x10000 + symbol;
      const inTable = pairs.get(pair) ?? 0;
      const inDocument = (documentPairs.get(pair) ?? 0) / ((symbols[previous] ?? 0) + DOCUMENT_PRIOR);
      const alone =
        ((singles[symbol] ?? 0) + (symbols[symbol] ?? 0) / (words.length + 5_000)) / 2 + UNSEEN;
      const probability = TABLE_WEIGHT * inTable + DOCUMENT_WEIGHT * inDocument + SINGLE_WEIGHT * alone;
      return formCost(unit, symbol) - Math.log(probability);
    },
  };
}
