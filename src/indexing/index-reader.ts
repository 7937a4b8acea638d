/** Opens an index: every part is checked before it is used. */
import { ANALYZER_ID } from '../analysis/fingerprint.ts';
import { IndexMismatchError } from '../errors.ts';
import { decodeClassifiers } from '../lexical/classifiers-file.ts';
import { type LexicalIndex, openLexicalIndex } from '../lexical/lexical-index.ts';
import { decodePostings } from '../lexical/postings-file.ts';
import { openClassifier, type QuestionClassifier } from '../lexical/question-classifier.ts';
import { openTermIndex, type TermIndex } from '../lexical/term-index.ts';
import type { Embedder, IndexStore, VectorIndex } from '../ports.ts';
import type { Chunk } from '../schema/document.ts';
import type { LibraryDocument } from '../schema/library.ts';
import type { VectorTable } from '../schema/vector.ts';
import { createExactIndex } from '../vector/exact-index.ts';
import { decodeVectors } from '../vector/vectors-file.ts';
import {
  CLASSIFIERS_PART,
  DOCUMENTS_PART,
  MANIFEST_PART,
  type Manifest,
  POSTINGS_PART,
  QUESTIONS_PART,
  SHAPES_PART,
  VECTORS_PART,
  WORDS_PART,
} from './manifest.ts';
import { readManifest, readPart } from './parts.ts';

export type IndexReader = {
  readonly manifest: Manifest;
  readonly documents: readonly LibraryDocument[];
  /** All chunks of all documents; a chunk's place here is its position everywhere in the index. */
  readonly chunks: readonly Chunk[];
  readonly lexical: LexicalIndex;
  readonly words: TermIndex;
  readonly vectors: VectorIndex | undefined;
  /** Folded contents of the questions that people ask a chunk by, by position. */
  readonly questions: readonly (readonly string[])[];
  /** Encoded; undefined where none were learnt. */
  readonly shapes: Uint8Array | undefined;
  /** Of the documents with a question bank that covers them. */
  readonly classifiers: readonly QuestionClassifier[];
};

/** What the running code makes its indexes with; a part made otherwise is refused. */
export type IndexExpectation = {
  readonly chunker: string;
  /** Given when questions will be embedded: the index's vectors must be this embedder's. */
  readonly embedder?: Pick<Embedder, 'id' | 'dimension'>;
  /** Given when a stale index shall be refused too. */
  readonly sources?: string;
};

export type OpenOptions = {
  /** Makes the vector index; the exact one when absent. */
  readonly vectorIndex?: (table: VectorTable) => VectorIndex | Promise<VectorIndex>;
};

const MAX_ATTEMPTS = 3;

/**
 * Throws IndexMismatchError naming the part that is missing, damaged or made by other code. Starts anew
 * where another generation was published meanwhile.
 */
export async function openIndex(
  store: IndexStore,
  expected: IndexExpectation,
  options: OpenOptions = {},
): Promise<IndexReader> {
  for (let attempt = 1; ; attempt++) {
    const { manifest, digest } = await readManifest(store);
    try {
      return await openGeneration(store, manifest, expected, options);
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || (await readManifest(store)).digest === digest) throw error;
    }
  }
}

async function openGeneration(
  store: IndexStore,
  manifest: Manifest,
  expected: IndexExpectation,
  { vectorIndex = createExactIndex }: OpenOptions,
): Promise<IndexReader> {
  checkFingerprints(manifest, expected);
  const [documents, postings, words] = await Promise.all([
    readPart(store, manifest, DOCUMENTS_PART, (bytes) => parseJson<LibraryDocument[]>(bytes)),
    readPart(store, manifest, POSTINGS_PART, decodePostings),
    readPart(store, manifest, WORDS_PART, (bytes) => parseJson<string[]>(bytes)),
  ]);
  const chunks = documents.flatMap((library) => library.chunks);
  const counts = documents.map((library) => library.chunks.length);
  if (
    manifest.documents.some(({ chunks: count }, i) => count !== counts[i]) ||
    chunks.length !== manifest.chunks
  ) {
    throw new IndexMismatchError(DOCUMENTS_PART, 'other documents than the manifest lists');
  }

  const starts = [...postings.documentStarts];
  if (
    starts.length !== counts.length + 1 ||
    counts.some((count, i) => starts[i + 1] !== (starts[i] ?? 0) + count)
  ) {
    throw new IndexMismatchError(POSTINGS_PART, 'made for other documents');
  }

  const questions = await readPart(store, manifest, QUESTIONS_PART, (bytes) => parseJson<string[][]>(bytes));
  if (questions.length !== chunks.length)
    throw new IndexMismatchError(QUESTIONS_PART, 'made for other chunks');

  const shapes =
    manifest.parts[SHAPES_PART] && (await readPart(store, manifest, SHAPES_PART, (bytes) => bytes));
  const tables = await readPart(store, manifest, CLASSIFIERS_PART, (bytes) =>
    decodeClassifiers(bytes, postings),
  );

  let vectors: VectorIndex | undefined;
  if (manifest.embedder !== null) {
    const table = await readPart(store, manifest, VECTORS_PART, decodeVectors);
    if (
      table.dimension !== manifest.embedder.dimension ||
      table.values.length !== chunks.length * table.dimension
    ) {
      throw new IndexMismatchError(VECTORS_PART, 'made for other chunks or by another embedder');
    }
    vectors = await vectorIndex(table);
  }

  return {
    manifest,
    documents,
    chunks,
    lexical: openLexicalIndex(postings),
    words: openTermIndex(
      chunks.map((chunk) => chunk.text),
      postings.pairs,
      words,
    ),
    vectors,
    questions,
    shapes,
    classifiers: tables.map((table) => openClassifier(postings, table)),
  };
}

function checkFingerprints(manifest: Manifest, { chunker, embedder, sources }: IndexExpectation): void {
  const made: [string, string | undefined, string][] = [
    ['analyzer', ANALYZER_ID, manifest.analyzer],
    ['chunker', chunker, manifest.chunker],
    ['embedder', embedder && `${embedder.id}/${embedder.dimension}`, embedderName(manifest)],
    ['sources', sources, manifest.sources],
  ];
  for (const [what, wanted, found] of made) {
    if (wanted !== undefined && wanted !== found) {
      throw new IndexMismatchError(MANIFEST_PART, `made with ${what} ${found}, expected ${wanted}`);
    }
  }
}

function embedderName({ embedder }: Manifest): string {
  return embedder === null ? 'none' : `${embedder.id}/${embedder.dimension}`;
}

function parseJson<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as T;
}
