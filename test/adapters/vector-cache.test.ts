/** Vectors that were fetched once are not fetched again, and damage costs no more than what it hit. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { cacheVectors } from '../../src/adapters/node/vector-cache.ts';
import type { Embedder } from '../../src/ports.ts';
import { embedderContract } from '../contracts/embedder.ts';
import { createFakeEmbedder } from '../contracts/fake-embedder.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiaowen-vectors-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'index', 'vectors.cache');
beforeEach(() => rmSync(file, { force: true }));

embedderContract('cached', () =>
  cacheVectors(createFakeEmbedder([['户籍'], ['燃气']]), join(folder, 'contract')),
);

function counting(changes: Partial<Embedder> = {}): Embedder & { asked: string[] } {
  const fake = createFakeEmbedder([['户籍'], ['燃气']]);
  const asked: string[] = [];
  return {
    ...fake,
    ...changes,
    asked,
    embed(texts, kind, signal) {
      asked.push(...texts);
      return fake.embed(texts, kind, signal);
    },
  };
}

describe('vector cache', () => {
  it('asks for what it has not, and gives what it was given', async () => {
    const first = counting();
    const vectors = await cacheVectors(first, file).embed(['户籍', '燃气'], 'clause');
    const second = counting();
    expect(
      (await cacheVectors(second, file).embed(['户籍', '停车', '燃气', ''], 'clause')).slice(0, 1),
    ).toEqual(vectors.slice(0, 1));
    expect(second.asked).toEqual(['停车']);
  });

  it('keeps no questions', async () => {
    const embedder = counting();
    const cached = cacheVectors(embedder, file);
    await cached.embed(['户籍'], 'question');
    await cached.embed(['户籍'], 'question');
    expect(embedder.asked).toEqual(['户籍', '户籍']);
  });

  it('knows models apart', async () => {
    await cacheVectors(counting(), file).embed(['户籍'], 'clause');
    const other = counting({ id: 'other.1' });
    await cacheVectors(other, file).embed(['户籍'], 'clause');
    expect(other.asked).toEqual(['户籍']);
  });

  it('asks again for a line that is damaged, and reads what follows one that is unfinished', async () => {
    await cacheVectors(counting(), file).embed(['户籍', '燃气'], 'clause');
    const lines = readFileSync(file, 'latin1').split('\n');
    writeFileSync(file, [...lines.slice(0, -1), lines.at(-1)?.slice(0, -6)].join('\n'));
    const again = counting();
    await cacheVectors(again, file).embed(['户籍', '燃气'], 'clause');
    expect(again.asked).toEqual(['燃气']);
    appendFileSync(file, '\nfalse');
    const last = counting();
    await cacheVectors(last, file).embed(['户籍', '燃气'], 'clause');
    expect(last.asked).toEqual([]);
  });
});
