/** Structured search over one document's measure ↔ unit, section and term graph: complete by construction. */
import type { Measure, PolicyDocument, UnitMention } from '../schema/document.ts';
import type { MeasureFilter } from '../schema/filter.ts';
import { unquoted } from './evidence.ts';

/** Names of the units that answer for a measure, without repeats, in the order of the document. */
export function unitsOf(measure: Measure): string[] {
  return [...new Set(measure.units.map((unit) => unit.name))];
}

/** True where `units` answers for every one of `names`. */
const hasAll = (units: readonly string[], names: readonly string[]) =>
  names.every((name) => units.includes(name));
const hasAny = (units: readonly string[], names: readonly string[]) =>
  names.some((name) => units.includes(name));

type Read = { units: readonly string[]; text: string };
/** A question looks for dozens of words in every measure: its units and its text are made ready once. */
const READ = new WeakMap<Measure, Read>();

function readMeasure(measure: Measure): Read {
  const known = READ.get(measure) ?? { units: unitsOf(measure), text: unquoted(measure.text) };
  READ.set(measure, known);
  return known;
}

/** Terms of the filter are unquoted. */
function matches(measure: Measure, filter: MeasureFilter): boolean {
  const { units, text } = readMeasure(measure);
  const holds = (term: string) => text.includes(term);
  if (filter.allUnits && !hasAll(units, filter.allUnits)) return false;
  if (filter.anyUnits && !hasAny(units, filter.anyUnits)) return false;
  if (filter.notUnits && hasAny(units, filter.notUnits)) return false;
  if (filter.only && units.length !== (filter.allUnits ?? filter.anyUnits ?? []).length) return false;
  if (filter.sections && !filter.sections.includes(measure.section)) return false;
  if (filter.among && !filter.among.includes(measure.id)) return false;
  if (filter.exceptMeasures?.includes(measure.id)) return false;
  if (filter.allTerms?.some((term) => !holds(term))) return false;
  if (filter.anyTerms && !filter.anyTerms.some(holds)) return false;
  if (filter.notTerms?.some(holds)) return false;
  if (filter.unitCount && (units.length < filter.unitCount.min || units.length > filter.unitCount.max))
    return false;
  return true;
}

/** Every measure that fits, in the order of the document. */
export function filterMeasures(document: PolicyDocument, filter: MeasureFilter): Measure[] {
  const { allTerms, anyTerms, notTerms } = filter;
  const wanted = {
    ...filter,
    ...(allTerms && { allTerms: allTerms.map(unquoted) }),
    ...(anyTerms && { anyTerms: anyTerms.map(unquoted) }),
    ...(notTerms && { notTerms: notTerms.map(unquoted) }),
  };
  return document.measures.filter((measure) => matches(measure, wanted));
}

/** Units of these measures with the measures each answers for, in the order of first mention. */
export function unitsAcross(
  measures: readonly Measure[],
): { name: string; mentions: UnitMention[]; measures: Measure[] }[] {
  const byName = new Map<string, { name: string; mentions: UnitMention[]; measures: Measure[] }>();
  for (const measure of measures) {
    for (const mention of measure.units) {
      const entry = byName.get(mention.name) ?? { name: mention.name, mentions: [], measures: [] };
      byName.set(mention.name, entry);
      entry.mentions.push(mention);
      if (!entry.measures.includes(measure)) entry.measures.push(measure);
    }
  }
  return [...byName.values()];
}

/**
 * The first `top` ranks by `size`, ties kept together, so that a rank is never cut in the middle.
 * Order among equals is that of the input.
 */
export function rank<T>(
  entries: readonly T[],
  size: (entry: T) => number,
  order: 'most' | 'least',
  top: number,
): T[] {
  const sorted = [...entries].sort((a, b) => (order === 'most' ? size(b) - size(a) : size(a) - size(b)));
  const last = sorted[Math.min(top, sorted.length) - 1];
  return last === undefined
    ? []
    : sorted.filter((entry) => (order === 'most' ? size(entry) >= size(last) : size(entry) <= size(last)));
}
