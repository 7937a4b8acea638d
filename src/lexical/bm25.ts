/** BM25 (Robertson and Zaragoza 2009) over one field, within a range of chunks. */
import { type Field, seek } from './field.ts';

export type Bm25Parameters = {
  /** Saturation of repeats. */
  readonly k1: number;
  /** Weight of length, 0 to 1. */
  readonly b: number;
};

/** `[from, to)`: the chunks that are scored, and that document frequencies and lengths are taken from. */
export type ChunkRange = { readonly from: number; readonly to: number };

/** A question term that stands in the range, with the stretch of its postings that lies there. */
export type QueryTerm = {
  readonly text: string;
  /** How often the question says it. */
  readonly count: number;
  readonly documentFrequency: number;
  readonly idf: number;
  readonly start: number;
  readonly end: number;
};

/** ln(1 + (N − df + 0.5) / (df + 0.5)), never negative. */
export function inverseDocumentFrequency(total: number, documentFrequency: number): number {
  return Math.log(1 + (total - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/** f(k1 + 1) / (f + k1(1 − b + b·length/average)). */
export function termSaturation(
  frequency: number,
  length: number,
  averageLength: number,
  { k1, b }: Bm25Parameters,
): number {
  return (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * length) / averageLength));
}

/** The distinct terms of a question that the range holds, in the order of the question. */
export function queryTerms(field: Field, terms: readonly string[], { from, to }: ChunkRange): QueryTerm[] {
  const counts = new Map<string, number>();
  for (const text of terms) counts.set(text, (counts.get(text) ?? 0) + 1);
  const found: QueryTerm[] = [];
  for (const [text, count] of counts) {
    const term = field.terms.get(text);
    if (term === undefined) continue;
    const first = field.offsets[term] as number;
    const last = field.offsets[term + 1] as number;
    const start = seek(field, first, last, from);
    const end = seek(field, start, last, to);
    if (end === start) continue;
    const idf = inverseDocumentFrequency(to - from, end - start);
    found.push({ text, count, documentFrequency: end - start, idf, start, end });
  }
  return found;
}

/** Mean number of terms of the chunks in the range. */
export function averageLength(field: Field, { from, to }: ChunkRange): number {
  return ((field.lengthsBefore[to] as number) - (field.lengthsBefore[from] as number)) / (to - from);
}

/** Adds `weight` times the score of each chunk in the range to `scores[position]`. */
export function addScores(
  scores: Float64Array,
  field: Field,
  terms: readonly QueryTerm[],
  range: ChunkRange,
  parameters: Bm25Parameters,
  weight: number,
): void {
  const { positions, frequencies, lengthsBefore } = field;
  const { k1, b } = parameters;
  const perLength = (k1 * b) / averageLength(field, range);
  const base = k1 * (1 - b);
  for (const term of terms) {
    const gain = weight * term.count * term.idf * (k1 + 1);
    for (let i = term.start; i < term.end; i++) {
      const position = positions[i] as number;
      const frequency = frequencies[i] as number;
      const length = (lengthsBefore[position + 1] as number) - (lengthsBefore[position] as number);
      scores[position] =
        (scores[position] as number) + (gain * frequency) / (frequency + base + perLength * length);
    }
  }
}
