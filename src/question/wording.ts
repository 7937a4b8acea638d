/** What the questions about a library are likely to be worded with. */
import { aliasesOf } from '../policy/units/aliases.ts';
import type { LibraryDocument } from '../schema/library.ts';
import { AFTER_MEASURES, AFTER_UNITS, ASKING_PHRASES } from './asking-table.ts';
import { ASKING_WORDS } from './asking-words-table.ts';
import { createLanguage, type Language } from './language.ts';

export type Wording = {
  language: Language;
  /** Each unit by all its names. */
  units: readonly (readonly string[])[];
  /** The stretch stands in as many characters of a document, or in a name of a unit; not only in questions. */
  isOfficial(text: string, start: number, end: number, characters: number): boolean;
  /** It stands with a neighbour on either side, or two on one, in the words of asking. */
  isAsking(text: string, start: number, end: number): boolean;
};

/** Characters of the words of asking that tell them, and of the shortest and longest name. */
const ASKED = 3;
const NAME = { shortest: 3, longest: 10 };
const PHRASE_WEIGHT = 3;
const WORD_WEIGHT = 2;

/** What may follow a name follows its last characters. */
const endings = (names: readonly string[]) => [...new Set(names.map((name) => name.slice(-2)))];
const followed = (names: readonly string[], phrases: readonly string[]) =>
  endings(names).flatMap((end) => phrases.map((phrase) => end + phrase));

/** `questions`: those known for each chunk, in the order of the index. */
export function wordingOf(
  libraries: readonly LibraryDocument[],
  questions: readonly (readonly string[])[],
): Wording {
  const units = libraries.flatMap((library) => library.units.map(aliasesOf));
  const titles = libraries.flatMap(({ document }) =>
    [...document.sections, ...document.measures].map(({ title }) => title),
  );
  const language = createLanguage([
    { texts: ASKING_PHRASES, weight: PHRASE_WEIGHT },
    { texts: ASKING_WORDS, weight: WORD_WEIGHT },
    { texts: libraries.map(({ canonical }) => canonical), weight: 1 },
    { texts: questions.flat(), weight: 1 },
    { texts: units.flat(), weight: 1 },
    {
      texts: [
        ...followed(
          units.map(([name = '']) => name),
          AFTER_UNITS,
        ),
        ...followed(titles, AFTER_MEASURES),
      ],
      weight: 1,
    },
  ]);
  const names = new Set(units.flat());
  const asking = [...ASKING_PHRASES, ...ASKING_WORDS].join(' ');
  const isOfficial = (text: string, start: number, end: number, characters: number) => {
    for (let from = Math.max(0, end - NAME.longest); from <= start; from++) {
      for (let length = NAME.shortest; length <= NAME.longest && from + length <= text.length; length++) {
        if (from + length >= end && names.has(text.slice(from, from + length))) return true;
      }
      const term = text.slice(from, from + characters);
      if (from + characters >= end && libraries.some(({ canonical }) => canonical.includes(term)))
        return true;
    }
    return false;
  };
  const isAsking = (text: string, start: number, end: number) => {
    for (let from = Math.max(0, end - ASKED); from <= start; from++)
      if (from + ASKED >= end && asking.includes(text.slice(from, from + ASKED))) return true;
    return false;
  };
  return { language, units, isOfficial, isAsking };
}
