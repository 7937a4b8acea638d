/** Likeness to known questions by numbers of pairs is weighted Dice over the pairs themselves. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ngrams } from '../../src/analysis/ngrams.ts';
import { type IndexReader, openIndex } from '../../src/indexing/index-reader.ts';
import { writeIndex } from '../../src/indexing/index-writer.ts';
import { createMemoryStore } from '../../src/indexing/memory-store.ts';
import { type AskedPairs, openKnownQuestions } from '../../src/search/known-questions.ts';
import { CLAUSES, sampleDocument } from '../indexing/sample-library.ts';

const QUESTIONS = new Map([
  ['甲', new Map([['m2', ['煤气管子老了谁给换', '煤气管子煤气管子漏了', '下雨天路上积水']]])],
]);

function dice(questions: readonly string[], { terms, total, unknown }: AskedPairs): number {
  const weights = new Map(terms.map(({ text, weight }) => [text, weight]));
  return Math.max(
    0,
    ...questions.map((question) => {
      const pairs = [...new Set(ngrams(question, 2))];
      const shared = pairs.reduce((sum, pair) => sum + (weights.get(pair) ?? 0), 0);
      const own = pairs.reduce((sum, pair) => sum + (weights.get(pair) ?? unknown), 0);
      return (2 * shared) / (total + own);
    }),
  );
}

const asked = (text: string): AskedPairs => {
  const terms = [...new Set(ngrams(text, 2))].map((pair, i) => ({ text: pair, weight: 1 + i / 8 }));
  return { terms, total: terms.reduce((sum, { weight }) => sum + weight, 0), unknown: 3 };
};

describe('likeness to known questions', () => {
  let reader: IndexReader;
  beforeAll(async () => {
    const parts = await writeIndex({
      documents: [sampleDocument('甲', CLAUSES)],
      chunker: 'c',
      sources: 's',
      questions: QUESTIONS,
    });
    reader = await openIndex(createMemoryStore(parts), { chunker: 'c' });
  });

  it('is that of the most similar question, and the same when asked again', () => {
    const known = openKnownQuestions(reader);
    const position = reader.chunks.findIndex(({ id }) => id === 'm2');
    for (const text of ['煤气管子谁给换', '积水怎么办', '火锅好吃', '煤气管子谁给换']) {
      expect(known.likeness(position, asked(text))).toBe(dice(reader.questions[position] ?? [], asked(text)));
    }
    expect(known.likeness(position, asked('煤气管子老了谁给换'))).toBeGreaterThan(0.9);
  });

  it('is 0 for a chunk that nobody asks by', () => {
    const position = reader.chunks.findIndex(({ id }) => id !== 'm2');
    expect(openKnownQuestions(reader).likeness(position, asked('煤气管子'))).toBe(0);
  });
});
