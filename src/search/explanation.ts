/** Why a chunk has its fused score, as data. */
import { sumOf } from '../lexical/explain.ts';
import type { Explanation } from '../schema/search.ts';
import { type FusedParts, VOTE_WEIGHT } from './fusion.ts';

/** The value is the fused score: the shares of the lexical score, the similarity and the vote, where they add to it. */
export function explainFusion(given: {
  readonly lexical: Explanation;
  readonly greatestLexical: number;
  readonly parts: FusedParts;
  readonly vectorWeight: number;
}): Explanation {
  const { lexical, greatestLexical, parts, vectorWeight } = given;
  const { scale } = parts;
  const scaled = scale === 1 ? '' : `${scale.toFixed(3)} × `;
  const details: Explanation[] = [
    {
      value: scale * parts.lexical,
      description: `${scaled}B ÷ ${greatestLexical.toFixed(3)}, the greatest B of this search`,
      details: [lexical],
    },
  ];
  if (parts.similarity > 0) {
    details.push({
      value: scale * vectorWeight * parts.similarity,
      description: `${scaled}${vectorWeight} × cosine similarity`,
      details: [{ value: parts.similarity, description: 'cosine similarity', details: [] }],
    });
  }
  if (parts.vote > 0) {
    details.push({
      value: scale * VOTE_WEIGHT * parts.vote,
      description: `${scaled}${VOTE_WEIGHT} × vote ${parts.vote.toFixed(3)} of the classifier of known questions`,
      details: [],
    });
  }
  return sumOf('fused score', details);
}
