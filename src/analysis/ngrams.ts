/** Character n-grams: runs of Han give one term a character or a pair, other letters and digits one a run. */
import type { Tokenizer } from '../ports.ts';
import { fold, sourceSpan } from './folding.ts';

const UNKNOWN = 0;
const SEPARATOR = 1;
const WORD = 2;
const HAN = 3;
/** High surrogate: the pair decides. */
const PAIR = 4;

const HAN_PATTERN = /^\p{Script=Han}$/u;
const WORD_PATTERN = /^[\p{L}\p{N}\p{M}]$/u;
const classes = new Uint8Array(0x10000);

/**
 * The terms of a folded text, in its order, repeats included. `size` 1: every Han character; 2: every
 * two Han characters side by side. A run of other letters and digits is one term in both.
 */
export function ngrams(folded: string, size: 1 | 2): string[] {
  const terms: string[] = [];
  scan(folded, size, (start, end) => terms.push(folded.slice(start, end)));
  return terms;
}

/** The n-grams as a tokenizer over any text; tokens of `size` 2 overlap. */
export function ngramTokenizer(size: 1 | 2): Tokenizer {
  return {
    id: `ngram-${size}.1`,
    tokenize(text) {
      const folded = fold(text);
      const tokens: { text: string; start: number; end: number }[] = [];
      scan(folded.text, size, (from, to) => {
        const [start, end] = sourceSpan(folded, from, to);
        tokens.push({ text: folded.text.slice(from, to), start, end });
      });
      return tokens;
    },
  };
}

function scan(text: string, size: 1 | 2, emit: (start: number, end: number) => void): void {
  let previousHan = -1;
  let wordStart = -1;
  for (let i = 0; i < text.length; i++) {
    const start = i;
    let kind = classOf(text.charCodeAt(i));
    if (kind === PAIR) {
      kind = classify(text.codePointAt(i) as number);
      i++;
    }
    if (kind === WORD) {
      if (wordStart < 0) wordStart = start;
    } else if (wordStart >= 0) {
      emit(wordStart, start);
      wordStart = -1;
    }
    if (kind !== HAN) previousHan = -1;
    else {
      if (size === 1) emit(start, i + 1);
      else if (previousHan >= 0) emit(previousHan, i + 1);
      previousHan = start;
    }
  }
  if (wordStart >= 0) emit(wordStart, text.length);
}

function classOf(unit: number): number {
  const known = classes[unit] as number;
  if (known !== UNKNOWN) return known;
  const kind = unit >= 0xd800 && unit <= 0xdbff ? PAIR : classify(unit);
  classes[unit] = kind;
  return kind;
}

function classify(codePoint: number): number {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return SEPARATOR;
  const character = String.fromCodePoint(codePoint);
  if (HAN_PATTERN.test(character)) return HAN;
  return WORD_PATTERN.test(character) ? WORD : SEPARATOR;
}
