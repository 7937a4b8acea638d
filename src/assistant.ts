/** The one object that everybody uses: ask, search, and read the library. */
import type { Answer, AnswerEvent } from './schema/answer.ts';
import type { DocumentSummary, LibraryDocument } from './schema/library.ts';
import type { AskRequest } from './schema/question.ts';
import type { Hit, SearchRequest } from './schema/search.ts';
import type { UnitEntry } from './schema/units.ts';

export type Assistant = {
  /** Throws NotFoundError for an unknown `doc`, InvalidInputError for a question without text. */
  ask(request: AskRequest, options?: { signal?: AbortSignal; explain?: boolean }): Promise<Answer>;
  /** The same answer as events; ends with `done`. Aborting the signal ends the work. */
  askStream(request: AskRequest, signal?: AbortSignal): AsyncGenerator<AnswerEvent>;
  /** Throws NotFoundError for an unknown `doc` or `unit`. */
  search(request: SearchRequest): Promise<Hit[]>;
  documents(): DocumentSummary[];
  /** Throws NotFoundError. */
  document(id: string): LibraryDocument;
  /** By any alias. Throws NotFoundError. */
  unit(id: string, name: string): UnitEntry;
};
