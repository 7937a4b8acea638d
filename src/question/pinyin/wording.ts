/** What the questions about a library are likely to be worded with. */
import { aliasesOf } from '../../policy/units/aliases.ts';
import type { LibraryDocument } from '../../schema/library.ts';
import type { Names } from './initials.ts';

export type Wording = {
  /** The documents, and questions as people ask them. */
  texts: readonly string[];
  /** Each unit by all its names. */
  units: readonly Names[];
  /** Titles of measures and sections. */
  titles: readonly string[];
};

/** `questions`: those known for each chunk, in the order of the index. */
export function wordingOf(
  libraries: readonly LibraryDocument[],
  questions: readonly (readonly string[])[],
): Wording {
  return {
    texts: [...libraries.map(({ canonical }) => canonical), ...questions.flat()],
    units: libraries.flatMap(({ units }) => units.map(aliasesOf)),
    titles: libraries.flatMap(({ document }) =>
      [...document.sections, ...document.measures].map(({ title }) => title),
    ),
  };
}
