/** Writes an index: documents to parts, the same bytes for the same input. */
import { ANALYZER_ID } from '../analysis/fingerprint.ts';
import { fold } from '../analysis/folding.ts';
import { questionContent } from '../analysis/question-content.ts';
import { TiaowenError } from '../errors.ts';
import { encodeClassifiers } from '../lexical/classifiers-file.ts';
import { buildPostings } from '../lexical/lexical-index.ts';
import { encodePostings } from '../lexical/postings-file.ts';
import type { Embedder, Tokenizer } from '../ports.ts';
import type { LibraryDocument } from '../schema/library.ts';
import type { QuestionBank } from '../schema/question-bank.ts';
import { checkVector } from '../schema/vector.ts';
import { encodeVectors } from '../vector/vectors-file.ts';
import { checksum } from './checksum.ts';
import { trainClassifiers } from './classifiers.ts';
import {
  CLASSIFIERS_PART,
  DOCUMENTS_PART,
  INDEX_FORMAT,
  MANIFEST_PART,
  type Manifest,
  POSTINGS_PART,
  QUESTIONS_PART,
  SHAPES_PART,
  VECTORS_PART,
  WORDS_PART,
} from './manifest.ts';

export type IndexInput = {
  readonly documents: readonly LibraryDocument[];
  /** Fingerprint of the parser and chunker. */
  readonly chunker: string;
  /** Fingerprint of what the documents were made from. */
  readonly sources: string;
  /** Cuts the words of the dictionary; without it there are none. */
  readonly tokenizer?: Tokenizer;
  /** Without it there are no vectors. */
  readonly embedder?: Embedder;
  /** More ways to find a chunk, indexed with it and never shown: questions by document id and chunk id. */
  readonly questions?: QuestionBank;
  /** What was learnt of the shapes of questions, encoded. */
  readonly shapes?: Uint8Array;
};

/** Throws TiaowenError `conflict` for two documents of one id. Rejects with what the embedder throws. */
export async function writeIndex(input: IndexInput): Promise<Map<string, Uint8Array>> {
  const { documents, tokenizer, embedder } = input;
  refuseRepeatedIds(documents);
  const texts = documents.map(({ chunks }) => chunks.map((chunk) => fold(chunk.text).text));
  const parts = new Map<string, Uint8Array>();

  parts.set(DOCUMENTS_PART, json(documents));
  const questions = questionContents(input);
  const postings = buildPostings(withQuestions(texts, questions));
  parts.set(POSTINGS_PART, encodePostings(postings));
  parts.set(QUESTIONS_PART, json(questions));
  parts.set(CLASSIFIERS_PART, encodeClassifiers(trainClassifiers(postings, texts, questions)));
  if (input.shapes) parts.set(SHAPES_PART, input.shapes);
  const words = tokenizer === undefined ? [] : dictionaryOf(texts.flat(), tokenizer);
  parts.set(WORDS_PART, json(words));
  if (embedder !== undefined) {
    const values = await embedAll(texts.flat(), embedder);
    parts.set(VECTORS_PART, encodeVectors({ dimension: embedder.dimension, values }));
  }

  const manifest: Manifest = {
    format: INDEX_FORMAT,
    analyzer: ANALYZER_ID,
    chunker: input.chunker,
    tokenizer: tokenizer?.id ?? null,
    embedder: embedder === undefined ? null : { id: embedder.id, dimension: embedder.dimension },
    sources: input.sources,
    documents: documents.map(({ document, chunks }) => ({
      id: document.id,
      version: document.version,
      chunks: chunks.length,
    })),
    chunks: texts.flat().length,
    words: words.length,
    parts: await describe(parts),
  };
  parts.set(MANIFEST_PART, json(manifest));
  return parts;
}

function refuseRepeatedIds(documents: readonly LibraryDocument[]): void {
  const seen = new Set<string>();
  for (const { document } of documents) {
    if (seen.has(document.id)) {
      throw new TiaowenError('conflict', `two documents with the id ${document.id}`, { id: document.id });
    }
    seen.add(document.id);
  }
}

/** The contents of each chunk's questions, by position. Throws TiaowenError `conflict` for an unknown clause. */
function questionContents({ documents, questions }: IndexInput): string[][] {
  for (const [id, bank] of questions ?? []) {
    const chunks = documents.find(({ document }) => document.id === id)?.chunks ?? [];
    const unknown = [...bank.keys()].find((clause) => !chunks.some((chunk) => chunk.id === clause));
    if (unknown !== undefined) {
      throw new TiaowenError('conflict', `questions for ${id}/${unknown}, which does not exist`, {
        id,
        unknown,
      });
    }
  }
  return documents.flatMap(({ document, chunks }) =>
    chunks.map((chunk) => (questions?.get(document.id)?.get(chunk.id) ?? []).map(questionContent)),
  );
}

function withQuestions(texts: readonly string[][], questions: readonly string[][]): string[][] {
  let position = 0;
  return texts.map((chunks) => chunks.map((text) => [text, ...(questions[position++] ?? [])].join('\n')));
}

/** Words of two characters and more that hold a letter, sorted by code unit. */
function dictionaryOf(texts: readonly string[], tokenizer: Tokenizer): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const token of tokenizer.tokenize(text)) {
      if (token.text.length > 1 && /\p{L}/u.test(token.text)) words.add(fold(token.text).text);
    }
  }
  return [...words].sort();
}

async function embedAll(texts: readonly string[], embedder: Embedder): Promise<Float32Array> {
  const { dimension, batchSize } = embedder;
  const values = new Float32Array(texts.length * dimension);
  for (let from = 0; from < texts.length; from += batchSize) {
    const batch = texts.slice(from, from + batchSize);
    const vectors = await embedder.embed(batch, 'clause');
    if (vectors.length !== batch.length) {
      throw new TiaowenError(
        'internal',
        `${embedder.id} gave ${vectors.length} vectors for ${batch.length} texts`,
      );
    }
    for (const [i, vector] of vectors.entries()) {
      checkVector(vector, dimension);
      values.set(vector, (from + i) * dimension);
    }
  }
  return values;
}

async function describe(parts: ReadonlyMap<string, Uint8Array>): Promise<Manifest['parts']> {
  const described: Manifest['parts'] = {};
  for (const [name, bytes] of parts) described[name] = { bytes: bytes.length, sha256: await checksum(bytes) };
  return described;
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}
