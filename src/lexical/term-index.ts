/** Which chunks hold a word: complete for every string, since each is looked for in the text itself. */
import { type DictionaryTokenizer, dictionaryTokenizer } from '../analysis/dictionary-tokenizer.ts';
import { foldedText } from '../analysis/folding.ts';
import { ngrams } from '../analysis/ngrams.ts';
import type { Field } from './field.ts';

export type TermIndex = {
  /** The index's dictionary: folded words, sorted by code unit. */
  readonly words: readonly string[];
  /** Positions of all chunks whose text holds `term`, in order; both are folded. None for an empty term. */
  chunksContaining(term: string): number[];
  /** Distinct words of the dictionary in a text, also within each other, by first appearance. */
  wordsIn(text: string): string[];
};

/**
 * `texts`: the chunks' own texts by position. `pairs` only narrows down where to look. Texts and words are
 * folded when first asked for.
 */
export function openTermIndex(texts: readonly string[], pairs: Field, words: readonly string[]): TermIndex {
  const folded: (string | undefined)[] = new Array(texts.length).fill(undefined);
  const textAt = (position: number) => {
    const text = folded[position] ?? foldedText(texts[position] ?? '');
    folded[position] = text;
    return text;
  };
  let dictionary: DictionaryTokenizer | undefined;
  return {
    words,
    chunksContaining(term) {
      const wanted = foldedText(term).trim();
      if (wanted === '') return [];
      const found: number[] = [];
      for (const position of candidates(pairs, wanted) ?? texts.keys()) {
        if (textAt(position).includes(wanted)) found.push(position);
      }
      return found;
    },
    wordsIn(text) {
      dictionary ??= dictionaryTokenizer(words);
      return [...new Set(dictionary.allWords(text).map((token) => token.text))];
    },
  };
}

/**
 * The chunks with the rarest Han pair of the term. A chunk that holds the term holds each such pair;
 * for Latin words that is not so (a term may be a part of one), so without a pair all chunks count.
 */
function candidates(pairs: Field, wanted: string): Iterable<number> | undefined {
  let rarest: Uint32Array | undefined;
  for (const pair of ngrams(wanted, 2)) {
    if (!/^\p{Script=Han}/u.test(pair)) continue;
    const term = pairs.terms.get(pair);
    if (term === undefined) return [];
    const positions = pairs.positions.subarray(pairs.offsets[term], pairs.offsets[term + 1]);
    if (rarest === undefined || positions.length < rarest.length) rarest = positions;
  }
  return rarest;
}
