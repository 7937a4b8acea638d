/** No phrase that the answer must not contain is there. */
import { alternativeIn } from './phrases.ts';
import { judged, notAsked, type Scorer } from './scorer.ts';

export const mustNotContain: Scorer = (evalCase, answer) => {
  const phrases = evalCase.mustNotContain;
  if (phrases.length === 0) return notAsked;
  const problems = phrases.flatMap((phrase) => {
    const found = alternativeIn(answer.text, phrase);
    return found === undefined ? [] : [`不得含“${found}”`];
  });
  return judged(problems, 1 - problems.length / phrases.length, `不得含的 ${phrases.length} 处都没有`);
};
