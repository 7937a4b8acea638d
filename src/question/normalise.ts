/** A question as typed → the same question in the document's script and width, without controls. */

import { repairText } from '../text/repair.ts';
import { respellClauses } from './clause-spellings.ts';

/** Zero-width, bidi and variation-selector code points, and C0/C1 controls other than line ends. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing controls is the purpose
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single joiners and selectors are meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

/** Visible text only; what remains may be empty. */
export function visibleText(question: string): string {
  return question.replace(INVISIBLE, '').trim();
}

/** A question mark that asks; before what is left of a note it may stand for a lost character (`?zhuān)`). */
const ASKING_MARK = /\?(?![a-zà-ǜ]{1,6}[)）])/gu;

/**
 * NFKC (㈤ → (五), full-width digits → ASCII, Kangxi radicals → characters), then the same repair as for
 * documents (pinyin notes, traditional → simplified).
 */
export function normaliseQuestion(question: string): string {
  const visible = visibleText(question).normalize('NFKC').replace(/\s+/g, ' ').replace(ASKING_MARK, '？');
  const repaired = repairText(visible)
    .canonical.replace(/\s*\n\s*/g, ' ')
    .trim();
  return respellClauses(repaired);
}
