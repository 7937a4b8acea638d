/** What a question is read against: one document, its units, its words. */
import type { UnitMatch, UnknownUnit } from '../policy/units/matcher.ts';
import type { LibraryDocument } from '../schema/library.ts';

export type QuestionContext = {
  library: LibraryDocument;
  matchUnits: (text: string) => UnitMatch[];
  findUnknownUnits: (text: string) => UnknownUnit[];
};
