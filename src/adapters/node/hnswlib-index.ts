/** hnswlib-node behind the `VectorIndex` port: approximate neighbours, with the package's traps fenced off. */
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { HierarchicalNSW } from 'hnswlib-node';
import * as z from 'zod';
import { IndexMismatchError, TiaowenError } from '../../errors.ts';
import type { VectorIndex } from '../../ports.ts';
import { checkHnswFile } from '../../schema/hnsw-file.ts';
import { checkedVectors, checkNeighbourCount, checkVector, type VectorTable } from '../../schema/vector.ts';

/** A graph that can be saved. Recall@10 against the exact scan is at least 0.95; the contract test measures it. */
export type HnswIndex = VectorIndex & {
  /** Writes `hnsw.index` and `hnsw.json` into an existing folder and reads them back to check. */
  save(folder: string): Promise<void>;
};

const LINKS = 16;
const BREADTH_WHEN_BUILDING = 200;
const BREADTH_WHEN_SEARCHING = 400;
const SEED = 100;
const GRAPH_FILE = 'hnsw.index';
const FACTS_FILE = 'hnsw.json';

const factsSchema = z.strictObject({
  format: z.literal(1),
  dimension: z.number().int().positive(),
  size: z.number().int().nonnegative(),
  /** Position of each vector of the graph; zero vectors have no direction and are not in it. */
  positions: z.array(z.number().int().nonnegative()),
  sha256: z.string(),
});
type Facts = z.infer<typeof factsSchema>;

/** Throws InvalidInputError for vectors that are no vectors, TiaowenError where the package is not built. */
export async function buildHnswIndex(table: VectorTable): Promise<HnswIndex> {
  const vectors = checkedVectors(table);
  const positions = [...vectors.keys()].filter((position) => vectors[position]?.some((value) => value !== 0));
  const graph = await emptyGraph(table.dimension);
  graph.initIndex(Math.max(1, positions.length), LINKS, BREADTH_WHEN_BUILDING, SEED);
  for (const [label, position] of positions.entries())
    graph.addPoint(Array.from(vectors[position] ?? []), label);
  return overGraph(graph, table.dimension, vectors.length, positions);
}

/** Throws IndexMismatchError where a file is missing, damaged, or of other vectors than `expected`. */
export async function openHnswIndex(
  folder: string,
  expected: { readonly dimension: number; readonly size: number },
): Promise<HnswIndex> {
  const facts = await readFacts(join(folder, FACTS_FILE));
  if (facts.dimension !== expected.dimension || facts.size !== expected.size) {
    throw new IndexMismatchError(FACTS_FILE, `${facts.size} vectors of ${facts.dimension} numbers`);
  }
  await checkGraphFile(join(folder, GRAPH_FILE), facts);
  const graph = await emptyGraph(facts.dimension);
  if (facts.positions.length === 0) graph.initIndex(1, LINKS, BREADTH_WHEN_BUILDING, SEED);
  else graph.readIndexSync(join(folder, GRAPH_FILE));
  return overGraph(graph, facts.dimension, facts.size, facts.positions);
}

function overGraph(
  graph: HierarchicalNSW,
  dimension: number,
  size: number,
  positions: readonly number[],
): HnswIndex {
  return {
    size,
    dimension,
    async nearest(vector, k) {
      checkVector(vector, dimension);
      checkNeighbourCount(k);
      if (positions.length === 0 || vector.every((value) => value === 0)) return [];
      const count = Math.min(k, positions.length);
      graph.setEf(Math.max(BREADTH_WHEN_SEARCHING, 2 * count));
      const { neighbors, distances } = graph.searchKnn(Array.from(vector), count);
      return neighbors
        .map((label, i) => ({
          position: positions[label] ?? -1,
          similarity: 1 - (distances[i] ?? Number.NaN),
        }))
        .sort((a, b) => b.similarity - a.similarity || a.position - b.position);
    },
    async save(folder) {
      const target = join(folder, GRAPH_FILE);
      graph.writeIndexSync(`${target}.new`);
      const expected = { dimension, size, positions: [...positions] };
      const digest = await syncedDigest(`${target}.new`);
      const facts: Facts = { format: 1, ...expected, sha256: digest };
      await checkGraphFile(`${target}.new`, facts);
      await writeSynced(join(folder, `${FACTS_FILE}.new`), JSON.stringify(facts));
      await rename(`${target}.new`, target);
      await rename(join(folder, `${FACTS_FILE}.new`), join(folder, FACTS_FILE));
    },
  };
}

async function emptyGraph(dimension: number): Promise<HierarchicalNSW> {
  try {
    const { default: hnswlib } = await import('hnswlib-node');
    return new hnswlib.HierarchicalNSW('cosine', dimension);
  } catch (error) {
    throw new TiaowenError(
      'internal',
      'hnswlib-node cannot be loaded; run: npm rebuild hnswlib-node',
      {},
      error,
    );
  }
}

async function readFacts(file: string): Promise<Facts> {
  try {
    return factsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new IndexMismatchError(FACTS_FILE, 'missing or malformed', error);
  }
}

async function checkGraphFile(file: string, facts: Facts): Promise<void> {
  try {
    const bytes = await readFile(file);
    if (bytesToHex(sha256(bytes)) !== facts.sha256) throw new RangeError('its SHA-256 is another');
    checkHnswFile(bytes, { dimension: facts.dimension, size: facts.positions.length });
  } catch (error) {
    throw new IndexMismatchError(GRAPH_FILE, error instanceof Error ? error.message : String(error), error);
  }
}

/** hnswlib reports success for files that it could not write, so the bytes on the disk are what counts. */
async function syncedDigest(file: string): Promise<string> {
  const handle = await open(file, 'r+').catch((error: unknown) => {
    throw new TiaowenError('insufficient_storage', `${file} was not written`, { file }, error);
  });
  try {
    await handle.sync();
    return bytesToHex(sha256(await handle.readFile()));
  } finally {
    await handle.close();
  }
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
