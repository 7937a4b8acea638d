/** Units that a sentence names, in either language, and whether a clause has them. */
import { createUnitMatcher, findUnknownUnits } from '../../policy/units/matcher.ts';
import type { Chunk } from '../../schema/document.ts';
import type { LibraryDocument } from '../../schema/library.ts';
import { unitName } from '../wording/en-names.ts';

/** Names of bodies in English end in one of these. */
const ENGLISH_BODY =
  /\b(?:departments?|bureaus?|bureaux|commissions?|ministr(?:y|ies)|offices?|governments?|committees?|administrations?|authorit(?:y|ies)|agenc(?:y|ies)|councils?)\b/i;
/** More general than any name. */
const BODY = /[\u4e00-\u9fa5]{1,8}(?:厅|局|委员会|管委会|办公室|人民政府)/g;

export type UnitCheck = {
  /** Units of the directory that the text names. */
  named(text: string): string[];
  /** Names in `text` that `chunk` neither has in its text nor among its units. */
  strangers(text: string, chunk: Chunk): string[];
};

export function createUnitCheck(library: LibraryDocument): UnitCheck {
  const match = createUnitMatcher(library.units);
  return {
    named: (text) => [...new Set(match(text).map(({ unit }) => unit.name))],
    strangers(text, chunk) {
      const matches = match(text);
      const known = matches.filter(
        ({ unit, alias }) => !chunk.units.includes(unit.name) && !chunk.text.includes(alias),
      );
      const masked = matches.reduce(
        (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
        text,
      );
      const unknown = findUnknownUnits(masked, library.units).map(({ name }) => name);
      const bodies = (masked.match(BODY) ?? []).filter((name) => !endsAlike(name, chunk.text));
      return [
        ...known.map(({ alias }) => alias),
        ...unknown.filter((name) => !chunk.text.includes(name)),
        ...bodies,
        ...englishStrangers(text, chunk, library),
      ];
    },
  };
}

/** The body's own name is the end of the run before it: 由省某某厅 has 某某厅. Three characters must be the source's. */
const endsAlike = (name: string, source: string) => source.includes(name.slice(-Math.min(3, name.length)));

/** What still sounds like a body once the English names of the clause's units are taken out. */
function englishStrangers(text: string, chunk: Chunk, library: LibraryDocument): string[] {
  if (!ENGLISH_BODY.test(text)) return [];
  const names = chunk.units
    .map((name) => unitName(name, library).replace(/ \([^()]*\)$/, ''))
    .sort((one, other) => other.length - one.length);
  let rest = text.toLowerCase();
  for (const name of names) rest = rest.replaceAll(name.toLowerCase(), ' ');
  const left = ENGLISH_BODY.exec(rest.replace(/\bresponsible (?:units|departments|bodies)\b/g, ' '));
  return left ? [left[0]] : [];
}
