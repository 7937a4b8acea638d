/** Assembly for Node: seeds and index folders, native packages, and the assistant over them. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createFileIndexStore } from './adapters/node/file-index-store.ts';
import { ngramTokenizer } from './analysis/ngrams.ts';
import { type Assistant, createAssistant } from './assistant.ts';
import { IndexMismatchError, UnreadableDocumentError } from './errors.ts';
import { readFile as readFormat } from './formats/read-file.ts';
import { type IndexReader, openIndex } from './indexing/index-reader.ts';
import { writeIndex } from './indexing/index-writer.ts';
import { verifyIndex as verifyStore } from './indexing/parts.ts';
import { prepareDocument } from './library/prepare.ts';
import type { PolicyDocument } from './schema/document.ts';
import type { RepairedText } from './schema/repair.ts';
import type { VectorTable } from './schema/vector.ts';
import { readAliases, readSeeds, type Seeds } from './seeds.ts';
import { readSettings } from './settings.ts';
import { decode } from './text/decode.ts';
import { repairText } from './text/repair.ts';
import { createExactIndex } from './vector/exact-index.ts';
import { createHashingEmbedder } from './vector/hashing-embedder.ts';

/** Named in the manifest; what it stands for is hashed into the sources. */
const CHUNKER_ID = 'measure.1';
/** From this many vectors on, a graph search pays for its building (npm run bench -- vectors). */
const GRAPH_FROM = 20_000;

const embedder = createHashingEmbedder({ tokenizers: [ngramTokenizer(1), ngramTokenizer(2)] });

export type BuiltIndex = { documents: number; chunks: number; bytes: number; folder: string };

/** The assistant over the index folder; builds the index first where it is missing, damaged or stale. */
export async function openAssistant({ log }: { log?: (line: string) => void } = {}): Promise<Assistant> {
  const { seedsFolder } = readSettings();
  const seeds = await readSeeds(seedsFolder);
  try {
    return createAssistant(await open(seeds), embedder);
  } catch (error) {
    if (!(error instanceof IndexMismatchError)) throw error;
    log?.(`索引需要重建（${error.message}）`);
    const built = await buildIndex(seeds);
    log?.(`索引已重建：${built.documents} 份文件，${built.chunks} 条`);
    return createAssistant(await open(seeds), embedder);
  }
}

function open(seeds: Seeds): Promise<IndexReader> {
  const { indexFolder } = readSettings();
  const expected = { chunker: CHUNKER_ID, embedder, sources: seeds.fingerprint };
  return openIndex(createFileIndexStore(indexFolder), expected, { vectorIndex });
}

async function vectorIndex(table: VectorTable) {
  if (table.values.length / table.dimension < GRAPH_FROM) return createExactIndex(table);
  const { buildHnswIndex } = await import('./adapters/node/hnswlib-index.ts');
  return buildHnswIndex(table);
}

/** Seeds → index folder, published at once. Throws UnreadableDocumentError naming the seed. */
export async function buildIndex(given?: Seeds): Promise<BuiltIndex> {
  const { seedsFolder, indexFolder } = readSettings();
  const { documents: files, aliases, fingerprint } = given ?? (await readSeeds(seedsFolder));
  const documents = files.map(({ id, file, bytes }) => prepareDocument(id, repairFile(bytes, file), aliases));
  const { createNodejiebaTokenizer } = await import('./adapters/node/nodejieba-tokenizer.ts');
  const userWords = documents.flatMap(({ units }) =>
    units.flatMap((unit) => [unit.name, unit.fullName, ...unit.aliases]),
  );
  const parts = await writeIndex({
    documents,
    chunker: CHUNKER_ID,
    sources: fingerprint,
    tokenizer: await createNodejiebaTokenizer({ userWords }),
    embedder,
  });
  await createFileIndexStore(indexFolder).publish(parts);
  return {
    documents: documents.length,
    chunks: documents.reduce((sum, { chunks }) => sum + chunks.length, 0),
    bytes: [...parts.values()].reduce((sum, part) => sum + part.length, 0),
    folder: indexFolder,
  };
}

/** Each part of the index against its checksum, then whether it is of these seeds. */
export async function verifyIndex(): Promise<{ part: string; ok: boolean; detail: string }[]> {
  const { indexFolder, seedsFolder } = readSettings();
  const failures = await verifyStore(createFileIndexStore(indexFolder));
  if (failures.length > 0)
    return failures.map(({ facts, message }) => ({ part: String(facts.part), ok: false, detail: message }));
  try {
    const { manifest } = await open(await readSeeds(seedsFolder));
    return Object.entries(manifest.parts).map(([part, { sha256 }]) => ({ part, ok: true, detail: sha256 }));
  } catch (error) {
    if (!(error instanceof IndexMismatchError)) throw error;
    return [{ part: String(error.facts.part), ok: false, detail: error.message }];
  }
}

/** Throws UnreadableDocumentError with the file among its facts. */
function repairFile(bytes: Uint8Array, file: string): RepairedText {
  try {
    const { text, encoding } = readFormat(bytes, basename(file), decode);
    return repairText(text, encoding);
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    throw new UnreadableDocumentError(error.message, { ...error.facts, file }, error);
  }
}

/** One file repaired and parsed. Throws UnreadableDocumentError with the file and, where known, the offset. */
export async function readPolicyFile(
  path: string,
): Promise<{ repaired: RepairedText; document: PolicyDocument }> {
  const { seedsFolder } = readSettings();
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableDocumentError(
      error.code === 'ENOENT' ? '文件不存在' : '文件无法读取',
      { file: path },
      error,
    );
  });
  const repaired = repairFile(bytes, path);
  const id = basename(path).replace(/(\.raw)?\.[^.]*$/, '');
  const aliases = await readAliases(seedsFolder);
  return { repaired, document: prepareDocument(id, repaired, aliases).document };
}
