/** A question as typed → the same question in Chinese, normalised, its slips set right. */
import { AGENCY_STEMS, WHOLE_NAMES } from '../policy/units/agencies.ts';
import { findUnknownUnits } from '../policy/units/matcher.ts';
import type { LibraryDocument } from '../schema/library.ts';
import { isEnglish } from './english/detect.ts';
import { normaliseQuestion } from './normalise.ts';
import { withoutToneNumbers } from './pinyin/letters.ts';
import { createPinyinReader } from './pinyin/reader.ts';
import { findForeignPlaces, namesPlace } from './places.ts';
import { createTypoCorrector } from './typos.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A body that people know, of whatever region. */
const AGENCY = new RegExp(
  `^.{0,4}(?:(?:${AGENCY_STEMS.join('|')})(?:厅|局|委员会|委|办公室|办|部门|部)|${WHOLE_NAMES.join('|')})$`,
);

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
  const correct = createTypoCorrector(wording);
  const units = libraries.flatMap((library) => library.units);
  const isNamed = (form: string) => libraries.some(({ canonical }) => namesPlace(canonical, form));

  return (typed) => {
    const text = normaliseQuestion(typed);
    if (isEnglish(withoutToneNumbers(text))) return text;
    const chinese = pinyin.read(text);
    if (chinese !== text) return normaliseQuestion(chinese);
    // What is named is meant, whatever of ours it looks like (陕西 and 山西, 税务 and 水务).
    let agencies: { start: number; end: number }[] | undefined;
    const corrected = correct(text, (start, end) => {
      agencies ??= findUnknownUnits(text, units).filter(({ name }) => AGENCY.test(name));
      return agencies.some((unit) => start < unit.end && unit.start < end);
    });
    return corrected !== text && findForeignPlaces(text, isNamed).length > 0 ? text : corrected;
  };
}
