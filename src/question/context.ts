/** What a question is read against: one document, its units, its words. */
import type { UnitMatch, UnknownUnit } from '../policy/units/matcher.ts';
import type { MeasureFilter } from '../schema/filter.ts';
import type { LibraryDocument } from '../schema/library.ts';

export type QuestionContext = {
  library: LibraryDocument;
  matchUnits: (text: string) => UnitMatch[];
  /** Units named by their field or city written out. */
  respell: (text: string) => string;
  /** The document names this place: as a word of its own, not across two (形成都市圈). */
  namesPlace: (form: string) => boolean;
  /** How many measures fit; the graph itself belongs to the search. */
  countMeasures: (filter: MeasureFilter) => number;
  findUnknownUnits: (text: string) => UnknownUnit[];
};
