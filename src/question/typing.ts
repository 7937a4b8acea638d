/** A question as typed → the same question in Chinese, normalised, its slips set right. */
import { AGENCY_STEMS } from '../policy/units/agencies.ts';
import { findUnknownUnits } from '../policy/units/matcher.ts';
import type { LibraryDocument } from '../schema/library.ts';
import { normaliseQuestion } from './normalise.ts';
import { createPinyinReader } from './pinyin/reader.ts';
import { findForeignPlaces } from './places.ts';
import { createTypoCorrector } from './typos.ts';
import { type Wording, wordingOf } from './wording.ts';

/** `questions`: those known for each chunk, in the order of the index. The words are counted at the first question. */
export function createTypingReader(
  libraries: readonly LibraryDocument[],
  questions: readonly (readonly string[])[],
): (typed: string) => string {
  let counted: Wording | undefined;
  const wording = () => {
    counted ??= wordingOf(libraries, questions);
    return counted;
  };
  const pinyin = createPinyinReader(wording);
  const correct = createTypoCorrector(() => wording().language);
  const units = libraries.flatMap((library) => library.units);
  const namesPlace = (form: string) => libraries.some(({ canonical }) => canonical.includes(form));

  return (typed) => {
    const text = normaliseQuestion(typed);
    const chinese = pinyin.read(text);
    if (chinese !== text) return normaliseQuestion(chinese);
    // What is named is meant, whatever of ours it looks like (陕西 and 山西, 税务 and 水务).
    if (findForeignPlaces(text, namesPlace).length > 0) return text;
    const named = findUnknownUnits(text, units).filter(({ name }) =>
      AGENCY_STEMS.some((stem) => name.includes(stem)),
    );
    return correct(text, (start, end) => named.some((unit) => start < unit.end && unit.start < end));
  };
}
