/** Finds the words of a dictionary in a text: the longest ones side by side, or all of them. */
import type { Tokenizer } from '../ports.ts';
import { fold, sourceSpan } from './folding.ts';

type Token = { text: string; start: number; end: number };

/** `tokenize`: forward maximum matching. What no word covers gives no token. */
export type DictionaryTokenizer = Tokenizer & {
  /** All words found, also within each other, ordered by start, longer first. */
  allWords(text: string): Token[];
};

/** `words` in any spelling; they are folded. A token's `text` is the folded word. */
export function dictionaryTokenizer(words: Iterable<string>): DictionaryTokenizer {
  const dictionary = new Set<string>();
  const longest = new Map<number, number>();
  for (const word of words) {
    const folded = fold(word).text;
    if (folded === '') continue;
    dictionary.add(folded);
    const first = folded.charCodeAt(0);
    longest.set(first, Math.max(longest.get(first) ?? 0, folded.length));
  }

  const match = (source: string, overlapping: boolean): Token[] => {
    const folded = fold(source);
    const { text } = folded;
    const tokens: Token[] = [];
    for (let i = 0; i < text.length; i++) {
      const limit = Math.min(longest.get(text.charCodeAt(i)) ?? 0, text.length - i);
      for (let length = limit; length > 0; length--) {
        const word = text.slice(i, i + length);
        if (!dictionary.has(word)) continue;
        const [start, end] = sourceSpan(folded, i, i + length);
        tokens.push({ text: word, start, end });
        if (overlapping) continue;
        i += length - 1;
        break;
      }
    }
    return tokens;
  };

  return {
    id: 'dictionary.1',
    tokenize: (text) => match(text, false),
    allWords: (text) => match(text, true),
  };
}
