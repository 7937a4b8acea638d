/** What composers ask of the search side: ranked clauses of one document, and how well they bear on a topic. */
import type { Chunk, Measure } from '../schema/document.ts';
import type { LibraryDocument } from '../schema/library.ts';
import type { TopicTerms } from '../search/evidence.ts';

/**
 * `confidence`: how sure the search is that the clause answers the topic, 0 to 1; `likenessOf`: of a
 * topic to the questions that people ask the clause by, 0 to 1; `likeness`: of the question to those in its own
 * language, where that is another than the document's; `strange`: share of the question that is strange to the
 * document; `foreignContent`: how likely a question in another language asks for contents, 0 to 1.
 */
export type RankedChunk = {
  chunk: Chunk;
  score: number;
  confidence(): number;
  likenessOf(terms: TopicTerms): number;
  likeness?: number;
  strange?: number;
  foreignContent?: number;
};

export type EvidenceSource = {
  library: LibraryDocument;
  /** Best first; only chunks with a score. */
  rank(topic: string, limit: number, kinds?: readonly Chunk['kind'][]): Promise<RankedChunk[]>;
  terms(topic: string): TopicTerms;
  measure(id: string): Measure;
};
