/** Saving and opening a graph: what is damaged or foreign is refused before native code sees it. */
import { copyFile, mkdtemp, readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildHnswIndex, openHnswIndex } from '../../src/adapters/node/hnswlib-index.ts';
import { IndexMismatchError, TiaowenError } from '../../src/errors.ts';
import { checkHnswFile } from '../../src/schema/hnsw-file.ts';
import { clusteredVectors, randomNumbers } from '../contracts/vectors.ts';

const table = clusteredVectors(300, 8, 5, 1);
table.values.fill(0, 8, 16);
const expected = { dimension: 8, size: 300 };
const question = clusteredVectors(1, 8, 5, 2).values;

let folder: string;
let graph: Uint8Array;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-hnsw-'));
  await (await buildHnswIndex(table)).save(folder);
  graph = new Uint8Array(await readFile(join(folder, 'hnsw.index')));
});

/** A folder with this graph, and facts whose checksum agrees with it. */
async function folderWith(bytes: Uint8Array): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'tiaowen-hnsw-'));
  const facts = JSON.parse(await readFile(join(folder, 'hnsw.json'), 'utf8')) as object;
  await writeFile(join(copy, 'hnsw.index'), bytes);
  await writeFile(join(copy, 'hnsw.json'), JSON.stringify({ ...facts, sha256: bytesToHex(sha256(bytes)) }));
  return copy;
}

describe('a saved graph', () => {
  it('answers as before, zero vectors left out', async () => {
    const found = await (await openHnswIndex(folder, expected)).nearest(question, 299);
    expect(found).toEqual(await (await buildHnswIndex(table)).nearest(question, 299));
    expect(found.map(({ position }) => position)).not.toContain(1);
  });

  it('is the same file every time', async () => {
    const other = await mkdtemp(join(tmpdir(), 'tiaowen-hnsw-'));
    await (await buildHnswIndex(table)).save(other);
    const lengthOf = (bytes: Uint8Array) => bytes.length;
    expect(lengthOf(await readFile(join(other, 'hnsw.index')))).toBe(graph.length);
  });

  it('may be empty', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'tiaowen-hnsw-'));
    await (await buildHnswIndex({ dimension: 8, values: new Float32Array(16) })).save(empty);
    const opened = await openHnswIndex(empty, { dimension: 8, size: 2 });
    expect(await opened.nearest(question, 5)).toEqual([]);
  });

  it('is refused when it is of other vectors', async () => {
    await expect(openHnswIndex(folder, { dimension: 16, size: 300 })).rejects.toThrow(IndexMismatchError);
    await expect(openHnswIndex(folder, { dimension: 8, size: 299 })).rejects.toThrow(IndexMismatchError);
    await expect(openHnswIndex(join(folder, 'none'), expected)).rejects.toThrow('hnsw.json');
  });

  it('is refused when a bit is flipped or the file cut', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'tiaowen-hnsw-'));
    await copyFile(join(folder, 'hnsw.json'), join(copy, 'hnsw.json'));
    for (const at of [0, 17, 60, 95, 200, graph.length - 1]) {
      const damaged = graph.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 4;
      await writeFile(join(copy, 'hnsw.index'), damaged);
      await expect(openHnswIndex(copy, expected)).rejects.toThrow('hnsw.index');
    }
    await writeFile(join(copy, 'hnsw.index'), graph);
    await truncate(join(copy, 'hnsw.index'), graph.length - 1);
    await expect(openHnswIndex(copy, expected)).rejects.toThrow('hnsw.index');
  });

  it('is refused when the checksum agrees and the numbers are impossible', async () => {
    const header = graph.slice();
    new DataView(header.buffer).setBigUint64(8, 10n, true);
    await expect(openHnswIndex(await folderWith(header), expected)).rejects.toThrow('room for 10 of 299');
    const link = graph.slice();
    new DataView(link.buffer).setUint32(96 + 4, 1_000_000, true);
    await expect(openHnswIndex(await folderWith(link), expected)).rejects.toThrow('a link to nowhere');
  });

  it('survives any damage to header and links that the check lets through', async () => {
    const random = randomNumbers(3);
    let passed = 0;
    for (let i = 0; i < 300; i++) {
      const damaged = graph.slice();
      const at = Math.floor(random() * (i % 2 === 0 ? 96 : graph.length));
      damaged[at] = (damaged[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      try {
        checkHnswFile(damaged, { dimension: 8, size: 299 });
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        continue;
      }
      passed++;
      const opened = await openHnswIndex(await folderWith(damaged), expected);
      expect((await opened.nearest(question, 10)).length).toBeLessThanOrEqual(10);
    }
    expect(passed).toBeGreaterThan(0);
  });

  it('is not reported as saved where it cannot be', async () => {
    const index = await buildHnswIndex(table);
    await expect(index.save(join(folder, 'does', 'not', 'exist'))).rejects.toThrow(TiaowenError);
  });
});
