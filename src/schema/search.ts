/** The shapes of a search: request, hits, and the explanation of a score. */

/** A score taken apart: a value, what it is, and the parts that make it. */
export type Explanation = { value: number; description: string; details: Explanation[] };

export type SearchRequest = {
  query: string;
  /** 1 to 100; 10 when absent. */
  limit?: number;
  /** Only this document. */
  doc?: string;
  /** Only clauses of this responsible unit, by any alias. */
  unit?: string;
  explain?: boolean;
};

export type Hit = {
  rank: number;
  score: number;
  document: { id: string; title: string; number: string | null };
  clause: { id: string; label: string; heading: string; path: string[] };
  measure: number | null;
  units: string[];
  snippet: string;
  /** `[start, end)` pairs within `snippet`. */
  highlights: [number, number][];
  url: string;
  explanation?: Explanation;
};
