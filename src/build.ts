/** Assembly for building: seeds → index folder, published at once. */
import { createFileIndexStore } from './adapters/node/file-index-store.ts';
import { createNodejiebaTokenizer } from './adapters/node/nodejieba-tokenizer.ts';
import { repairFile } from './documents.ts';
import { CHUNKER_ID, embedder } from './index-recipe.ts';
import { writeIndex } from './indexing/index-writer.ts';
import { prepareDocument } from './library/prepare.ts';
import { readSeeds, type Seeds } from './seeds.ts';
import { readSettings } from './settings.ts';

export type BuiltIndex = { documents: number; chunks: number; bytes: number; folder: string };

/** Reads the seeds where none are given. Throws UnreadableDocumentError naming the seed. */
export async function buildIndex(given?: Seeds): Promise<BuiltIndex> {
  const { seedsFolder, indexFolder } = readSettings();
  const {
    documents: files,
    aliases,
    questions,
    english,
    fingerprint,
  } = given ?? (await readSeeds(seedsFolder));
  const documents = files.map(({ id, file, bytes }) =>
    prepareDocument(id, repairFile(bytes, file), aliases, english.get(id)),
  );
  const userWords = documents.flatMap(({ units }) =>
    units.flatMap((unit) => [unit.name, unit.fullName, ...unit.aliases]),
  );
  const parts = await writeIndex({
    documents,
    chunker: CHUNKER_ID,
    sources: fingerprint,
    tokenizer: await createNodejiebaTokenizer({ userWords }),
    embedder,
    questions,
  });
  await createFileIndexStore(indexFolder).publish(parts);
  return {
    documents: documents.length,
    chunks: documents.reduce((sum, { chunks }) => sum + chunks.length, 0),
    bytes: [...parts.values()].reduce((sum, part) => sum + part.length, 0),
    folder: indexFolder,
  };
}
