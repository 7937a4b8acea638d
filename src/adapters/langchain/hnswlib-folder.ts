/** A folder that LangChain's `HNSWLib.save` wrote, read behind the `VectorIndex` port. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import * as z from 'zod';
import { IndexMismatchError, TiaowenError } from '../../errors.ts';
import type { VectorIndex } from '../../ports.ts';
import { checkHnswFile } from '../../schema/hnsw-file.ts';
import { checkNeighbourCount, checkVector } from '../../schema/vector.ts';

/** `documents[position]` is the document that LangChain stored with that vector. */
export type LangchainHnsw = VectorIndex & {
  readonly documents: readonly { readonly pageContent: string; readonly metadata: Record<string, unknown> }[];
};

const ARGS_FILE = 'args.json';
const GRAPH_FILE = 'hnswlib.index';
const DOCSTORE_FILE = 'docstore.json';
const BREADTH_WHEN_SEARCHING = 400;

const argsSchema = z.looseObject({ space: z.literal('cosine'), numDimensions: z.number().int().positive() });
const docstoreSchema = z.array(
  z.tuple([
    z.string().regex(/^\d{1,9}$/),
    z.looseObject({ pageContent: z.string(), metadata: z.record(z.string(), z.unknown()).default({}) }),
  ]),
);

/**
 * LangChain stores no checksum, so the graph's whole structure is checked before native code reads it.
 * Throws IndexMismatchError naming the file where one is missing, malformed, of another dimension than
 * `expected`, or of another space than cosine.
 */
export async function openLangchainHnsw(
  folder: string,
  expected: { readonly dimension?: number } = {},
): Promise<LangchainHnsw> {
  const args = await readJson(folder, ARGS_FILE, argsSchema);
  const dimension = args.numDimensions;
  if (expected.dimension !== undefined && expected.dimension !== dimension) {
    throw new IndexMismatchError(ARGS_FILE, `${dimension} dimensions, expected ${expected.dimension}`);
  }
  const documents = documentsInOrder(await readJson(folder, DOCSTORE_FILE, docstoreSchema));
  const size = documents.length;
  await checkGraph(folder, { dimension, size });
  const { index } = await HNSWLib.load(folder, noEmbeddings);

  return {
    size,
    dimension,
    documents,
    async nearest(vector, k) {
      checkVector(vector, dimension);
      checkNeighbourCount(k);
      if (size === 0 || vector.every((value) => value === 0)) return [];
      const count = Math.min(k, size);
      index.setEf(Math.max(BREADTH_WHEN_SEARCHING, 2 * count));
      const { neighbors, distances } = index.searchKnn(Array.from(vector), count);
      return neighbors
        .map((position, i) => ({ position, similarity: 1 - (distances[i] ?? Number.NaN) }))
        .sort((a, b) => b.similarity - a.similarity || a.position - b.position);
    },
  };
}

async function readJson<T>(folder: string, file: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
  } catch (error) {
    throw new IndexMismatchError(file, error instanceof Error ? error.message : String(error), error);
  }
}

function documentsInOrder(entries: z.infer<typeof docstoreSchema>): LangchainHnsw['documents'] {
  const byPosition = new Map(entries.map(([label, document]) => [Number(label), document]));
  return entries.map((_, position) => {
    const document = byPosition.get(position);
    if (document === undefined) throw new IndexMismatchError(DOCSTORE_FILE, `no document ${position}`);
    return document;
  });
}

async function checkGraph(folder: string, expected: { dimension: number; size: number }): Promise<void> {
  try {
    checkHnswFile(await readFile(join(folder, GRAPH_FILE)), expected);
  } catch (error) {
    throw new IndexMismatchError(GRAPH_FILE, error instanceof Error ? error.message : String(error), error);
  }
}

/** `HNSWLib` wants embeddings to embed queries; here vectors are given. */
const noEmbeddings: EmbeddingsInterface = {
  embedQuery: () => Promise.reject(new TiaowenError('internal', 'vectors are given, not embedded')),
  embedDocuments: () => Promise.reject(new TiaowenError('internal', 'vectors are given, not embedded')),
};
