/** What a question is read against: one document, its units, its words. */
import type { UnitMatch, UnknownUnit } from '../policy/units/matcher.ts';
import type { MeasureFilter } from '../schema/filter.ts';
import type { LibraryDocument } from '../schema/library.ts';
import type { Shape } from './shapes/classifier.ts';

export type QuestionContext = {
  library: LibraryDocument;
  matchUnits: (text: string) => UnitMatch[];
  /** Units named by their field or city written out. */
  respell: (text: string) => string;
  /** The document names this place: as a word of its own, not across two (形成都市圈). */
  namesPlace: (form: string) => boolean;
  /** Stems of the cities and counties that the document names. */
  localPlaces: readonly string[];
  /** Ids of the measures that fit; the graph itself belongs to the search. */
  findMeasures: (filter: MeasureFilter) => string[];
  /** Shapes of a masked question, the likeliest first; none where the index learnt none. */
  shapesOf: (masked: string) => Shape[];
  /** Plain facts that a question may ask for, and other business that it may be about; likewise. */
  factsOf: (text: string) => Shape[];
  /** The same of a question in English. */
  englishFactsOf: (text: string) => Shape[];
  findUnknownUnits: (text: string) => UnknownUnit[];
};
