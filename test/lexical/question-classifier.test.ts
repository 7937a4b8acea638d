/** The classifier of known questions: what it learns, and its bytes. */
import { describe, expect, it } from 'vitest';
import { decodeClassifiers, encodeClassifiers } from '../../src/lexical/classifiers-file.ts';
import { buildPostings } from '../../src/lexical/lexical-index.ts';
import { openClassifier, trainClassifier } from '../../src/lexical/question-classifier.ts';

const CLAUSES = ['深化户籍制度改革', '推进燃气管道更新', '加快千兆光网建设'];
const QUESTIONS = [
  ['落户难不难', '户口迁进城里', '外地人能落户不'],
  ['煤气管子老了谁给换', '家里煤气漏了', '煤气安全'],
  ['网速太慢', '宽带几时提速', '上网卡'],
];
const other = ['别的文件的一条', '另一条'];
const postings = buildPostings([
  other,
  CLAUSES.map((clause, i) => [clause, ...(QUESTIONS[i] ?? [])].join('\n')),
]);
const input = { first: other.length, sentences: CLAUSES.map((clause) => [clause]), questions: QUESTIONS };
const train = () => trainClassifier(postings, input);

describe('question classifier', () => {
  const classifier = openClassifier(postings, train());
  const likeliest = (content: string) => {
    const probabilities = [...(classifier.probabilities(content) ?? [])];
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    return probabilities.indexOf(Math.max(...probabilities));
  };

  it('tells which clause words of its questions ask for', () => {
    expect(likeliest('户口落在这儿')).toBe(0);
    expect(likeliest('我家煤气味大')).toBe(1);
    expect(likeliest('网又卡了')).toBe(2);
  });

  it('knows the clauses’ own words', () => expect(likeliest('燃气管道')).toBe(1));

  it('says nothing of words that it does not know', () => {
    for (const content of ['', 'hello', '饕餮', '另文件']) {
      expect(classifier.probabilities(content), content).toBeUndefined();
    }
  });

  it('is the same each time, in bytes too', () => {
    expect(encodeClassifiers([train()])).toEqual(encodeClassifiers([train()]));
  });
});

describe('classifiers file', () => {
  const bytes = encodeClassifiers([train(), train()]);

  it('gives back what was written', () => {
    expect(decodeClassifiers(bytes, postings)).toEqual([train(), train()]);
    expect(decodeClassifiers(encodeClassifiers([]), postings)).toEqual([]);
  });

  it('refuses what is cut or goes on', () => {
    for (let length = 0; length < bytes.length; length += 7) {
      expect(() => decodeClassifiers(bytes.subarray(0, length), postings)).toThrow(RangeError);
    }
    expect(() => decodeClassifiers(Uint8Array.of(...bytes, 0), postings)).toThrow('after the end');
  });

  it('refuses classes and features that the index does not have', () => {
    expect(() => decodeClassifiers(bytes, buildPostings([CLAUSES]))).toThrow(RangeError);
  });
});
