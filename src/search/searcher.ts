/** The searcher: a question to ranked chunks, by lexical score and vectors together. */
import { questionContent } from '../analysis/question-content.ts';
import { InvalidInputError, NotFoundError } from '../errors.ts';
import type { IndexReader } from '../indexing/index-reader.ts';
import type { Embedder } from '../ports.ts';
import type { Explanation } from '../schema/search.ts';
import { greatest } from '../vector/selection.ts';
import { explainFusion } from './explanation.ts';
import { DEFAULT_VECTOR_WEIGHT, fuse, type Similarity } from './fusion.ts';

export type ChunkQuery = {
  readonly query: string;
  /** 10 when absent. */
  readonly limit?: number;
  /** Only this document, scored by its own term frequencies. */
  readonly doc?: string;
  /** Only chunks whose position passes. */
  readonly filter?: (position: number) => boolean;
  readonly explain?: boolean;
  readonly signal?: AbortSignal;
};

export type RankedChunk = {
  readonly position: number;
  /** Comparable within one search only; the best lexical match has about 1. */
  readonly score: number;
  readonly explanation?: Explanation;
};

export type Searcher = {
  /** Best first, ties by position; only chunks that match. Throws NotFoundError for an unknown `doc`. */
  search(query: ChunkQuery): Promise<RankedChunk[]>;
};

export type SearcherOptions = {
  /** Embeds questions; must be the index's own. Without it the vectors are not asked. */
  readonly embedder?: Embedder;
  readonly vectorWeight?: number;
};

const DEFAULT_LIMIT = 10;
/** Indexes up to this size are compared in full, larger ones give this many neighbours. */
const MAX_NEIGHBOURS = 1000;

export function createSearcher(reader: IndexReader, options: SearcherOptions = {}): Searcher {
  const { lexical, vectors } = reader;
  const { embedder, vectorWeight = DEFAULT_VECTOR_WEIGHT } = options;
  const placeOf = new Map(reader.documents.map(({ document }, place) => [document.id, place]));

  const similarities = async (content: string, signal?: AbortSignal): Promise<Similarity[]> => {
    if (embedder === undefined || vectors === undefined || vectors.size === 0) return [];
    const [vector] = await embedder.embed([content], 'question', signal);
    return vector === undefined ? [] : vectors.nearest(vector, Math.min(vectors.size, MAX_NEIGHBOURS));
  };

  return {
    async search({ query, limit = DEFAULT_LIMIT, doc, filter, explain = false, signal }) {
      if (!Number.isInteger(limit) || limit < 1) {
        throw new InvalidInputError([{ field: 'limit', detail: `${limit} is no positive whole number` }]);
      }
      const place = doc === undefined ? undefined : placeOf.get(doc);
      if (doc !== undefined && place === undefined) throw new NotFoundError('文件', doc);
      const content = questionContent(query);
      const near = (await similarities(content, signal)).filter(
        ({ position }) => doc === undefined || reader.chunks[position]?.document === doc,
      );
      const { scores, greatestLexical } = fuse(lexical.scores(content, place), near, vectorWeight);
      const positions = greatest(
        scores,
        limit,
        (position) => (scores[position] as number) > 0 && (filter?.(position) ?? true),
      );
      return positions.map((position) => {
        const score = scores[position] as number;
        if (!explain) return { position, score };
        const ofB = lexical.explain(content, position, place);
        return {
          position,
          score,
          explanation: explainFusion({ lexical: ofB, greatestLexical, score, vectorWeight }),
        };
      });
    },
  };
}
