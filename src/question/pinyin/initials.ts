/** Units named by the first letters of their names: fgw, zjt, sczt. */
import { syllablesOf } from '../../text/homophones.ts';

/** One unit by all its names. */
export type Names = readonly string[];

const SHORTEST = 3;
const LONGEST = 8;

/** The names that initials stand for: none where two units share them. */
export function createInitials(units: readonly Names[]): (initials: string) => readonly string[] {
  let names: Map<string, { unit: number; name: string } | undefined> | undefined;
  return (initials) => {
    if (initials.length < SHORTEST || initials.length > LONGEST) return [];
    names ??= byInitials(units);
    const found = names.get(initials);
    return found ? [found.name] : [];
  };
}

function byInitials(units: readonly Names[]) {
  const names = new Map<string, { unit: number; name: string } | undefined>();
  for (const [unit, own] of units.entries()) {
    for (const name of own) {
      const initials = [...name].map((ideograph) => syllablesOf(ideograph)[0]?.[0] ?? '').join('');
      if (initials.length !== name.length) continue;
      const met = names.get(initials);
      if (!names.has(initials)) names.set(initials, { unit, name });
      else if (met?.unit !== unit) names.set(initials, undefined);
    }
  }
  return names;
}
