/** Clauses worth a look that an answer does not use, each by its most telling sentence. */
import type { Citation } from '../schema/answer.ts';
import { scoreSentences, type TopicTerms } from '../search/evidence.ts';
import type { AnswerDraft } from './draft.ts';
import type { RankedChunk } from './evidence-source.ts';

const NEAREST = 3;

/** Verified citations of the clauses nearest to a topic, by their most telling sentence. */
export function nearestClauses(
  draft: AnswerDraft,
  ranked: readonly RankedChunk[],
  terms: TopicTerms,
  limit = NEAREST,
): Citation[] {
  return ranked.slice(0, limit).map(({ chunk }, i) => {
    const sentences = scoreSentences(chunk, draft.library.canonical, terms);
    const [first] = [...sentences].sort((a, b) => b.score - a.score);
    return draft.loose(chunk, first?.span ?? chunk.span, i + 1);
  });
}
