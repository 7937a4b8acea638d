/** The answer's text matches every regular expression that it must match, and none that it must not. */
import { runInNewContext } from 'node:vm';
import { judged, notAsked, type Scorer } from './scorer.ts';

/** A pattern that takes longer than this to match a text of this size is no condition but a mistake. */
const TIMEOUT_MILLISECONDS = 500;

/** In a context of its own, the only place where a match can be cut short. */
function matches(pattern: string, text: string): boolean {
  try {
    return runInNewContext(
      'new RegExp(pattern, "u").test(text)',
      { pattern, text },
      { timeout: TIMEOUT_MILLISECONDS },
    );
  } catch {
    return false;
  }
}

export const patterns: Scorer = ({ mustMatch, mustNotMatch }, { text }) => {
  const asked = mustMatch.length + mustNotMatch.length;
  if (asked === 0) return notAsked;
  const problems = [
    ...mustMatch.filter((pattern) => !matches(pattern, text)).map((pattern) => `不匹配 ${pattern}`),
    ...mustNotMatch.filter((pattern) => matches(pattern, text)).map((pattern) => `不得匹配 ${pattern}`),
  ];
  return judged(problems, 1 - problems.length / asked, `${asked} 条正则表达式都符合`);
};
