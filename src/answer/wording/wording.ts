/** What a language must be able to say: functions from facts to sentences. Composers know facts, never words. */
import type { AskedFact, HeaderFact, Ranking } from '../../question/question.ts';
import type { Measure, Section } from '../../schema/document.ts';
import type { MeasureFilter } from '../../schema/filter.ts';
import type { LibraryDocument } from '../../schema/library.ts';

/** How units and clauses are named. Units come by the names that the document gives them. */
export type Names = {
  units(names: readonly string[]): string;
  /** 第三部分. */
  section(section: Section): string;
  /** 第三部分“实施县域城镇化水平提升行动”. */
  sectionTitle(section: Section): string;
  /** Without its section. */
  measureTitle(measure: Measure): string;
  /** 第三部分（十五）“健全多元可持续的投融资政策”. */
  measure(measure: Measure): string;
};

export type Counted = { name: string; count: number };

/** Header facts that a sentence states. */
export type StatedFact =
  | { fact: 'number' | 'issuer' | 'title'; value: string }
  | { fact: 'issuedOn'; iso: string }
  | { fact: 'addressees'; names: string }
  | { fact: 'publicity'; notes: readonly string[] }
  | { fact: 'basis'; documents: readonly { title: string; number: string | null }[] }
  | { fact: 'period'; from: number; to: number }
  | { fact: 'attachments'; titles: readonly (string | null)[] };

export type RankedUnits = {
  filter: MeasureFilter;
  ranking: Ranking;
  leaders: readonly string[];
  count: number;
};
export type RankedMeasures = {
  filter: MeasureFilter;
  order: Ranking['order'];
  measures: readonly Measure[];
  /** Of the first of them; `same`: of each of them. */
  units: readonly string[];
  same: boolean;
  /** Of the one measure, where it is one. */
  marker: string;
};

/** `marker` is `[1]`, the citation that a sentence rests on. Sentences come complete, with their full stop. */
export type Wording = {
  /** Shown beside every answer that is made of the document's own words. */
  label: string;
  /** Shown beside every answer that a model worded. */
  generatedLabel: string;
  names: Names;
  greeting(): string;

  /** One clause. */
  clauseText(measure: Measure): string;
  /** Introduces the quote that an answer about units rests on. */
  sourceFollows: string;
  /** How many places the quote names in its longest row. */
  placesCounted(count: number): string;
  unitsLine(names: readonly string[]): string;
  /** A clause or part introduces its quote; undefined for the header. */
  states(place: Measure | Section | undefined): string;

  /** Units of a clause. */
  noUnits(measure: Measure, marker: string): string;
  verdict(facts: {
    measure: Measure;
    units: readonly string[];
    missing: readonly string[];
    /** The question says that no other unit answers for it, and others do. */
    notAlone: boolean;
    /** The question asks whether it is so; otherwise it takes it for granted. */
    asked: boolean;
    marker: string;
  }): string;
  otherUnits(measure: Measure, except: readonly string[], units: readonly string[], marker: string): string;
  ledBy(measure: Measure, leads: readonly string[], participants: readonly string[], marker: string): string;
  unitsAre(measure: Measure, units: readonly string[], counted: boolean, marker: string): string;
  /** How many units, where that is asked. */
  unitsNumber(measure: Measure, units: readonly string[], marker: string): string;
  noLead: string;
  unitsAcross(filter: MeasureFilter, units: readonly string[], measures: number): string;
  unitsCounted(filter: MeasureFilter, measures: readonly Measure[], units: readonly string[]): string;
  correction(measure: Measure, units: readonly string[], strangers: readonly string[]): string;
  /** The clause stands in `right`, not where the question looks for it. */
  misplaced(measure: Measure, right: Section, named: readonly Section[]): string;

  /** Lists of measures and parts. */
  row(name: string, units: readonly string[], marker: string): string;
  noneFit(filter: MeasureFilter): string;
  total(filter: MeasureFilter, count: number): string;
  noSections(measures: number): string;
  /** `actions`: only the parts that are actions (行动). */
  sectionsTotal(count: number, actions: boolean): string;
  sectionRow(section: Section, marker: string): string;
  sectionSummary(section: Section, measures: number): string;
  measuresFollow: string;
  documentSummary(sections: number, measures: number): string;

  /** Comparisons. */
  unitsCompared(units: readonly Counted[], shared: number): string;
  sharedMeasures(count: number): string;
  /** Measures of these units without the others that they are compared with. */
  ownMeasures(units: readonly string[], others: readonly string[], count: number): string;
  measureFollows(measure: Measure): string;
  unitsOfMeasure(measure: Measure, units: readonly string[]): string;
  unitsInCommon(units: readonly string[]): string;
  /** How many measures each part has. */
  sectionsCounted(sections: readonly Section[]): string;
  sectionCompared(section: Section, marker: string): string;

  /** Rankings. */
  /** Units with at least `min` and at most `max` measures. */
  unitsWithin(filter: MeasureFilter, within: { min: number; max: number }, units: readonly string[]): string;
  unitsRanked(facts: RankedUnits): string;
  unitsInOrder(facts: Pick<RankedUnits, 'filter' | 'ranking'>, units: readonly Counted[]): string;
  restsOn(measures: number): string;
  measuresRanked(facts: RankedMeasures): string;
  sectionsRanked(order: Ranking['order'], sections: readonly Section[], measures: number): string;

  /** Header facts. */
  fact(stated: StatedFact): string;

  /** What is missing, in a few words (未载明具体金额), and how a refusal says so. */
  missing: {
    fact(fact: AskedFact): string;
    header(fact: HeaderFact): string;
    clause(references: readonly string[]): string;
    places(names: readonly string[]): string;
    listedUnit(names: readonly string[]): string;
    responsible: string;
    topic: string;
    verification: string;
    conduct: Record<'unsafe' | 'out_of_scope' | 'unclear', string>;
  };
  /** `ofDocument`: the document is what does not state it. */
  refusal(missing: string, ofDocument: boolean): string;
  /** One part of a question is answered, this one is not. */
  partly(missing: string): string;
  nearest: string;
  nearestRow(
    place: { id: string; label: string; heading: string; path: readonly string[] },
    quote: string,
  ): string;

  /** Questions to go on with; each has an answer. */
  suggest: {
    who(measure: Measure): string;
    text(measure: Measure): string;
    unit(name: string): string;
    section(section: Section): string;
  };
};

/** Wording is bound to a document, which knows the names of its parts. */
export type WordingOf = (library: LibraryDocument) => Wording;
