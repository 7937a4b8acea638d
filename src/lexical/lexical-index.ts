/**
 * The lexical score B of a chunk for a question: BM25 over character pairs, half as much over single
 * characters, and with more than one document something of the whole document and of the neighbours.
 */
import { ngrams } from '../analysis/ngrams.ts';
import type { Explanation } from '../schema/search.ts';
import { addScores, type Bm25Parameters, type ChunkRange, type QueryTerm, queryTerms } from './bm25.ts';
import { addDocumentScores, type DocumentTerm, documentTerms } from './document-score.ts';
import { explainDocument, explainField, sumOf } from './explain.ts';
import { buildField, type Field } from './field.ts';

/** The two fields, and where each document's chunks begin; the last entry is the number of chunks. */
export type Postings = {
  readonly pairs: Field;
  readonly characters: Field;
  readonly documentStarts: Uint32Array;
};

export type LexicalIndex = {
  /** Number of chunks. */
  readonly size: number;
  readonly postings: Postings;
  /**
   * One score a chunk, by position; 0 where nothing matches. `content` is folded text. With `document`
   * (its place in the index) only that document's chunks are scored, by its own frequencies.
   */
  scores(content: string, document?: number): Float64Array;
  /** How `scores(content, document)[position]` came about; its value is that score. */
  explain(content: string, position: number, document?: number): Explanation;
};

/** k1, b and weights: measured on 57,659 statute clauses and 4,594 passages of notices. */
export const PAIRS: Bm25Parameters = { k1: 0.9, b: 0.6 };
export const CHARACTERS: Bm25Parameters = { k1: 1.2, b: 0.75 };
export const CHARACTER_WEIGHT = 0.5;
export const DOCUMENT_WEIGHT = 0.8;
export const NEIGHBOUR_WEIGHT = 0.1;

/** `documents`: for each document the folded texts of its chunks, in order. */
export function buildPostings(documents: readonly (readonly string[])[]): Postings {
  const documentStarts = new Uint32Array(documents.length + 1);
  for (const [i, chunks] of documents.entries()) {
    documentStarts[i + 1] = (documentStarts[i] as number) + chunks.length;
  }
  const field = (size: 1 | 2) => buildField(mapChunks(documents, (text) => ngrams(text, size)));
  return { pairs: field(2), characters: field(1), documentStarts };
}

export function openLexicalIndex(postings: Postings): LexicalIndex {
  const { pairs, characters, documentStarts } = postings;
  const size = documentStarts.at(-1) ?? 0;
  const documentCount = documentStarts.length - 1;

  const read = (content: string, document: number | undefined): Reading => {
    const range =
      document === undefined
        ? { from: 0, to: size }
        : { from: documentStarts[document] ?? size, to: documentStarts[document + 1] ?? size };
    const pairTerms = queryTerms(pairs, ngrams(content, 2), range);
    return {
      range,
      pairTerms,
      characterTerms: queryTerms(characters, ngrams(content, 1), range),
      documentTerms:
        document === undefined && documentCount > 1
          ? documentTerms(pairs, pairTerms, documentStarts)
          : undefined,
    };
  };

  const ownScores = (reading: Reading): Float64Array => {
    const scores = new Float64Array(size);
    addScores(scores, pairs, reading.pairTerms, reading.range, PAIRS, 1);
    addScores(scores, characters, reading.characterTerms, reading.range, CHARACTERS, CHARACTER_WEIGHT);
    return scores;
  };

  return {
    size,
    postings,
    scores(content, document) {
      const reading = read(content, document);
      const own = ownScores(reading);
      if (reading.documentTerms === undefined) return own;
      const scores = withNeighbours(own, documentStarts);
      addDocumentScores(scores, pairs, reading.documentTerms, documentStarts, PAIRS, DOCUMENT_WEIGHT);
      return scores;
    },
    explain(content, position, document) {
      const reading = read(content, document);
      const { range } = reading;
      const parts = [
        explainField('character pairs', pairs, reading.pairTerms, position, range, PAIRS, 1),
        explainField(
          'characters',
          characters,
          reading.characterTerms,
          position,
          range,
          CHARACTERS,
          CHARACTER_WEIGHT,
        ),
      ];
      if (reading.documentTerms !== undefined) {
        const own = ownScores(reading);
        const itsDocument = documentOf(documentStarts, position);
        parts.push(
          explainDocument(pairs, reading.documentTerms, documentStarts, itsDocument, PAIRS, DOCUMENT_WEIGHT),
          {
            value: neighbourScore(own, documentStarts, itsDocument, position),
            description: `neighbours: ${NEIGHBOUR_WEIGHT} × own scores of the chunks before and after`,
            details: [],
          },
        );
      }
      return sumOf('lexical score B', parts);
    },
  };
}

/** Place in the index of the document that a chunk belongs to. */
export function documentOf(documentStarts: Uint32Array, position: number): number {
  let low = 0;
  let high = documentStarts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((documentStarts[middle] as number) <= position) low = middle;
    else high = middle;
  }
  return low;
}

type Reading = {
  range: ChunkRange;
  pairTerms: QueryTerm[];
  characterTerms: QueryTerm[];
  documentTerms: DocumentTerm[] | undefined;
};

function withNeighbours(own: Float64Array, documentStarts: Uint32Array): Float64Array {
  const scores = own.slice();
  for (let document = 0; document + 1 < documentStarts.length; document++) {
    const end = documentStarts[document + 1] as number;
    for (let position = documentStarts[document] as number; position < end; position++) {
      scores[position] = (own[position] as number) + neighbourScore(own, documentStarts, document, position);
    }
  }
  return scores;
}

function neighbourScore(
  own: Float64Array,
  documentStarts: Uint32Array,
  document: number,
  position: number,
): number {
  const before = position > (documentStarts[document] as number) ? (own[position - 1] as number) : 0;
  const after = position + 1 < (documentStarts[document + 1] as number) ? (own[position + 1] as number) : 0;
  return NEIGHBOUR_WEIGHT * (before + after);
}

function* mapChunks(
  documents: readonly (readonly string[])[],
  terms: (text: string) => string[],
): Generator<string[]> {
  for (const chunks of documents) for (const text of chunks) yield terms(text);
}
