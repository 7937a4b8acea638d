/** The lexical score against the formula written out plainly, and its explanation. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ngrams } from '../../src/analysis/ngrams.ts';
import { buildPostings, documentOf, openLexicalIndex } from '../../src/lexical/lexical-index.ts';
import type { Explanation } from '../../src/schema/search.ts';

/** SEMANTIC's step 3, one field, over lists of terms. */
function plainBm25(chunks: string[][], question: string[], k1: number, b: number): number[] {
  const average = chunks.reduce((sum, terms) => sum + terms.length, 0) / chunks.length;
  return chunks.map((terms) => {
    let score = 0;
    for (const term of question) {
      const df = chunks.filter((other) => other.includes(term)).length;
      const f = terms.filter((other) => other === term).length;
      const idf = Math.log(1 + (chunks.length - df + 0.5) / (df + 0.5));
      if (f > 0) score += (idf * f * (k1 + 1)) / (f + k1 * (1 - b + (b * terms.length) / average));
    }
    return score;
  });
}

const plainB = (chunks: string[], question: string) => {
  const field = (size: 1 | 2, k1: number, b: number) =>
    plainBm25(
      chunks.map((text) => ngrams(text, size)),
      ngrams(question, size),
      k1,
      b,
    );
  const characters = field(1, 1.2, 0.75);
  return field(2, 0.9, 0.6).map((score, i) => score + 0.5 * (characters[i] ?? 0));
};

function plainScores(documents: string[][], question: string): number[] {
  const chunks = documents.flat();
  const own = plainB(chunks, question);
  if (documents.length === 1) return own;
  const whole = plainBm25(
    documents.map((texts) => texts.flatMap((text) => ngrams(text, 2))),
    ngrams(question, 2),
    0.9,
    0.6,
  );
  let position = 0;
  return documents.flatMap((texts, d) =>
    texts.map((_, i) => {
      const at = position++;
      const before = i > 0 ? (own[at - 1] ?? 0) : 0;
      const after = i + 1 < texts.length ? (own[at + 1] ?? 0) : 0;
      return (own[at] ?? 0) + 0.1 * (before + after) + 0.8 * (whole[d] ?? 0);
    }),
  );
}

const texts = fc.string({
  unit: fc.constantFrom('城', '镇', '化', '户', '籍', 'a', '5', ' '),
  minLength: 1,
  maxLength: 12,
});
const libraries = fc.array(fc.array(texts, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

function expectSum(explanation: Explanation): void {
  if (explanation.details.length === 0) return;
  const sum = explanation.details.reduce((total, { value }) => total + value, 0);
  expect(sum).toBeCloseTo(explanation.value, 9);
  explanation.details.forEach(expectSum);
}

describe('the lexical score', () => {
  it('is the formula, with documents and neighbours where there are several documents', () => {
    fc.assert(
      fc.property(libraries, texts, (documents, question) => {
        const scores = openLexicalIndex(buildPostings(documents)).scores(question);
        for (const [i, expected] of plainScores(documents, question).entries()) {
          expect(scores[i]).toBeCloseTo(Number.isNaN(expected) ? 0 : expected, 9);
        }
      }),
    );
  });

  it('within one document is that document alone', () => {
    fc.assert(
      fc.property(libraries, texts, (documents, question) => {
        const index = openLexicalIndex(buildPostings(documents));
        const starts = index.postings.documentStarts;
        for (const [d, chunks] of documents.entries()) {
          const alone = openLexicalIndex(buildPostings([chunks])).scores(question);
          const within = index.scores(question, d);
          expect([...within.slice(starts[d], starts[d + 1])]).toEqual([...alone]);
          expect(within.reduce((sum, score) => sum + score, 0)).toBeCloseTo(
            alone.reduce((sum, score) => sum + score, 0),
          );
        }
      }),
    );
  });

  it('explains each score by parts that sum up to it', () => {
    fc.assert(
      fc.property(libraries, texts, (documents, question) => {
        const index = openLexicalIndex(buildPostings(documents));
        const scores = index.scores(question);
        for (const [position, score] of scores.entries()) {
          const explanation = index.explain(question, position);
          expect(explanation.value).toBeCloseTo(score, 9);
          expectSum(explanation);
        }
        const within = index.scores(question, 0);
        expect(index.explain(question, 0, 0).value).toBeCloseTo(within[0] ?? Number.NaN, 9);
      }),
    );
  });

  it('counts what a question says twice twice', () => {
    const index = openLexicalIndex(buildPostings([['户籍', '城镇']]));
    expect(index.scores('户籍 户籍')[0]).toBeCloseTo(2 * (index.scores('户籍')[0] ?? 0), 9);
  });

  it('knows the document of a chunk, empty documents between', () => {
    const { documentStarts } = buildPostings([['a'], [], ['b', 'c']]);
    expect([0, 1, 2].map((position) => documentOf(documentStarts, position))).toEqual([0, 2, 2]);
    expect(openLexicalIndex(buildPostings([])).scores('户籍')).toHaveLength(0);
  });
});
