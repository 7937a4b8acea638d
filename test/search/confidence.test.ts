/** Confidence: what raises it, and that it keeps apart what is asked for and what is not. */
import { beforeAll, describe, expect, it } from 'vitest';
import { questionContent } from '../../src/analysis/question-content.ts';
import { type IndexReader, openIndex } from '../../src/indexing/index-reader.ts';
import { writeIndex } from '../../src/indexing/index-writer.ts';
import { createMemoryStore } from '../../src/indexing/memory-store.ts';
import { confidenceOf, openConfidenceGauge } from '../../src/search/confidence.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { CLAUSES, sampleDocument } from '../indexing/sample-library.ts';

const QUESTIONS = new Map([
  [
    '甲',
    new Map([
      ['m1', ['外地人落户难不难', '户口能网上办吗']],
      ['m2', ['煤气管子老了谁给换', '下雨天路上积水']],
      ['m3', ['上网太慢', '宽带提速']],
    ]),
  ],
]);

async function readerOf(banked: boolean): Promise<IndexReader> {
  const parts = await writeIndex({
    documents: [sampleDocument('甲', CLAUSES), sampleDocument('乙', ['完全不同的一条。'])],
    chunker: 'c',
    sources: 's',
    ...(banked && { questions: QUESTIONS }),
  });
  return openIndex(createMemoryStore(parts), { chunker: 'c' });
}

describe('confidence', () => {
  let banked: IndexReader;
  let bare: IndexReader;
  beforeAll(async () => {
    banked = await readerOf(true);
    bare = await readerOf(false);
  });
  const first = async (reader: IndexReader, query: string) =>
    (await createSearcher(reader).search({ query, doc: '甲', limit: 1 }))[0];

  it('is high for a question like a known one, with and without a bank for the words of a clause', async () => {
    expect((await first(banked, '煤气管子谁给换'))?.confidence).toBeGreaterThan(0.9);
    expect((await first(banked, '城市排水防涝体系'))?.confidence).toBeGreaterThan(0.9);
    expect((await first(bare, '城市排水防涝体系'))?.confidence).toBeGreaterThan(0.9);
  });

  it('is low for a question that shares a word by chance', async () => {
    for (const reader of [banked, bare]) {
      const hit = await first(reader, '城里哪家火锅店味道好又便宜');
      expect(hit?.confidence ?? 0).toBeLessThan(0.2);
    }
  });

  it('knows a colloquial question only with the bank', async () => {
    expect((await first(bare, '煤气管子老了'))?.confidence ?? 0).toBeLessThan(0.5);
    expect((await first(banked, '煤气管子老了'))?.confidence).toBeGreaterThan(0.9);
  });

  it('reads shares between 0 and 1', () => {
    const gauge = openConfidenceGauge(banked);
    for (const question of ['煤气管子老了谁给换', '煤气', '气', 'hello', '']) {
      const reading = gauge.read(questionContent(question), { from: 0, to: 3 });
      for (const position of [0, 1, 2]) {
        const { pairs, characters, likeness } = reading.features(position, 0.5);
        for (const share of [pairs, characters, likeness]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        }
      }
    }
    const same = gauge.read(questionContent('宽带提速'), { from: 0, to: 3 }).features(2, 1);
    expect(same).toMatchObject({ pairs: 1, characters: 1, likeness: 1 });
  });

  it('grows with every feature', () => {
    const features = { pairs: 0.3, characters: 0.3, likeness: 0.3, probability: 0.3 };
    for (const name of Object.keys(features)) {
      expect(confidenceOf({ ...features, [name]: 0.6 }), name).toBeGreaterThan(confidenceOf(features));
    }
  });
});
