/** Assembly for building: seeds → index folder, published at once. */
import { createFileIndexStore } from './adapters/node/file-index-store.ts';
import { createNodejiebaTokenizer } from './adapters/node/nodejieba-tokenizer.ts';
import { contextOf } from './desk.ts';
import { repairFile } from './documents.ts';
import { CHUNKER_ID, embedder } from './index-recipe.ts';
import { writeIndex } from './indexing/index-writer.ts';
import { prepareDocument } from './library/prepare.ts';
import { openClauseEmbedder } from './models.ts';
import { type AskedContents, learnQuestions } from './question/shapes/learn.ts';
import { encodeModels } from './question/shapes/model-file.ts';
import type { LibraryDocument } from './schema/library.ts';
import type { QuestionBank } from './schema/question-bank.ts';
import { readSeeds } from './seeds.ts';
import { readSettings } from './settings.ts';

/** Clauses that people ask for by what they say; those before them are asked for in shapes of their own. */
const SHAPED = new Set(['head', 's1']);

const ofContents = (clauses: Iterable<[string, readonly string[]]>) =>
  [...clauses].flatMap(([id, asked]) => (SHAPED.has(id) ? [] : asked));

/** The bank's questions of one document that ask for contents. */
function contentsOf(library: LibraryDocument, bank: QuestionBank): AskedContents {
  return {
    context: contextOf(library),
    questions: ofContents(bank.get(library.document.id) ?? []),
    english: ofContents(Object.entries(library.english?.questions ?? {})),
  };
}

export type BuiltIndex = { documents: number; chunks: number; bytes: number; folder: string };

/** Throws UnreadableDocumentError naming the seed, UpstreamError where a configured embedding model fails. */
export async function buildIndex(): Promise<BuiltIndex> {
  const { seedsFolder, indexFolder } = readSettings();
  const { documents: files, aliases, questions, english, fingerprint } = readSeeds(seedsFolder);
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
    embedder: (await openClauseEmbedder()) ?? embedder,
    questions,
    shapes: encodeModels(learnQuestions(documents.map((library) => contentsOf(library, questions)))),
  });
  await createFileIndexStore(indexFolder).publish(parts);
  return {
    documents: documents.length,
    chunks: documents.reduce((sum, { chunks }) => sum + chunks.length, 0),
    bytes: [...parts.values()].reduce((sum, part) => sum + part.length, 0),
    folder: indexFolder,
  };
}
