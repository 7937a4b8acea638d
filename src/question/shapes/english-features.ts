/** What the learnt reader sees of an English question: the stems of its words, and pairs of neighbours. */
import { plainEnglish, stem } from '../english/words.ts';

/** Figures differ from question to question; that there is one counts. */
const FIGURE = '#';

/** Distinct; `^` marks the beginning. Words of figures are one feature, measures masked by nobody stay words. */
export function englishFeatures(text: string): string[] {
  const words = plainEnglish(text).match(/[a-z]+|[0-9][0-9.,]*|\p{Script=Han}+/gu) ?? [];
  const stems = ['^', ...words.map((word) => (/^[0-9]/.test(word) ? FIGURE : stem(word)))];
  const pairs = stems.slice(1).map((one, i) => `${stems[i]} ${one}`);
  return [...new Set([...stems.slice(1), ...pairs])];
}
