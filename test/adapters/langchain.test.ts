/** LangChain in both directions: our search as its retriever, its embeddings and its HNSWLib behind our ports. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { describe, expect, it } from 'vitest';
import { langchainEmbedder } from '../../src/adapters/langchain/embedder.ts';
import { openLangchainHnsw } from '../../src/adapters/langchain/hnswlib-folder.ts';
import { TiaowenRetriever } from '../../src/adapters/langchain/retriever.ts';
import { IndexMismatchError, TiaowenError } from '../../src/errors.ts';
import type { VectorTable } from '../../src/schema/vector.ts';
import { embedderContract } from '../contracts/embedder.ts';
import { createFakeEmbedder } from '../contracts/fake-embedder.ts';
import { vectorIndexContract } from '../contracts/vector-index.ts';

const fake = createFakeEmbedder([['户籍'], ['燃气']]);
/** LangChain embeddings of vectors three times too long. */
const embeddings = {
  embedDocuments: async (texts: string[]) =>
    (await fake.embed(texts, 'clause')).map((vector) => [...vector.map((v) => v * 3)]),
  embedQuery: async (text: string) => (await embeddings.embedDocuments([text]))[0] ?? [],
};

embedderContract('LangChain embeddings', () =>
  langchainEmbedder(embeddings, { id: 'fake.1', dimension: 3, batchSize: 5 }),
);

describe('langchainEmbedder', () => {
  it.each([
    ['a wrong number of vectors', { embedDocuments: async () => [[1, 0]], embedQuery: async () => [1, 0] }],
    [
      'a wrong dimension',
      { embedDocuments: async (t: string[]) => t.map(() => [1]), embedQuery: async () => [1] },
    ],
    [
      'NaN',
      { embedDocuments: async (t: string[]) => t.map(() => [1, Number.NaN]), embedQuery: async () => [] },
    ],
  ])('refuses embeddings that give %s', async (_, broken) => {
    const embedder = langchainEmbedder(broken, { id: 'broken', dimension: 2 });
    await expect(embedder.embed(['户籍', '燃气'], 'clause')).rejects.toThrow(TiaowenError);
  });

  it("takes LangChain's own embeddings", async () => {
    const embedder = langchainEmbedder(new FakeEmbeddings(), { id: 'fake', dimension: 4 });
    expect(await embedder.embed(['户籍'], 'question')).toHaveLength(1);
  });
});

describe('TiaowenRetriever', () => {
  it('gives documents for a query, as a runnable', async () => {
    const retriever = new TiaowenRetriever({
      limit: 2,
      search: async (query, limit) => [{ text: `${query}${limit}`, metadata: { clause: 'm1' } }],
    });
    expect(await retriever.invoke('户籍')).toEqual([
      new Document({ pageContent: '户籍2', metadata: { clause: 'm1' } }),
    ]);
    await expect(
      new TiaowenRetriever({ search: () => Promise.reject(new Error('down')) }).invoke('户籍'),
    ).rejects.toThrow('down');
  });
});

async function saved(table: VectorTable): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-langchain-'));
  const store = new HNSWLib(embeddings, { space: 'cosine', numDimensions: table.dimension });
  const size = table.values.length / table.dimension;
  const vectors = Array.from({ length: size }, (_, i) => [
    ...table.values.slice(i * table.dimension, (i + 1) * table.dimension),
  ]);
  await store.addVectors(
    vectors,
    vectors.map((_, i) => new Document({ pageContent: `第${i}条`, metadata: { i } })),
  );
  await store.save(folder);
  return folder;
}

vectorIndexContract('a LangChain HNSWLib folder', async (table) => openLangchainHnsw(await saved(table)));

describe('openLangchainHnsw', () => {
  const table = { dimension: 2, values: Float32Array.of(1, 0, 0, 1, 1, 1) };

  it('gives the documents by position', async () => {
    const index = await openLangchainHnsw(await saved(table), { dimension: 2 });
    expect(index.documents[2]).toMatchObject({ pageContent: '第2条', metadata: { i: 2 } });
  });

  it.each<[string, string, (text: string) => string]>([
    ['args.json', 'another space', (text) => text.replace('cosine', 'l2')],
    ['args.json', 'another dimension', (text) => text.replace('"numDimensions":2', '"numDimensions":3')],
    ['args.json', 'no JSON', () => '{'],
    ['docstore.json', 'a document fewer', (text) => JSON.stringify((JSON.parse(text) as unknown[]).slice(1))],
    ['docstore.json', 'labels that are none', (text) => text.replace('"0"', '"-1"')],
  ])('refuses %s with %s', async (file, _, change) => {
    const folder = await saved(table);
    await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));
    await expect(openLangchainHnsw(folder)).rejects.toThrow(IndexMismatchError);
  });

  it('refuses a graph that is cut or missing, and a dimension that is not expected', async () => {
    const folder = await saved(table);
    await expect(openLangchainHnsw(folder, { dimension: 3 })).rejects.toThrow('expected 3');
    const graph = await readFile(join(folder, 'hnswlib.index'));
    await writeFile(join(folder, 'hnswlib.index'), graph.subarray(0, -1));
    await expect(openLangchainHnsw(folder)).rejects.toThrow('hnswlib.index');
    await rm(join(folder, 'hnswlib.index'));
    await expect(openLangchainHnsw(folder)).rejects.toThrow('hnswlib.index');
  });
});
