/** The searcher: a question to ranked chunks, by lexical score, vectors and classifiers together. */
import { questionContent } from '../analysis/question-content.ts';
import { InvalidInputError, NotFoundError } from '../errors.ts';
import type { IndexReader } from '../indexing/index-reader.ts';
import type { Embedder } from '../ports.ts';
import type { Explanation } from '../schema/search.ts';
import { greatest } from '../vector/selection.ts';
import { confidenceOf, openConfidenceGauge } from './confidence.ts';
import { explainFusion } from './explanation.ts';
import { defaultVectorWeight, fuse, type Similarity, type Votes } from './fusion.ts';
import { type KnownQuestions, openKnownQuestions } from './known-questions.ts';

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
  /** How sure it is that the chunk answers the question, 0 to 1; comparable between searches. */
  readonly confidence: number;
  readonly explanation?: Explanation;
};

export type Searcher = {
  /** Best first, ties by position; only chunks that match. Throws NotFoundError for an unknown `doc`. */
  search(query: ChunkQuery): Promise<RankedChunk[]>;
  readonly known: KnownQuestions;
};

export type SearcherOptions = {
  /** Embeds questions; must be the index's own. Without it the vectors are not asked. */
  readonly embedder?: Embedder;
  /** By embedder and number of chunks when absent. */
  readonly vectorWeight?: number;
  /** False: the classifiers of the question banks are not asked. */
  readonly classifiers?: boolean;
};

const DEFAULT_LIMIT = 10;
/** Indexes up to this size are compared in full, larger ones give this many neighbours. */
const MAX_NEIGHBOURS = 1000;

export function createSearcher(reader: IndexReader, options: SearcherOptions = {}): Searcher {
  const { lexical, vectors } = reader;
  const { embedder } = options;
  const { documentStarts } = lexical.postings;
  const known = openKnownQuestions(reader);
  const gauge = openConfidenceGauge(reader, known);
  const classifiers = options.classifiers === false ? [] : reader.classifiers;
  const placeOf = new Map(reader.documents.map(({ document }, place) => [document.id, place]));

  const similarities = async (content: string, signal?: AbortSignal): Promise<Similarity[]> => {
    if (embedder === undefined || vectors === undefined || vectors.size === 0) return [];
    const [vector] = await embedder.embed([content], 'question', signal);
    return vector === undefined ? [] : vectors.nearest(vector, Math.min(vectors.size, MAX_NEIGHBOURS));
  };

  return {
    known,
    async search({ query, limit = DEFAULT_LIMIT, doc, filter, explain = false, signal }) {
      if (!Number.isInteger(limit) || limit < 1) {
        throw new InvalidInputError([{ field: 'limit', detail: `${limit} is no positive whole number` }]);
      }
      const place = doc === undefined ? undefined : placeOf.get(doc);
      if (doc !== undefined && place === undefined) throw new NotFoundError('文件', doc);
      const content = questionContent(query);
      const range = {
        from: place === undefined ? 0 : (documentStarts[place] ?? 0),
        to: documentStarts[place === undefined ? documentStarts.length - 1 : place + 1] ?? 0,
      };
      const vectorWeight =
        options.vectorWeight ?? defaultVectorWeight(embedder?.id ?? '', range.to - range.from);
      const near = (await similarities(content, signal)).filter(
        ({ position }) => doc === undefined || reader.chunks[position]?.document === doc,
      );
      const votes = classifiers.flatMap(({ first, classes, probabilities }): Votes[] => {
        const outside = first < range.from || first + classes > range.to;
        const ofClasses = outside ? undefined : probabilities(content);
        return ofClasses === undefined ? [] : [{ first, probabilities: ofClasses }];
      });
      const fusion = fuse(lexical.scores(content, place), near, vectorWeight, votes);
      const { scores, greatestLexical } = fusion;
      const positions = greatest(
        scores,
        limit,
        (position) => (scores[position] as number) > 0 && (filter?.(position) ?? true),
      );
      const reading = gauge.read(content, range);
      return positions.map((position) => {
        const score = scores[position] as number;
        const explanation = explain
          ? explainFusion({
              lexical: lexical.explain(content, position, place),
              greatestLexical,
              parts: fusion.partsOf(position),
              vectorWeight,
            })
          : undefined;
        return {
          position,
          score,
          // Weighed when asked for: of most chunks nobody does.
          get confidence() {
            return confidenceOf(reading.features(position, probabilityOf(votes, position)));
          },
          ...(explanation && { explanation }),
        };
      });
    },
  };
}

function probabilityOf(votes: readonly Votes[], position: number): number | undefined {
  for (const { first, probabilities } of votes) {
    if (position >= first && position < first + probabilities.length) return probabilities[position - first];
  }
  return undefined;
}
