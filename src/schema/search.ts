/** The shapes of a search: request, hits, and the explanation of a score. */

import * as z from 'zod';

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

export const explanationSchema: z.ZodType<Explanation> = z.object({
  value: z.number(),
  description: z.string(),
  get details() {
    return z.array(explanationSchema);
  },
});

export const hitSchema = z.object({
  rank: z.number().int(),
  /** Comparable within one search only. */
  score: z.number(),
  document: z.object({ id: z.string(), title: z.string(), number: z.string().nullable() }),
  clause: z.object({ id: z.string(), label: z.string(), heading: z.string(), path: z.array(z.string()) }),
  measure: z.number().int().nullable(),
  units: z.array(z.string()),
  snippet: z.string(),
  highlights: z.array(z.tuple([z.number().int(), z.number().int()])),
  url: z.string(),
  explanation: z.exactOptional(explanationSchema),
}) satisfies z.ZodType<Hit>;
