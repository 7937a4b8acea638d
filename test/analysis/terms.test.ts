/** N-grams, the content of questions, and the words of a dictionary. */
import { describe, expect, it } from 'vitest';
import { dictionaryTokenizer } from '../../src/analysis/dictionary-tokenizer.ts';
import { ngrams, ngramTokenizer } from '../../src/analysis/ngrams.ts';
import { questionContent } from '../../src/analysis/question-content.ts';

describe('ngrams', () => {
  it('gives pairs within runs of Han and whole runs of others', () => {
    expect(ngrams('推进5g基站,省𠮷县 cim', 2)).toEqual(['推进', '5g', '基站', '省𠮷', '𠮷县', 'cim']);
    expect(ngrams('推进5g基站,省', 1)).toEqual(['推', '进', '5g', '基', '站', '省']);
  });

  it('has no pair for a character alone', () => expect(ngrams('省,市', 2)).toEqual([]));

  it('folds and overlaps as a tokenizer', () => {
    expect(ngramTokenizer(2).tokenize('戶 籍制度')).toEqual([
      { text: '籍制', start: 2, end: 4 },
      { text: '制度', start: 3, end: 5 },
    ]);
  });
});

describe('questionContent', () => {
  it.each([
    ['请问落户城市有哪些条件吗', '落户城市有 条件'],
    ['随迁子女上学怎么办', '随迁子女上学'],
    ['請問燃氣管道是不是要更新？', '燃气管道 要更新'],
  ])('of %j', (question, content) =>
    expect(questionContent(question).trim().replace(/\?$/, '').replace(/\s+/g, ' ')).toBe(content),
  );

  it('keeps a question that is nothing else', () => expect(questionContent('怎么办呢？')).toBe('怎么办呢?'));
});

describe('dictionaryTokenizer', () => {
  const dictionary = dictionaryTokenizer(['户籍', '户籍制度', '制度', '改革', 'CIM']);

  it('takes the longest word at each place', () => {
    expect(dictionary.tokenize('深化戶籍制度的改革').map((token) => token.text)).toEqual([
      '户籍制度',
      '改革',
    ]);
    expect(dictionary.tokenize('ｃｉｍ平台')).toEqual([{ text: 'cim', start: 0, end: 3 }]);
  });

  it('finds all words, also within others', () => {
    expect(dictionary.allWords('户籍制度').map((token) => token.text)).toEqual(['户籍制度', '户籍', '制度']);
  });

  it('finds nothing with no words', () =>
    expect(dictionaryTokenizer(['', '\u200b']).allWords('户籍')).toEqual([]));
});
