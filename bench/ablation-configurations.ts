/** What the ablation compares: the parts of the search, switched on one after the other. */
import type { IndexReader } from '../src/indexing/index-reader.ts';
import { openIndex } from '../src/indexing/index-reader.ts';
import { writeIndex } from '../src/indexing/index-writer.ts';
import { createMemoryStore } from '../src/indexing/memory-store.ts';
import type { Embedder } from '../src/ports.ts';
import type { LibraryDocument } from '../src/schema/library.ts';
import type { QuestionBank } from '../src/schema/question-bank.ts';
import { createSearcher, type Searcher } from '../src/search/searcher.ts';

export type Configuration = {
  readonly name: string;
  /** The question bank is indexed with the clauses. */
  readonly bank: boolean;
  readonly embeddings: boolean;
  readonly classifier: boolean;
};

export const CONFIGURATIONS: readonly Configuration[] = [
  { name: 'base', bank: false, embeddings: false, classifier: false },
  { name: 'base + embeddings', bank: false, embeddings: true, classifier: false },
  { name: 'base + bank', bank: true, embeddings: false, classifier: false },
  { name: 'base + bank + embeddings', bank: true, embeddings: true, classifier: false },
  { name: 'base + bank + classifier', bank: true, embeddings: false, classifier: true },
  { name: 'base + bank + embeddings + classifier', bank: true, embeddings: true, classifier: true },
];

const CHUNKER = 'ablation';

/** An index in memory, opened. */
export async function indexOf(
  documents: readonly LibraryDocument[],
  embedder: Embedder | undefined,
  questions?: QuestionBank,
): Promise<IndexReader> {
  const parts = await writeIndex({
    documents,
    chunker: CHUNKER,
    sources: CHUNKER,
    ...(embedder !== undefined && { embedder }),
    ...(questions !== undefined && { questions }),
  });
  return openIndex(createMemoryStore(parts), {
    chunker: CHUNKER,
    ...(embedder !== undefined && { embedder }),
  });
}

export function searcherFor(
  reader: IndexReader,
  { embeddings, classifier }: Configuration,
  embedder: Embedder,
): Searcher {
  return createSearcher(reader, { classifiers: classifier, ...(embeddings && { embedder }) });
}
