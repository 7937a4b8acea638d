/** The words of a question that the plan itself uses: what a list can be limited by. */
import type { QuestionContext } from './context.ts';
import { isFrame, trimFrame, withoutFrame } from './frame.ts';
import { topicOf } from './topic.ts';

/** Characters of the longest term looked for. */
const LONGEST = 16;

/**
 * Maximal stretches of the question, without its frame, that stand in at least one measure. Quoted words count
 * whole, whether known or not. Empty where the question only frames.
 */
export function contentTerms(masked: string, context: QuestionContext): string[] {
  const quoted = [...masked.matchAll(/["“「『《‘]([^"”」』》’]{2,30})["”」』》’]/g)].map(
    (match) => match[1] ?? '',
  );
  const words = quoted.filter((word) => !/[\ue000-\ue003]/.test(word));
  if (words.length > 0) return words;
  const outside = termsOf(masked.replace(PARENTHESES, ' '), context);
  return outside.length > 0 ? outside : termsOf(masked, context);
}

const PARENTHESES = /[(（][^()（）]*[)）]/g;

/** What is left of the question without its frame, known to the plan or not. */
export function residueOf(masked: string): string {
  const words = withoutFrame(topicOf(masked.replace(PARENTHESES, ' ')));
  return [...words].filter((one) => /\p{L}/u.test(one)).join('');
}

function termsOf(masked: string, context: QuestionContext): string[] {
  const parts = topicOf(masked).split(/[\s、()（）"“”「」『』《》‘’]+/);
  const terms = parts.flatMap((part) => stretchesOf(part, context)).map(trimFrame);
  return [...new Set(terms)].filter(
    (term) => term.length >= 2 && !/^[0-9]+[年月日个]?$/.test(term) && !isFrame(term),
  );
}

function stretchesOf(part: string, { findMeasures }: QuestionContext): string[] {
  const found: string[] = [];
  for (let i = 0; i + 2 <= part.length; ) {
    let length = 0;
    let among: string[] | undefined;
    for (let size = 2; size <= LONGEST && i + size <= part.length; size++) {
      among = findMeasures({ allTerms: [part.slice(i, i + size)], ...(among && { among }) });
      if (among.length === 0) break;
      length = size;
    }
    if (length > 0) found.push(part.slice(i, i + length));
    i += Math.max(1, length);
  }
  return found;
}
