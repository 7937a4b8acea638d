/** What is evaluated: something that answers and searches, and what is known of its documents. */
import type { Assistant } from '../src/assistant.ts';
import type { Answer } from '../src/schema/answer.ts';
import type { AskRequest } from '../src/schema/question.ts';
import type { Explanation } from '../src/schema/search.ts';
import type { UnitEntry } from '../src/schema/units.ts';
import { fromLibrary, type PublishedDocument, unitNormaliser } from './published.ts';
import type { ScoringContext } from './scorers/scorer.ts';

/** A clause found, best first; `explanation` where the target gives one. */
export type Found = { clause: string; score: number; explanation?: Explanation | undefined };

export type Target = {
  /** `in-process`, or the address. */
  name: string;
  /** Questions at a time where the caller names no number. */
  concurrency: number;
  context: ScoringContext;
  ask(request: AskRequest): Promise<Answer>;
  search(query: string, limit: number): Promise<Found[]>;
};

export function contextOf(documents: PublishedDocument[], units: UnitEntry[]): ScoringContext {
  return {
    documents: new Map(documents.map((document) => [document.id, document])),
    unitName: unitNormaliser(units),
  };
}

/**
 * The assistant of this process; one question at a time, since its work is computation. Without a model unless
 * `mode` asks for it, so that the same cases give the same report.
 */
export function inProcess(assistant: Assistant, mode: 'extract' | 'generate' = 'extract'): Target {
  const library = assistant.documents().map((summary) => assistant.document(summary.id));
  const units = library.flatMap((document) => document.units);
  return {
    name: 'in-process',
    concurrency: 1,
    context: contextOf(library.map(fromLibrary), units),
    ask: (request) => assistant.ask({ ...request, mode }, { explain: true }),
    async search(query, limit) {
      const hits = await assistant.search({ query, limit, explain: true });
      return hits.map(({ clause, score, explanation }) => ({ clause: clause.id, score, explanation }));
    },
  };
}
