/** Units by their English names, and the English names of units. */
import type { UnitEntry } from '../../schema/units.ts';
import { AGENCIES } from './agencies-table.ts';
import { plainEnglish } from './words.ts';

type Row = { chinese: string; name: string; fields: string[]; names: string[] };

const NOUN =
  '(?:departments?|depts?|bureaus?|bureaux|offices?|commissions?|administrations?|authorit(?:y|ies)|agenc(?:y|ies)|committees?|divisions?)';
const OWNER = '(?:(?:the|shanxi|shanxis|province|provinces|provincial|our) )*';
const OF_PROVINCE = '(?: (?:of|in|for) (?:the )?(?:shanxi|province|shanxi province))?';
/** Bodies of the state and of cities are others than the province's. */
const OTHER_LEVEL =
  /(?:^| )(national|state|central|chinas?|municipal|city|county|ministry of|ministry for) $/;

function readRows(): Row[] {
  return AGENCIES.split('\n').flatMap((line) => {
    const [chinese, rest] = line.split(' = ');
    const [name, others] = rest?.split(' | ') ?? [];
    if (chinese === undefined || name === undefined) return [];
    const listed = others?.split(', ') ?? [];
    const isName = (entry: string) => entry === entry.toUpperCase();
    return [
      {
        chinese,
        name,
        fields: listed.filter((entry) => !isName(entry)),
        names: listed.filter(isName),
      },
    ];
  });
}

let rows: Row[] | undefined;
const allRows = () => {
  rows ??= readRows();
  return rows;
};

const escaped = (text: string) => RegExp.escape(plainEnglish(text)).replace(/\\x20|\\ /g, ' ');

/** Every way to name a body of the row. */
function patternOf({ name, fields, names }: Row): string {
  const field = `(?:${
    [...fields]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|') || '(?!)'
  })`;
  const forms = [
    `${NOUN} of (?:the )?(?:shanxi )?${field}(?: (?:department|bureau))?`,
    `${field} ${NOUN}`,
    ...[name, ...names].map(escaped),
  ];
  return `${OWNER}(?:${forms.join('|')})${OF_PROVINCE}`;
}

export type EnglishUnit = { start: number; end: number; chinese: string };
export type EnglishUnits = {
  /** In the order of `plain`, longest first where names overlap. */
  find(plain: string): EnglishUnit[];
  /** Department of Finance; undefined where no table names the unit. */
  nameOf(name: string): string | undefined;
};

/** Names of the table for units of a directory; `english` of a unit, where an office wrote some, comes first. */
export function createEnglishUnits(units: readonly UnitEntry[]): EnglishUnits {
  const names = new Map<string, string>();
  const patterns: { pattern: RegExp; chinese: string }[] = [];
  const add = (form: string, chinese: string) =>
    patterns.push({ pattern: new RegExp(`\\b${form}(?![a-z])`, 'g'), chinese });
  for (const unit of units) {
    const [first] = unit.english ?? [];
    if (first !== undefined) names.set(unit.name, first);
    for (const form of unit.english ?? []) add(`${OWNER}${escaped(form)}`, unit.name);
  }
  for (const row of allRows()) {
    const unit = units.find(({ fullName }) => fullName.endsWith(row.chinese));
    const name = unit?.name ?? `省${row.chinese}`;
    if (!names.has(name)) names.set(name, row.name);
    add(patternOf(row), name);
  }
  return {
    nameOf: (name) => names.get(name),
    find(plain) {
      const all = patterns.flatMap(({ pattern, chinese }) =>
        [...plain.matchAll(pattern)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          chinese,
        })),
      );
      const found: EnglishUnit[] = [];
      for (const unit of all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
        if (found.some((other) => unit.start < other.end && other.start < unit.end)) continue;
        const other = OTHER_LEVEL.exec(plain.slice(0, unit.start));
        const level =
          other &&
          (/municipal|city/.test(other[1] ?? '') ? '市' : /county/.test(other[1] ?? '') ? '县' : '国家');
        found.push(level ? { ...unit, chinese: unit.chinese.replace(/^省/, level) } : unit);
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };
}
