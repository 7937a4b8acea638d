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
};

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
  return { language, units };
}
