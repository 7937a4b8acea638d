/** Fusion: one score from the lexical scores, the similarities of the vectors and the classifiers' votes. */

/**
 * Weight λ of the similarity. An embedder that only hashes the n-grams of the lexical score separates near ties
 * and no more: at 0.05 no set of questions measured moves by more than its noise, at 1 all lose. One that has
 * learnt meaning deserves more, the more the fewer chunks there are (npm run bench -- ablation).
 */
const HASHED_WEIGHT = 0.05;
const LEARNT_WEIGHT = { few: 0.6, many: 0.3 };
const FEW_CHUNKS = 500;

/** Weight μ of a classifier's vote. */
export const VOTE_WEIGHT = 0.6;
/** Temperature of the vote: exp(ln(p / greatest p) · SHARPNESS). */
const SHARPNESS = 0.3;

/** A chunk that shares no term with the question is a hit only when its vector is at least this near. */
const LEAST_SIMILARITY_ALONE = 0.5;

export function defaultVectorWeight(embedder: string, chunks: number): number {
  if (embedder.startsWith('hashing.')) return HASHED_WEIGHT;
  return chunks < FEW_CHUNKS ? LEARNT_WEIGHT.few : LEARNT_WEIGHT.many;
}

export type Similarity = { readonly position: number; readonly similarity: number };

/** The probabilities of the classes of one document; class `c` is the chunk at `first + c`. */
export type Votes = { readonly first: number; readonly probabilities: Float64Array };

/** What one chunk's score is made of; `score` = `scale` × (`lexical` + λ·`similarity` + μ·`vote`). */
export type FusedParts = {
  readonly scale: number;
  /** B ÷ greatest B of the search. */
  readonly lexical: number;
  readonly similarity: number;
  readonly vote: number;
};

export type Fusion = {
  readonly scores: Float64Array;
  /** What lexical scores are divided by: the greatest of them, 1 where all are 0. */
  readonly greatestLexical: number;
  partsOf(position: number): FusedParts;
};

/**
 * B / max(B) + λ · max(0, cos); 0 where neither part makes the chunk a hit. Where a document has votes, its
 * chunks that are hits get μ · (p / max p)^0.3 as much as the document's best score counts, and all of its
 * scores are then scaled so that its best score is what it was: votes order a document's chunks and take nothing
 * from other documents. `lexical` is not changed.
 */
export function fuse(
  lexical: Float64Array,
  similarities: readonly Similarity[],
  vectorWeight: number,
  votes: readonly Votes[] = [],
): Fusion {
  let greatestLexical = 0;
  for (const score of lexical) if (score > greatestLexical) greatestLexical = score;
  if (greatestLexical === 0) greatestLexical = 1;
  const scores = new Float64Array(lexical.length);
  for (let i = 0; i < lexical.length; i++) scores[i] = (lexical[i] as number) / greatestLexical;
  const near = new Map<number, number>();
  for (const { position, similarity } of similarities) {
    const alone = lexical[position] === 0;
    if (similarity <= 0 || (alone && similarity < LEAST_SIMILARITY_ALONE)) continue;
    scores[position] = (scores[position] as number) + vectorWeight * similarity;
    near.set(position, similarity);
  }
  const voted = new Map<number, { vote: number; scale: number }>();
  for (const vote of votes) addVotes(scores, vote, voted);
  return {
    scores,
    greatestLexical,
    partsOf: (position) => ({
      scale: voted.get(position)?.scale ?? 1,
      lexical: (lexical[position] as number) / greatestLexical,
      similarity: near.get(position) ?? 0,
      vote: voted.get(position)?.vote ?? 0,
    }),
  };
}

function addVotes(
  scores: Float64Array,
  { first, probabilities }: Votes,
  voted: Map<number, { vote: number; scale: number }>,
): void {
  const own = scores.subarray(first, first + probabilities.length);
  const best = own.reduce((most, score) => Math.max(most, score), 0);
  const likeliest = probabilities.reduce((most, p) => Math.max(most, p), 0);
  if (best === 0 || likeliest === 0) return;
  const share = Array.from(own, (score, c) =>
    score > 0 ? best * ((probabilities[c] as number) / likeliest) ** SHARPNESS : 0,
  );
  const reached = own.reduce(
    (most, score, c) => Math.max(most, score + VOTE_WEIGHT * (share[c] as number)),
    0,
  );
  const scale = best / reached;
  for (const [c, vote] of share.entries()) {
    own[c] = ((own[c] as number) + VOTE_WEIGHT * vote) * scale;
    voted.set(first + c, { vote, scale });
  }
}
