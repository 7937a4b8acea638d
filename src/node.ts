/** Assembly for serving: the index folder opened, rebuilt where it must be, and the assistant over it. */
import { createFileIndexStore } from './adapters/node/file-index-store.ts';
import { type Assistant, createAssistant } from './assistant.ts';
import { configuredModel } from './configured-model.ts';
import { IndexMismatchError } from './errors.ts';
import { CHUNKER_ID, embedder } from './index-recipe.ts';
import { type IndexReader, openIndex } from './indexing/index-reader.ts';
import { verifyIndex as verifyStore } from './indexing/parts.ts';
import type { VectorTable } from './schema/vector.ts';
import { readSeedFiles } from './seed-files.ts';
import { readSettings } from './settings.ts';
import type { ModelOptions } from './uses/model-uses.ts';
import { createExactIndex } from './vector/exact-index.ts';

/** From this many vectors on, a graph search pays for its building (npm run bench -- vectors). */
const GRAPH_FROM = 20_000;

/** `model`: the one that is configured where nothing is said. */
export type OpenOptions = { log?: (line: string) => void; model?: ModelOptions | 'none' };

/** The assistant over the index folder; builds the index first where it is missing, damaged or stale. */
export async function openAssistant({ log, model }: OpenOptions = {}): Promise<Assistant> {
  const options = model === 'none' ? undefined : (model ?? (await configuredModel()));
  try {
    return createAssistant(await open(), embedder, options);
  } catch (error) {
    if (!(error instanceof IndexMismatchError)) throw error;
    log?.(`索引需要重建（${error.message}），正在重建；也可以自己运行 npm run build:index`);
    const { buildIndex } = await import('./build.ts');
    const built = await buildIndex();
    log?.(`索引已重建：${built.documents} 份文件，${built.chunks} 条`);
    return createAssistant(await open(), embedder, options);
  }
}

async function open(): Promise<IndexReader> {
  const { indexFolder, seedsFolder } = readSettings();
  const expected = { chunker: CHUNKER_ID, embedder, sources: readSeedFiles(seedsFolder).fingerprint };
  return openIndex(createFileIndexStore(indexFolder), expected, { vectorIndex });
}

async function vectorIndex(table: VectorTable) {
  if (table.values.length / table.dimension < GRAPH_FROM) return createExactIndex(table);
  const { buildHnswIndex } = await import('./adapters/node/hnswlib-index.ts');
  return buildHnswIndex(table);
}

/** Each part of the index against its checksum, then whether it is of these seeds. */
export async function verifyIndex(): Promise<{ part: string; ok: boolean; detail: string }[]> {
  const { indexFolder } = readSettings();
  const failures = await verifyStore(createFileIndexStore(indexFolder));
  if (failures.length > 0)
    return failures.map(({ facts, message }) => ({ part: String(facts.part), ok: false, detail: message }));
  try {
    const { manifest } = await open();
    return Object.entries(manifest.parts).map(([part, { sha256 }]) => ({ part, ok: true, detail: sha256 }));
  } catch (error) {
    if (!(error instanceof IndexMismatchError)) throw error;
    return [{ part: String(error.facts.part), ok: false, detail: error.message }];
  }
}
