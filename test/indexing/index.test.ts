/** Writing and opening an index: the same bytes, and no part misread. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ngramTokenizer } from '../../src/analysis/ngrams.ts';
import { IndexMismatchError, TiaowenError } from '../../src/errors.ts';
import { openIndex } from '../../src/indexing/index-reader.ts';
import { type IndexInput, writeIndex } from '../../src/indexing/index-writer.ts';
import { createMemoryStore } from '../../src/indexing/memory-store.ts';
import { verifyIndex } from '../../src/indexing/parts.ts';
import type { Embedder, IndexStore } from '../../src/ports.ts';
import { createHashingEmbedder } from '../../src/vector/hashing-embedder.ts';
import { CLAUSES, sampleDocument } from './sample-library.ts';

const embedder = createHashingEmbedder({ tokenizers: [ngramTokenizer(2)] });
const expected = { chunker: 'chunks.1', embedder };
const input: IndexInput = {
  documents: [sampleDocument('甲', CLAUSES), sampleDocument('乙', ['扩大城镇基本公共服务覆盖范围。'])],
  chunker: 'chunks.1',
  sources: 'seeds.1',
  tokenizer: ngramTokenizer(2),
  embedder,
};

let parts: Map<string, Uint8Array>;
beforeAll(async () => {
  parts = await writeIndex(input);
});

function storeWith(part: string, bytes: Uint8Array | undefined): IndexStore {
  const changed = new Map(parts);
  if (bytes === undefined) changed.delete(part);
  else changed.set(part, bytes);
  return createMemoryStore(changed);
}

function manifestWith(changes: Record<string, unknown>): Uint8Array {
  const manifest = JSON.parse(new TextDecoder().decode(parts.get('manifest.json'))) as Record<
    string,
    unknown
  >;
  return new TextEncoder().encode(JSON.stringify({ ...manifest, ...changes }));
}

describe('writeIndex', () => {
  it('gives the same bytes for the same input', async () => {
    expect([...(await writeIndex(input))]).toEqual([...parts]);
  });

  it('refuses two documents of one id', async () => {
    const documents = [sampleDocument('甲', CLAUSES), sampleDocument('甲', CLAUSES)];
    await expect(writeIndex({ ...input, documents })).rejects.toThrow(TiaowenError);
  });

  it.each([
    ['too few vectors', async () => [new Float32Array(4)]],
    ['a wrong dimension', async (texts: string[]) => texts.map(() => new Float32Array(3))],
    ['NaN', async (texts: string[]) => texts.map(() => new Float32Array(4).fill(Number.NaN))],
  ])('refuses an embedder that gives %s', async (_, embed) => {
    const broken: Embedder = { id: 'broken', dimension: 4, batchSize: 16, embed };
    await expect(writeIndex({ ...input, embedder: broken })).rejects.toThrow(TiaowenError);
  });

  it('indexes questions with their chunk and never shows them', async () => {
    const questions = new Map([['甲', new Map([['m2', ['天然气胶皮管谁来换呢']]])]]);
    const store = createMemoryStore(await writeIndex({ ...input, questions }));
    const reader = await openIndex(store, expected);
    const scores = reader.lexical.scores('胶皮管');
    expect(scores.indexOf(Math.max(...scores))).toBe(1);
    expect(reader.words.chunksContaining('胶皮')).toEqual([]);
    expect(JSON.stringify(reader.chunks)).not.toContain('胶皮');
  });
});

describe('openIndex', () => {
  it('gives back documents, chunks, scores, words and vectors', async () => {
    const reader = await openIndex(createMemoryStore(parts), { ...expected, sources: 'seeds.1' });
    expect(reader.documents).toEqual(input.documents);
    expect(reader.chunks.map((chunk) => `${chunk.document}/${chunk.id}`)).toEqual([
      '甲/m1',
      '甲/m2',
      '甲/m3',
      '乙/m1',
    ]);
    expect(reader.lexical.size).toBe(4);
    expect(reader.words.chunksContaining('城镇')).toEqual([3]);
    expect(reader.words.words).toContain('燃气');
    expect(reader.vectors?.size).toBe(4);
  });

  it('opens without words and vectors', async () => {
    const { tokenizer: _, embedder: __, ...bare } = input;
    const reader = await openIndex(createMemoryStore(await writeIndex(bare)), { chunker: 'chunks.1' });
    expect(reader.vectors).toBeUndefined();
    expect(reader.words.words).toEqual([]);
    expect(reader.words.chunksContaining('城镇')).toEqual([3]);
  });

  it('opens an empty library', async () => {
    const store = createMemoryStore(await writeIndex({ ...input, documents: [] }));
    const reader = await openIndex(store, expected);
    expect([reader.chunks.length, reader.lexical.size, reader.vectors?.size]).toEqual([0, 0, 0]);
  });

  for (const part of ['manifest.json', 'documents.json', 'postings.bin', 'words.json', 'vectors.bin']) {
    it(`names ${part} when it is missing, truncated or changed`, async () => {
      const bytes = parts.get(part) ?? new Uint8Array();
      const flipped = bytes.slice();
      flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 0x01;
      for (const damaged of [
        undefined,
        bytes.slice(0, 0),
        bytes.slice(0, bytes.length >> 1),
        bytes.slice(0, -1),
        flipped,
      ]) {
        const store = storeWith(part, damaged);
        // A manifest that loses its last byte, a line feed, is still the same manifest.
        if (part === 'manifest.json' && damaged?.length === bytes.length - 1) continue;
        const error = await openIndex(store, expected).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(IndexMismatchError);
        if (part !== 'manifest.json') {
          expect((error as IndexMismatchError).facts).toMatchObject({ part, command: 'npm run build:index' });
          expect((await verifyIndex(store)).map(({ facts }) => facts.part)).toEqual([part]);
        }
      }
    });
  }

  it.each([
    [{ chunker: 'chunks.2' }, 'chunker'],
    [{ chunker: 'chunks.1', embedder: { id: 'other', dimension: 128 } }, 'embedder'],
    [{ chunker: 'chunks.1', embedder: { id: embedder.id, dimension: 64 } }, 'embedder'],
    [{ chunker: 'chunks.1', sources: 'seeds.2' }, 'sources'],
  ])('refuses an index made otherwise than %j', async (other, what) => {
    await expect(openIndex(createMemoryStore(parts), other)).rejects.toThrow(`made with ${what}`);
  });

  it.each([
    ['another format', { format: 99 }, 'format 99'],
    ['another analyzer', { analyzer: 'fold.0' }, 'made with analyzer'],
    ['an unknown field', { surplus: 1 }, 'manifest.json'],
    ['fewer documents', { documents: [{ id: '甲', version: 'v1', chunks: 2 }] }, 'documents.json'],
    ['a path for a part', { parts: { '../postings.bin': { bytes: 1, sha256: '' } } }, 'documents.json'],
  ])('refuses a manifest with %s', async (_, changes, message) => {
    const store = storeWith('manifest.json', manifestWith(changes));
    await expect(openIndex(store, expected)).rejects.toThrow(message);
  });

  it('refuses parts of two indexes that each agree with their checksum', async () => {
    const other = await writeIndex({ ...input, documents: [sampleDocument('甲', CLAUSES)] });
    const listed = JSON.parse(new TextDecoder().decode(parts.get('manifest.json'))) as { parts: object };
    const foreign = JSON.parse(new TextDecoder().decode(other.get('manifest.json'))) as {
      parts: Record<string, object>;
    };
    for (const part of ['postings.bin', 'vectors.bin']) {
      const manifest = manifestWith({ parts: { ...listed.parts, [part]: foreign.parts[part] } });
      const mixed = new Map(parts)
        .set('manifest.json', manifest)
        .set(part, other.get(part) ?? new Uint8Array());
      const error = await openIndex(createMemoryStore(mixed), expected).catch((thrown: unknown) => thrown);
      expect((error as IndexMismatchError).facts).toMatchObject({ part });
    }
  });

  it('starts anew when another generation is published while it reads', async () => {
    const next = await writeIndex({ ...input, documents: input.documents.slice(1) });
    const store = createMemoryStore(parts);
    let published = false;
    const meanwhile: IndexStore = {
      publish: store.publish,
      async read(part) {
        const bytes = await store.read(part);
        if (part === 'documents.json' && !published) {
          published = true;
          await store.publish(next);
        }
        return bytes;
      },
    };
    const reader = await openIndex(meanwhile, expected);
    expect(reader.documents.map(({ document }) => document.id)).toEqual(['乙']);
  });

  it('uses the vector index that it is given', async () => {
    const made: number[] = [];
    const vectorIndex = (table: { dimension: number }) => {
      made.push(table.dimension);
      return { size: 0, dimension: table.dimension, nearest: async () => [] };
    };
    await openIndex(createMemoryStore(parts), expected, { vectorIndex });
    expect(made).toEqual([128]);
  });
});

describe('verifyIndex', () => {
  it('finds nothing wrong with a sound index', async () => {
    expect(await verifyIndex(createMemoryStore(parts))).toEqual([]);
  });
});
