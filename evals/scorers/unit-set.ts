/** The units named as the answer are exactly the units of the case, whatever alias each is called by. */
import { judged, notAsked, type Scorer } from './scorer.ts';

export const unitSet: Scorer = (evalCase, answer, { unitName }) => {
  if (evalCase.units.length === 0) return notAsked;
  const expected = new Set(evalCase.units.map(unitName));
  const named = new Set(answer.units.map(unitName));
  const missing = expected.difference(named);
  const extra = named.difference(expected);
  const problems: string[] = [];
  if (missing.size > 0) problems.push(`缺单位 ${[...missing].join('、')}`);
  if (extra.size > 0) problems.push(`多单位 ${[...extra].join('、')}`);
  const share = expected.intersection(named).size / expected.union(named).size;
  return judged(problems, share, `单位齐全，共 ${expected.size} 家`);
};
