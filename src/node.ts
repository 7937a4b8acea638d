/** Assembly for serving: the index folder opened, rebuilt where it must be, and the assistant over it. */
import { createFileIndexStore } from './adapters/node/file-index-store.ts';
import { type Assistant, createAssistant } from './assistant.ts';
import { configuredModel } from './configured-model.ts';
import { IndexMismatchError } from './errors.ts';
import { CHUNKER_ID, embedder } from './index-recipe.ts';
import { type IndexReader, openIndex } from './indexing/index-reader.ts';
import { readManifest, verifyIndex as verifyStore } from './indexing/parts.ts';
import { openQuestionEmbedder } from './models.ts';
import type { Embedder, IndexStore } from './ports.ts';
import type { VectorTable } from './schema/vector.ts';
import { readSeedFiles } from './seed-files.ts';
import { readSettings } from './settings.ts';
import type { ModelOptions } from './uses/model-uses.ts';
import { createExactIndex } from './vector/exact-index.ts';

/** From this many vectors on, a graph search pays for its building (npm run bench -- vectors). */
const GRAPH_FROM = 20_000;

/** `model`: the one that is configured where nothing is said. */
export type OpenOptions = { log?: (line: string) => void; model?: ModelOptions | 'none' };

/**
 * The assistant over the index folder; builds the index first where it is missing, damaged or stale. Throws
 * IndexMismatchError instead where its vectors are, or are to be, those of a model on a server: nobody is asked, and
 * nothing that was paid for is thrown away, without a word.
 */
export async function openAssistant({ log, model }: OpenOptions = {}): Promise<Assistant> {
  const options = model === 'none' ? undefined : (model ?? (await configuredModel()));
  const store = createFileIndexStore(readSettings().indexFolder);
  try {
    const { reader, questions } = await open(store, log);
    return createAssistant(reader, questions, options);
  } catch (error) {
    if (!(error instanceof IndexMismatchError)) throw error;
    if (readSettings().models.embedding || (await isOfServedModel(store))) {
      log?.(`索引不会自动重建，因为要用到或会丢掉向量模型算好的向量（${error.message}）`);
      throw error;
    }
    log?.(`索引需要重建（${error.message}），正在重建；也可以自己运行 npm run build:index`);
    const { buildIndex } = await import('./build.ts');
    const built = await buildIndex();
    log?.(`索引已重建：${built.documents} 份文件，${built.chunks} 条`);
    const { reader, questions } = await open(store, log);
    return createAssistant(reader, questions, options);
  }
}

/** `questions` embeds them. */
type OpenedIndex = { reader: IndexReader; questions: Embedder };

async function open(store: IndexStore, log?: (line: string) => void): Promise<OpenedIndex> {
  const { models, seedsFolder } = readSettings();
  const questions = (models.embedding && (await servedEmbedder(store, log))) ?? embedder;
  const expected = {
    chunker: CHUNKER_ID,
    embedder: questions,
    sources: readSeedFiles(seedsFolder).fingerprint,
  };
  return { reader: await openIndex(store, expected, { vectorIndex }), questions };
}

/** Its dimension is what the index says: another model has another name. */
async function servedEmbedder(
  store: IndexStore,
  log?: (line: string) => void,
): Promise<Embedder | undefined> {
  const { manifest } = await readManifest(store);
  return openQuestionEmbedder(manifest.embedder?.dimension ?? 0, log);
}

async function isOfServedModel(store: IndexStore): Promise<boolean> {
  const read = await readManifest(store).catch(() => undefined);
  return read?.manifest.embedder?.id.startsWith('openai.') ?? false;
}

async function vectorIndex(table: VectorTable) {
  if (table.values.length / table.dimension < GRAPH_FROM) return createExactIndex(table);
  const { buildHnswIndex } = await import('./adapters/node/hnswlib-index.ts');
  return buildHnswIndex(table);
}

/** Each part of the index against its checksum, then whether it is of these seeds. */
export async function verifyIndex(): Promise<{ part: string; ok: boolean; detail: string }[]> {
  const store = createFileIndexStore(readSettings().indexFolder);
  const failures = await verifyStore(store);
  if (failures.length > 0)
    return failures.map(({ facts, message }) => ({ part: String(facts.part), ok: false, detail: message }));
  try {
    const { reader } = await open(store);
    return Object.entries(reader.manifest.parts).map(([part, { sha256 }]) => ({
      part,
      ok: true,
      detail: sha256,
    }));
  } catch (error) {
    if (!(error instanceof IndexMismatchError)) throw error;
    return [{ part: String(error.facts.part), ok: false, detail: error.message }];
  }
}
