/** A question to the measure ↔ unit graph: which measures, by unit, section, term and number of units. */

export type MeasureFilter = {
  /** Every one of these units answers for the measure. */
  allUnits?: string[];
  /** At least one of these does. */
  anyUnits?: string[];
  /** None of these does. */
  notUnits?: string[];
  /** Nobody but `allUnits` does. */
  only?: boolean;
  /** Section ids. */
  sections?: string[];
  /** Words that all stand in the clause. */
  allTerms?: string[];
  /** Words of which one stands in the clause. */
  anyTerms?: string[];
  /** Words of which none stands in the clause. */
  notTerms?: string[];
  /** Measure ids to choose from: the list that an earlier answer gave. */
  among?: string[];
  /** Measure ids to leave out. */
  exceptMeasures?: string[];
  /** How many units answer for the measure. */
  unitCount?: { min: number; max: number };
};
