/** What a character costs after others: the shipped table, adapted to the document's own words. */
import { type Ngrams, ORDER, RADIX, UNSEEN } from './ngrams.ts';
import { LINE_BREAK, type Script, scriptOf, symbolOf } from './symbols.ts';
import { Tally } from './tally.ts';

/** Occurrences in the document that weigh as much as the table, by length of the context from 0. */
const PRIORS = [10_000, 300, 40, 10];
/** Cost of a form that the document never writes: simplified in a traditional text, or a rarer variant. */
const FOREIGN_FORM = 3;
/** Greatest cost of a character of the script that the document does not write. */
const FOREIGN_SCRIPT = 6;
/** Cost of a full-width letter or digit: pages that are written in GBK by hand seldom have any. */
const WIDE_LETTER = 8;
const FIRST_IDEOGRAPH = 0x3400;
const LAST_IDEOGRAPH = 0x9fff;

/** Cost of a symbol that neither the table nor the document has. */
const UNKNOWN = 18;
/** Places of the cache of costs, and the shift that makes a 32-bit hash one of them. */
const MET = 2 ** 18;
const MET_SHIFT = 32 - 18;

/** Number of contexts. */
const CONTEXT = RADIX ** (ORDER - 1);

/** Costs in nats (negative log probability); lower is likelier. */
export class Language {
  readonly #table: Ngrams;
  readonly #forms = new Uint32Array(0x10000);
  readonly #singles = new Float64Array(RADIX);
  #total = 0;
  /** Characters of either script, of those that the scripts write differently. */
  readonly #scripts: Record<Script, number> = { traditional: 0, simplified: 0 };
  /** Occurrences in the document by length from 2, and of contexts by length from 1. */
  readonly #sequences: readonly Tally[];
  /** Costs met last, by a hash of context and symbol. */
  readonly #metKeys = new Float64Array(MET);
  readonly #metCosts = new Float32Array(MET);
  readonly #formCosts = new Float32Array(0x10000).fill(-1);

  /** `words`: the document without notes and without the stretches in doubt. */
  constructor(table: Ngrams, words: string) {
    this.#table = table;
    this.#sequences = [new Tally(words.length / 4), new Tally(words.length / 2), new Tally(words.length / 2)];
    this.#learn(words);
  }

  /** The context of a text's beginning. */
  get start(): number {
    const blank = this.#table.numberOf[LINE_BREAK.charCodeAt(0)] ?? 0;
    return (blank * RADIX + blank) * RADIX + blank;
  }

  /** The context after `unit` in `context`. */
  after(context: number, unit: number): number {
    return (context * RADIX + (this.#table.numberOf[unit] ?? 0)) % CONTEXT;
  }

  #learn(words: string): void {
    const [pairs, triples, fours] = this.#sequences;
    let context = this.start;
    for (let i = 0; i < words.length; i++) {
      const unit = words.charCodeAt(i);
      const symbol = this.#table.numberOf[unit] ?? 0;
      const sequence = context * RADIX + symbol;
      this.#forms[unit] = (this.#forms[unit] ?? 0) + 1;
      const script = scriptOf(unit);
      if (script !== undefined) this.#scripts[script]++;
      this.#singles[symbol] = (this.#singles[symbol] ?? 0) + 1;
      pairs?.add(sequence % RADIX ** 2, 1);
      triples?.add(sequence % RADIX ** 3, 1);
      fours?.add(sequence, 1);
      context = sequence % CONTEXT;
    }
    this.#total += words.length;
  }

  /** Cost of the character `unit` after `context`. */
  cost(context: number, unit: number): number {
    const symbol = this.#table.numberOf[unit] ?? 0;
    if ((this.#table.singles[symbol] ?? 0) <= UNSEEN && (this.#singles[symbol] ?? 0) === 0) return UNKNOWN;
    const key = context * RADIX + symbol;
    const slot =
      (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 0x100000000) | 0, 0x85ebca6b)) >>> MET_SHIFT;
    if (this.#metKeys[slot] !== key) {
      this.#metKeys[slot] = key;
      this.#metCosts[slot] = -Math.log(this.#probability(context, symbol));
    }
    return this.#formCost(unit, symbol) + (this.#metCosts[slot] ?? 0);
  }

  /**
   * The estimate of each context is the prior of the document's counts in it (hierarchical Dirichlet smoothing,
   * MacKay & Peto 1995): `p = (c(hw) + k q) / (c(h) + k)`, q the table's own share and what it leaves to p'.
   */
  #probability(context: number, symbol: number): number {
    const { singles, own, rest } = this.#table;
    const k = PRIORS[0] ?? 0;
    let p = ((this.#singles[symbol] ?? 0) + k * (singles[symbol] ?? 0)) / (this.#total + k);
    let width = RADIX;
    for (let length = 1; length < ORDER; length++) {
      const h = context % width;
      const key = h * RADIX + symbol;
      const left = rest[length - 1]?.get(h) ?? 0;
      if (left > 0) p = (own[length - 1]?.get(key) ?? 0) + left * p;
      const seen = length === 1 ? (this.#singles[h] ?? 0) : (this.#sequences[length - 2]?.get(h) ?? 0);
      if (seen > 0) {
        const prior = PRIORS[length] ?? 1;
        p = ((this.#sequences[length - 1]?.get(key) ?? 0) + prior * p) / (seen + prior);
      }
      width *= RADIX;
    }
    return p;
  }

  #formCost(unit: number, symbol: number): number {
    const known = this.#formCosts[unit] ?? -1;
    if (known >= 0) return known;
    const cost = this.#newFormCost(unit, symbol);
    this.#formCosts[unit] = cost;
    return cost;
  }

  /** Cost of the script that the character is written in, where both scripts have it; 0 for all others. */
  #scriptCost(unit: number): number {
    const script = scriptOf(unit);
    if (script === undefined) return 0;
    const other = script === 'traditional' ? 'simplified' : 'traditional';
    const own = this.#scripts[script] + 1;
    return Math.min(FOREIGN_SCRIPT, Math.log((own + this.#scripts[other] + 1) / own));
  }

  #newFormCost(unit: number, symbol: number): number {
    const form = symbolOf(unit);
    if (unit < FIRST_IDEOGRAPH || unit > LAST_IDEOGRAPH)
      return unit > 0xff00 && form < 0x80 ? WIDE_LETTER : 0;
    const ofSymbol = this.#singles[symbol] ?? 0;
    const ofUnit = this.#forms[unit] ?? 0;
    if (ofUnit > 0) return Math.log(ofSymbol / ofUnit);
    const script = this.#scriptCost(unit);
    if (ofSymbol > 0) return FOREIGN_FORM + Math.log(ofSymbol) + script;
    return script;
  }
}
