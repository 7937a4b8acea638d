/** Finds the units of a directory in a question, by any of their names, and names of units that are not in it. */
import type { UnitEntry } from '../../schema/units.ts';
import { AGENCY_STEMS, WHOLE_NAMES } from './agencies.ts';
import { aliasesOf } from './aliases.ts';
import { endsUnit, ownerBefore } from './boundaries.ts';
import { PROVINCES, shortRegion } from './regions.ts';

export type UnitMatch = {
  unit: UnitEntry;
  start: number;
  end: number;
  /** As the text writes it. */
  alias: string;
  /** True for the name in the document and the full name. */
  exact: boolean;
};
/** A well-formed name of a unit that the directory does not hold: 省体育局. */
export type UnknownUnit = { name: string; start: number; end: number };

/** `beginnings`: the first two characters of each name. */
type Names = { units: ReadonlyMap<string, UnitEntry>; beginnings: ReadonlySet<string>; longest: number };
/** Writing out the names of a directory costs more than a question: done once for each. */
const NAMES = new WeakMap<UnitEntry[], Names>();

/** What makes the bare name of a city its government: 太原市负责, 太原市牵头. */
const CITY_DUTY =
  /^(?:要|应当?|需要?)?(?:负责|牵头|承担|参与|配合|作为责任单位|(?:的|有(?:哪些|什么|几项)?|有多少)(?:职责|责任|任务|分工)|要做|该做|要干|该干)/;
const ENDING = '(?:厅|局|委员会|委|办公室|办|部门|部)';
const REGION = `(?:${PROVINCES.map(([, short]) => `${short}(?:省|市|自治区)?`).join('|')}|[省市县区州]|我省|全省|我市|国家|[\\u4e00-\\u9fa5]{2,3}[市县州])`;
const STEMS = [...AGENCY_STEMS].sort((one, other) => other.length - one.length).join('|');
const WELL_FORMED = new RegExp(`${REGION}?(?:(?:${STEMS})${ENDING}|${WHOLE_NAMES.join('|')})`, 'g');
/** A region's body whose stem is not known: 省某某局. */
const REGIONAL = /(?:我|全)?省[\u4e00-\u9fa5]{2,10}?(?:厅|局|委员会|委(?!托|派|员)|办公室)/g;
/** A government of a place: 大同市政府. */
const GOVERNMENT = /(?<!各)[\u4e00-\u9fa5]{2,4}[市县区州](?:人民)?政府/g;
const SENTENCE_WORDS = /[的与或及在是有哪谁什么几吗呢把被让给从向对将]|负责|牵头|哪些|多少|我省|省里|承担/;

/** Matches are leftmost-longest, do not overlap, and are in the order of the text. */
export function createUnitMatcher(directory: UnitEntry[]): (text: string) => UnitMatch[] {
  const names = NAMES.get(directory) ?? namesOf(directory);
  NAMES.set(directory, names);
  const cities = new Map(
    directory
      .filter((unit) => /[市县区州]人民政府$/.test(unit.name))
      .map((unit) => [unit.name.slice(0, -4), unit]),
  );
  return (text) => {
    const matches: UnitMatch[] = [];
    for (let start = 0; start < text.length; ) {
      const match = matchAt(text, start, names) ?? cityAt(text, start, cities);
      if (match !== undefined) matches.push(match);
      start = match?.end ?? start + 1;
    }
    return matches;
  };
}

/** In the order of the text; a name that the directory knows by any alias is none. */
export function findUnknownUnits(text: string, directory: UnitEntry[]): UnknownUnit[] {
  const known = createUnitMatcher(directory)(text);
  const found: UnknownUnit[] = [];
  const candidates = [
    ...text.matchAll(WELL_FORMED),
    ...text.matchAll(REGIONAL),
    ...text.matchAll(GOVERNMENT),
  ];
  for (const match of candidates.sort(
    (one, other) => one.index - other.index || other[0].length - one[0].length,
  )) {
    const name = match[0];
    const start = match.index;
    const end = start + name.length;
    const taken = [...known, ...found].some((other) => start < other.end && other.start < end);
    if (taken || !endsUnit(text, end) || SENTENCE_WORDS.test(name)) continue;
    found.push({ name, start, end });
  }
  return found;
}

/** Aliases of more than one unit are nobody's, but for the unit that the document itself calls so. */
function namesOf(directory: UnitEntry[]): Names {
  const owners = new Map<string, UnitEntry | undefined>();
  for (const unit of directory) {
    for (const alias of aliasesOf(unit)) owners.set(alias, owners.has(alias) ? undefined : unit);
  }
  for (const unit of directory) {
    owners.set(unit.fullName, unit);
    owners.set(unit.name, unit);
  }
  const units = new Map<string, UnitEntry>();
  let longest = 0;
  for (const [alias, unit] of owners) {
    if (unit === undefined) continue;
    units.set(alias, unit);
    longest = Math.max(longest, alias.length);
  }
  return { units, beginnings: new Set([...units.keys()].map((alias) => alias.slice(0, 2))), longest };
}

function matchAt(text: string, start: number, names: Names): UnitMatch | undefined {
  if (!names.beginnings.has(text.slice(start, start + 2))) return undefined;
  for (let end = Math.min(text.length, start + names.longest); end > start + 2; end--) {
    const alias = text.slice(start, end);
    const unit = names.units.get(alias);
    if (unit === undefined || !endsUnit(text, end) || !ownsName(text, start, alias, unit)) continue;
    return { unit, start, end, alias, exact: alias === unit.name || alias === unit.fullName };
  }
  return undefined;
}

/** Whether the words before the name leave it this unit's: not 国家 or 太原市, its own region at most. */
function ownsName(text: string, start: number, alias: string, unit: UnitEntry): boolean {
  if (unit.kind === 'city' || unit.kind === 'zone' || alias === unit.fullName) return true;
  const owner = ownerBefore(text, start);
  if (owner === '') return true;
  const own = PROVINCES.find(([full]) => unit.fullName.startsWith(full))?.[0] ?? '';
  return own !== '' && (owner === own || owner === shortRegion(own));
}

function cityAt(text: string, start: number, cities: ReadonlyMap<string, UnitEntry>): UnitMatch | undefined {
  for (const [city, unit] of cities) {
    if (!text.startsWith(city, start)) continue;
    const end = start + city.length;
    if (CITY_DUTY.test(text.slice(end, end + 20))) return { unit, start, end, alias: city, exact: false };
  }
  return undefined;
}
