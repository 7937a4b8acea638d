/** Parts of a document by what they are about: the smart city part, the chapter on urban renewal. */
import { formatNumeral } from '../../policy/numerals.ts';
import type { PolicyDocument } from '../../schema/document.ts';
import { contentOf, type Lexicon } from './content.ts';

const NOUN = '(?:parts?|sections?|chapters?|actions?)';
const WORD =
  '(?!(?:the|in|of|on|an?|about|for|to|with|which|what|this|that|each|every|all|is|are|does)\\b)[a-z0-9]+';
/** The name before the noun, or after it. */
const BEFORE = new RegExp(`\\b((?:${WORD} ){1,6})${NOUN}\\b`, 'g');
const AFTER = new RegExp(
  `\\b${NOUN} (?:on|about|of|for|concerning|called|titled|dealing with|to) (?:the )?((?:[a-z0-9]+,? ?){1,8})`,
  'g',
);
/** Characters of a title that a name must hold; any action may be meant by the word, so it must hold more. */
const ENOUGH = 2;
const ENOUGH_OF_ACTION = 4;

/** `text` with each part that is named so in Chinese; a name that fits two parts names none. */
export function namedParts(text: string, { sections }: PolicyDocument, lexicon: Lexicon): string {
  const partOf = (whole: string, words: string): string | undefined => {
    const least = /actions?/.test(whole) ? ENOUGH_OF_ACTION : ENOUGH;
    const terms = contentOf(words, lexicon);
    const ranked = sections
      .map((section) => ({
        section,
        shared: terms.filter((term) => section.title.includes(term)).join('').length,
      }))
      .sort((a, b) => b.shared - a.shared);
    const [first, second] = ranked;
    if (
      !first ||
      first.shared < Math.min(least, first.section.title.length) ||
      first.shared === second?.shared
    )
      return undefined;
    return ` 第${formatNumeral(first.section.number)}部分 `;
  };
  return text
    .replace(AFTER, (whole, words: string) => partOf(whole, words) ?? whole)
    .replace(BEFORE, (whole, words: string) => partOf(whole, words) ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
