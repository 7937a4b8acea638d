/** How clauses and units are named in English: Part 3, Measure 15 “健全…政策” (Sound … policies). */
import { createEnglishUnits } from '../../question/english/agencies.ts';
import type { Measure } from '../../schema/document.ts';
import type { LibraryDocument } from '../../schema/library.ts';
import type { Names } from './wording.ts';

const bracketed = (english: string | undefined) => (english === undefined ? '' : ` (${english})`);

/** a, b and c. */
export function listed(names: readonly string[], joint = 'and'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** 1 measure, 3 measures. */
export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const UNIT_NAMES = new WeakMap<LibraryDocument, (name: string) => string | undefined>();

/** Department of Finance (省财政厅); the Chinese alone where no table has an English name. */
export function unitName(name: string, library: LibraryDocument): string {
  const nameOf = UNIT_NAMES.get(library) ?? createEnglishUnits(library.units).nameOf;
  UNIT_NAMES.set(library, nameOf);
  const english = nameOf(name);
  return english === undefined ? name : `${english} (${name})`;
}

export function englishNames(library: LibraryDocument): Names {
  const { document, english } = library;
  const section: Names['section'] = ({ number }) => `Part ${number}`;
  const measureTitle = ({ id, number, title }: Measure) =>
    `Measure ${number}${title ? ` “${title}”` : ''}${bracketed(english?.measures[id])}`;
  return {
    units: (names) => listed(names.map((name) => unitName(name, library))),
    section,
    sectionTitle: (part) => `${section(part)} “${part.title}”${bracketed(english?.sections[part.id])}`,
    measureTitle,
    measure(measure) {
      const part = document.sections.find(({ id }) => id === measure.section);
      return `${part ? `${section(part)}, ` : ''}${measureTitle(measure)}`;
    },
  };
}
