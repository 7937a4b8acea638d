/** A lexical score taken apart into its terms, as data. */
import type { Explanation } from '../schema/search.ts';
import {
  averageLength,
  type Bm25Parameters,
  type ChunkRange,
  type QueryTerm,
  termSaturation,
} from './bm25.ts';
import { type DocumentTerm, documentTermScore } from './document-score.ts';
import { type Field, lengthOf, seek } from './field.ts';

/** One field's part of a chunk's score, one detail a matching term, greatest first. */
export function explainField(
  name: string,
  field: Field,
  terms: readonly QueryTerm[],
  position: number,
  range: ChunkRange,
  parameters: Bm25Parameters,
  weight: number,
): Explanation {
  const details: Explanation[] = [];
  const average = averageLength(field, range);
  for (const term of terms) {
    const at = seek(field, term.start, term.end, position);
    if (at === term.end || field.positions[at] !== position) continue;
    const frequency = field.frequencies[at] as number;
    const saturation = termSaturation(frequency, lengthOf(field, position), average, parameters);
    details.push({
      value: weight * term.count * term.idf * saturation,
      description:
        `${term.text}: ${weight} × ${term.count} in the question × idf ${rounded(term.idf)} ` +
        `(${term.documentFrequency} of ${range.to - range.from}) × ${rounded(saturation)} (${frequency} times here)`,
      details: [],
    });
  }
  const { k1, b } = parameters;
  return sumOf(`${name}: ${weight} × BM25(k1=${k1}, b=${b})`, details.sort(greatestFirst));
}

/** The whole document's part of a chunk's score. */
export function explainDocument(
  field: Field,
  terms: readonly DocumentTerm[],
  documentStarts: Uint32Array,
  document: number,
  parameters: Bm25Parameters,
  weight: number,
): Explanation {
  const details = terms
    .map((term) => ({
      value: weight * documentTermScore(field, term, document, documentStarts, parameters),
      description: `${term.text}: idf ${rounded(term.idf)}, ${term.frequencies.get(document) ?? 0} times in the document`,
      details: [],
    }))
    .filter(({ value }) => value > 0);
  const { k1, b } = parameters;
  return sumOf(`whole document: ${weight} × BM25(k1=${k1}, b=${b})`, details.sort(greatestFirst));
}

/** An explanation whose value is the sum of its details. */
export function sumOf(description: string, details: Explanation[]): Explanation {
  return { value: details.reduce((sum, { value }) => sum + value, 0), description, details };
}

function greatestFirst(a: Explanation, b: Explanation): number {
  return b.value - a.value;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
