/** Why a chunk has its fused score, as data. */
import { sumOf } from '../lexical/explain.ts';
import type { Explanation } from '../schema/search.ts';

/** The value is the fused score: the lexical share and, where the vectors added to it, theirs. */
export function explainFusion(parts: {
  readonly lexical: Explanation;
  readonly greatestLexical: number;
  readonly score: number;
  readonly vectorWeight: number;
}): Explanation {
  const { lexical, greatestLexical, score, vectorWeight } = parts;
  const share = lexical.value / greatestLexical;
  const rest = score - share;
  const details: Explanation[] = [
    {
      value: share,
      description: `B ÷ ${greatestLexical.toFixed(3)}, the greatest B of this search`,
      details: [lexical],
    },
  ];
  if (rest > 1e-12) {
    const similarity = { value: rest / vectorWeight, description: 'cosine similarity', details: [] };
    details.push({ value: rest, description: `${vectorWeight} × cosine similarity`, details: [similarity] });
  }
  return sumOf('fused score', details);
}
