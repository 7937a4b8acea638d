/** BM25 of whole documents, counted together from the postings of their chunks. */
import { type Bm25Parameters, inverseDocumentFrequency, type QueryTerm, termSaturation } from './bm25.ts';
import type { Field } from './field.ts';

/** A question term with how often each document has it. */
export type DocumentTerm = {
  readonly text: string;
  readonly count: number;
  readonly idf: number;
  /** Document → occurrences; only documents that have it. */
  readonly frequencies: ReadonlyMap<number, number>;
};

/** `documentStarts`: where each document's chunks begin, and at the end the number of chunks. */
export function documentTerms(
  field: Field,
  terms: readonly QueryTerm[],
  documentStarts: Uint32Array,
): DocumentTerm[] {
  const total = documentStarts.length - 1;
  return terms.map(({ text, count, start, end }) => {
    const frequencies = new Map<number, number>();
    let document = 0;
    for (let i = start; i < end; i++) {
      const position = field.positions[i] as number;
      while ((documentStarts[document + 1] as number) <= position) document++;
      frequencies.set(document, (frequencies.get(document) ?? 0) + (field.frequencies[i] as number));
    }
    return { text, count, idf: inverseDocumentFrequency(total, frequencies.size), frequencies };
  });
}

/** The part of a document's score that one term gives. */
export function documentTermScore(
  field: Field,
  term: DocumentTerm,
  document: number,
  documentStarts: Uint32Array,
  parameters: Bm25Parameters,
): number {
  const frequency = term.frequencies.get(document);
  if (frequency === undefined) return 0;
  const start = field.lengthsBefore[documentStarts[document] as number] as number;
  const end = field.lengthsBefore[documentStarts[document + 1] as number] as number;
  const average = (field.lengthsBefore.at(-1) ?? 0) / (documentStarts.length - 1);
  return term.count * term.idf * termSaturation(frequency, end - start, average, parameters);
}

/** Adds `weight` times a document's score to each of its chunks. */
export function addDocumentScores(
  scores: Float64Array,
  field: Field,
  terms: readonly DocumentTerm[],
  documentStarts: Uint32Array,
  parameters: Bm25Parameters,
  weight: number,
): void {
  const byDocument = new Map<number, number>();
  for (const term of terms) {
    for (const document of term.frequencies.keys()) {
      const part = documentTermScore(field, term, document, documentStarts, parameters);
      byDocument.set(document, (byDocument.get(document) ?? 0) + part);
    }
  }
  for (const [document, score] of byDocument) {
    const end = documentStarts[document + 1] as number;
    for (let position = documentStarts[document] as number; position < end; position++) {
      scores[position] = (scores[position] as number) + weight * score;
    }
  }
}
