/** Lists of chunks that mention a word are complete, for every word. */
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/analysis/folding.ts';
import { ngrams } from '../../src/analysis/ngrams.ts';
import { buildPostings } from '../../src/lexical/lexical-index.ts';
import { openTermIndex } from '../../src/lexical/term-index.ts';
import { CLAUSES, seedDocument } from '../indexing/sample-library.ts';

function indexOf(texts: readonly string[], words: readonly string[] = []) {
  const { pairs } = buildPostings([texts.map((text) => fold(text).text)]);
  return openTermIndex(texts, pairs, words);
}

describe('chunksContaining', () => {
  it('finds every chunk that holds a word, for all two- and three-character words of the seed', () => {
    const texts = seedDocument().chunks.map((chunk) => chunk.text);
    const index = indexOf(texts);
    const folded = texts.map((text) => fold(text).text);
    const words = new Set<string>();
    for (const text of folded) {
      for (let i = 0; i < text.length; i++) words.add(text.slice(i, i + 2)).add(text.slice(i, i + 3));
      for (const pair of ngrams(text, 2)) words.add(pair);
    }
    expect(words.size).toBeGreaterThan(5000);
    for (const word of words) {
      const plain = [...texts.keys()].filter((i) => folded[i]?.includes(word.trim()));
      if (word.trim() !== '') expect(index.chunksContaining(word), word).toEqual(plain);
    }
  });

  const index = indexOf(CLAUSES);
  it.each([
    ['城市', [0, 1, 2]],
    ['燃氣管道', [1]],
    ['５Ｇ', [2]],
    ['im', [2]],
    ['户', [0]],
    ['省公安厅）', [0]],
    ['长江', []],
    ['建设长江', []],
    ['', []],
    [' \u200b', []],
  ])('of %j gives %j', (term, positions) => expect(index.chunksContaining(term)).toEqual(positions));
});

describe('wordsIn', () => {
  it('finds the words of the dictionary in a question', () => {
    const index = indexOf(CLAUSES, ['户籍', '户籍制度', '燃气']);
    expect(index.wordsIn('戶籍制度和燃气管道，户籍')).toEqual(['户籍制度', '户籍', '燃气']);
    expect(index.wordsIn('')).toEqual([]);
  });
});
