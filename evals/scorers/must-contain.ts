/** Every phrase that the answer must contain is there; of alternatives one suffices. */
import { alternativeIn } from './phrases.ts';
import { judged, notAsked, type Scorer } from './scorer.ts';

export const mustContain: Scorer = (evalCase, answer) => {
  const phrases = evalCase.mustContain;
  if (phrases.length === 0) return notAsked;
  const missing = phrases.filter((phrase) => alternativeIn(answer.text, phrase) === undefined);
  const problems = missing.map((phrase) => `未含“${phrase}”`);
  return judged(problems, 1 - missing.length / phrases.length, `应含的 ${phrases.length} 处都有`);
};
