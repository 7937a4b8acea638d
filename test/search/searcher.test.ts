/** Search over a small library: order, filters, explanations, vectors. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ngramTokenizer } from '../../src/analysis/ngrams.ts';
import { InvalidInputError, NotFoundError } from '../../src/errors.ts';
import { type IndexReader, openIndex } from '../../src/indexing/index-reader.ts';
import { writeIndex } from '../../src/indexing/index-writer.ts';
import { createMemoryStore } from '../../src/indexing/memory-store.ts';
import type { Embedder } from '../../src/ports.ts';
import type { LibraryDocument } from '../../src/schema/library.ts';
import type { Explanation } from '../../src/schema/search.ts';
import { defaultVectorWeight, fuse, VOTE_WEIGHT } from '../../src/search/fusion.ts';
import { toHits } from '../../src/search/hits.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { createHashingEmbedder } from '../../src/vector/hashing-embedder.ts';
import { createFakeEmbedder } from '../contracts/fake-embedder.ts';
import { CLAUSES, sampleDocument, seedDocument } from '../indexing/sample-library.ts';

const hashing = createHashingEmbedder({ tokenizers: [ngramTokenizer(2)] });

async function readerOf(documents: LibraryDocument[], embedder: Embedder = hashing): Promise<IndexReader> {
  const parts = await writeIndex({
    documents,
    chunker: 'c',
    sources: 's',
    tokenizer: ngramTokenizer(2),
    embedder,
  });
  return openIndex(createMemoryStore(parts), { chunker: 'c', embedder });
}

function expectSum({ value, description, details }: Explanation): void {
  if (details.length === 0) return;
  const sum = details.reduce((total, detail) => total + detail.value, 0);
  if (!/÷|×.*cosine/.test(description)) expect(sum).toBeCloseTo(value, 9);
  details.forEach(expectSum);
}

describe('createSearcher', () => {
  let reader: IndexReader;
  beforeAll(async () => {
    const second = [CLAUSES[1], '推进户籍便民服务。', '推进户籍便民服务。'];
    reader = await readerOf([sampleDocument('甲', CLAUSES), sampleDocument('乙', second)]);
  });

  it('ranks what the question is about first', async () => {
    const searcher = createSearcher(reader, { embedder: hashing });
    const [first] = await searcher.search({ query: '老旧燃气管道怎么更新改造？' });
    expect(reader.chunks[first?.position ?? -1]?.text).toBe(CLAUSES[1]);
    expect((await searcher.search({ query: '請問ＣＩＭ平臺有哪些' }))[0]?.position).toBe(2);
  });

  it('keeps equal scores in the order of the index', async () => {
    const found = await createSearcher(reader).search({ query: '户籍便民服务', doc: '乙' });
    expect(found.map(({ position }) => position)).toEqual([4, 5]);
    expect(found[0]?.score).toBe(found[1]?.score);
  });

  it('gives nothing where nothing matches, with vectors too', async () => {
    for (const options of [{}, { embedder: hashing }]) {
      const searcher = createSearcher(reader, options);
      for (const query of ['hello', 'Ωμέγα', '，。？', '\u0000', '😀'.repeat(100)]) {
        expect(await searcher.search({ query }), query).toEqual([]);
      }
    }
  });

  it('heeds document, filter and limit', async () => {
    const searcher = createSearcher(reader, { embedder: hashing });
    const positions = async (query: Parameters<typeof searcher.search>[0]) =>
      (await searcher.search(query)).map(({ position }) => position);
    expect(await positions({ query: '城市', doc: '甲', limit: 2 })).toHaveLength(2);
    expect(Math.max(...(await positions({ query: '城市', doc: '甲' })))).toBeLessThan(3);
    expect(await positions({ query: '燃气管道', filter: (position) => position > 0 })).not.toContain(0);
    expect(await positions({ query: '燃气管道', filter: () => false })).toEqual([]);
    await expect(positions({ query: '城市', doc: '丙' })).rejects.toThrow(NotFoundError);
    await expect(positions({ query: '城市', limit: 0 })).rejects.toThrow(InvalidInputError);
  });

  it('explains every score', async () => {
    const searcher = createSearcher(reader, { embedder: hashing });
    for (const doc of [undefined, '甲']) {
      const query = { query: '城市燃气管道安全', explain: true, ...(doc !== undefined && { doc }) };
      const found = await searcher.search(query);
      expect(found.length).toBeGreaterThan(1);
      for (const { score, explanation } of found) {
        expect(explanation?.value).toBeCloseTo(score, 9);
        if (explanation !== undefined) expectSum(explanation);
      }
      expect(JSON.stringify(found[0]?.explanation)).toContain('cosine similarity');
    }
  });

  it('finds by meaning what shares no term, with an embedder that knows it', async () => {
    const knowing = createFakeEmbedder([
      ['燃气', '瓦斯'],
      ['户籍', '户口'],
    ]);
    const taught = await readerOf([sampleDocument('甲', CLAUSES)], knowing);
    const found = await createSearcher(taught, { embedder: knowing, vectorWeight: 1 }).search({
      query: '瓦斯',
      explain: true,
    });
    expect(found).toMatchObject([{ position: 1 }]);
    expect(found[0]?.explanation?.value).toBeCloseTo(found[0]?.score ?? 0, 9);
    expect(await createSearcher(taught).search({ query: '瓦斯' })).toEqual([]);
  });

  it('gives the same again', async () => {
    const searcher = createSearcher(reader, { embedder: hashing });
    const query = { query: '城市户籍', explain: true };
    expect(await searcher.search(query)).toEqual(await searcher.search(query));
  });
});

describe('fuse', () => {
  it('is B over the greatest B plus the weighted similarity', () => {
    const near = [
      { position: 0, similarity: 0.5 },
      { position: 1, similarity: -0.5 },
      { position: 2, similarity: 0.4 },
      { position: 3, similarity: 0.9 },
    ];
    const { scores, greatestLexical } = fuse(Float64Array.of(2, 4, 0, 0, 1), near, 0.3);
    expect(greatestLexical).toBe(4);
    expect([...scores]).toEqual([0.5 + 0.15, 1, 0, 0.27, 0.25]);
  });
});

describe('toHits', () => {
  it('gives clause, document, snippet and highlights', async () => {
    const reader = await readerOf([seedDocument()]);
    const query = '随迁子女在哪里上学';
    const ranked = await createSearcher(reader, { embedder: hashing }).search({
      query,
      limit: 3,
      explain: true,
    });
    const hits = toHits(reader, ranked, query);
    expect(hits.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    const [first] = hits;
    expect(first?.document).toEqual({ id: 'seed', title: '《seed》', number: null });
    expect(first?.snippet).toContain('随迁子女');
    expect(first?.highlights.map(([start, end]) => first.snippet.slice(start, end))).toContain('随迁子女');
    expect(first?.url).toBe(`/d/seed/m/${first?.measure}`);
    expect(first?.explanation?.value).toBe(first?.score);
  });
});

describe('votes', () => {
  const votes = [{ first: 1, probabilities: Float64Array.of(0.1, 0.9, 0) }];

  it('order the chunks of their document and leave its best score as it was', () => {
    const { scores, partsOf } = fuse(Float64Array.of(4, 2, 1.9, 0), [], 0.3, votes);
    expect(scores[0]).toBe(1);
    expect(scores[2]).toBeCloseTo(0.5, 12);
    expect(scores[2]).toBeGreaterThan(scores[1] as number);
    expect(scores[3]).toBe(0);
    const { scale, lexical, similarity, vote } = partsOf(2);
    expect(scale * (lexical + 0.3 * similarity + VOTE_WEIGHT * vote)).toBeCloseTo(scores[2] as number, 12);
  });

  it('make no hit of what neither words nor vectors find', () => {
    expect([...fuse(Float64Array.of(1, 0, 0, 0), [], 0.3, votes).scores]).toEqual([1, 0, 0, 0]);
  });

  it('are cast where a bank covers the document, and stand in the explanation', async () => {
    const bank = new Map([
      [
        '甲',
        new Map([0, 1, 2].map((i) => [`m${i + 1}`, [`${'煤网户'[i]}的事归谁管`, `${'煤网户'[i]}咋办`]])),
      ],
    ]);
    const documents = [sampleDocument('甲', CLAUSES), sampleDocument('乙', ['煤的事归谁管。'])];
    const parts = await writeIndex({ documents, chunker: 'c', sources: 's', questions: bank });
    const banked = await openIndex(createMemoryStore(parts), { chunker: 'c' });
    expect(banked.classifiers.map(({ first, classes }) => [first, classes])).toEqual([[0, 3]]);
    for (const doc of [undefined, '甲']) {
      const query = { query: '网的事归谁管', explain: true, ...(doc !== undefined && { doc }) };
      const found = await createSearcher(banked).search(query);
      for (const { score, explanation } of found) expect(explanation?.value).toBeCloseTo(score, 9);
      const ours = found.find(({ position }) => position < 3);
      expect(ours?.position).toBe(1);
      expect(JSON.stringify(ours?.explanation)).toContain('vote');
    }
    const silent = await createSearcher(banked, { classifiers: false }).search({
      query: '网',
      explain: true,
    });
    expect(JSON.stringify(silent)).not.toContain('vote');
  });
});

describe('defaultVectorWeight', () => {
  it('trusts what has learnt more than hashes, and more among few chunks', () => {
    expect(defaultVectorWeight(hashing.id, 40)).toBeLessThan(defaultVectorWeight('tokens.1(x)', 4000));
    expect(defaultVectorWeight('tokens.1(x)', 4000)).toBeLessThan(defaultVectorWeight('tokens.1(x)', 40));
  });
});
