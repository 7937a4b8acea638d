/** What a question was understood to be: everything the answer needs, and why it was read so. */

import type { MeasureFilter } from '../schema/filter.ts';
import type { Language, Route } from '../schema/question.ts';
import type { UnitEntry } from '../schema/units.ts';
import type { Side } from './comparison.ts';

/** Facts that stand in the header of a policy document. */
export type HeaderFact =
  | 'number'
  | 'issuedOn'
  | 'issuer'
  | 'addressees'
  | 'publicity'
  | 'basis'
  | 'period'
  | 'title'
  | 'attachments'
  | 'structure'
  | 'goals'
  | 'guidance';

/** The kind of one plain fact that a question asks for; a clause either states it or does not. */
export type AskedFact =
  | 'amount'
  | 'phone'
  | 'address'
  | 'date'
  | 'deadline'
  | 'rate'
  | 'quantity'
  | 'standard'
  | 'procedure'
  | 'person'
  | 'penalty'
  | 'link'
  | 'roster'
  | 'current'
  | 'elsewhere'
  | 'parameter';

/** What is put in order, and by what. */
export type Ranking = {
  subject: 'units' | 'measures' | 'sections';
  order: 'most' | 'least';
  /** How many ranks are asked for; 1 for “the most”. */
  top: number;
  /** Only the last of them: 排在第二位的. */
  only?: boolean;
  /** Units with so many measures. */
  within?: { min: number; max: number };
  /** Only these units are put in order. */
  units?: string[];
  /** Units left out of the order. */
  without?: string[];
};

export type Question = {
  original: string;
  /** That it is asked in; `standalone` is Chinese in any case. */
  language: Language;
  /** Normalised, and complete without the history. */
  standalone: string;
  route: Route;
  /** Rules that fired, in order; for the explanation. */
  reasons: string[];
  /** Units named, in the order of the question. */
  units: UnitEntry[];
  /** Well-formed names of units that the document does not have. */
  unknownUnits: string[];
  /** Measures named by number or label. */
  measures: string[];
  /** References to clauses that do not exist, as written. */
  missingClauses: string[];
  sections: string[];
  /** Measures to choose from (第8条、第9条中), and to leave out (除了第7条). */
  limits: Pick<MeasureFilter, 'among' | 'exceptMeasures'>;
  /** What a comparison sets side by side beside units, clauses and parts. */
  sides: Side[];
  /** Set for lists and counts. */
  filter?: MeasureFilter | undefined;
  ranking?: Ranking | undefined;
  counted?: 'measures' | 'units' | 'sections' | undefined;
  headerFacts?: HeaderFact[] | undefined;
  askedFact?: AskedFact | undefined;
  /** How likely it asks for contents of a plan, and for no plain fact or other business; 0 to 1. */
  content: number;
  /** Something else is asked beside the plain fact. */
  compound: boolean;
  /** The question asks whether a unit answers for a topic. */
  verify: boolean;
  /** Each unit's measures by itself (分别). */
  separately: boolean;
  /** Units to leave out of an answer about units (除了…还有谁). */
  except: string[];
  /** Stems of cities and counties named that the document names too. */
  localPlaces: string[];
  /** Place names that the document does not cover. */
  foreignPlaces: string[];
  /** The topics of its sentences, where it has several; the point may stand in one of them. */
  parts: string[];
  /** Clauses that are known to be asked for in words like these, with their likeness, 0 to 1. */
  known: readonly { clause: string; likeness: number }[];
  /** Share of its matter that neither the document nor a known question speaks of, 0 to 1; of English questions. */
  strange: number;
  /** The words to search with: the question without what only says how it is asked. */
  topic: string;
  /** Why it is refused; for open questions, why where nothing bears on them. */
  refusal?: 'unsafe' | 'out_of_scope' | 'unclear' | undefined;
};
