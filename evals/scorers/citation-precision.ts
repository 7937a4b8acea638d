/** Nothing is cited but the clauses that the case names as needed or acceptable. */
import { clauseNames } from '../names.ts';
import { citedClauses, judged, notAsked, type Scorer } from './scorer.ts';

export const citationPrecision: Scorer = (evalCase, answer) => {
  const allowed = new Set([...evalCase.measures, ...evalCase.measuresOk]);
  if (allowed.size === 0) return notAsked;
  const cited = citedClauses(answer);
  const wrong = cited.filter((id) => !allowed.has(id));
  const problems = wrong.length > 0 ? [`引用了无关条款 ${clauseNames(wrong)}`] : [];
  return judged(problems, 1 - wrong.length / Math.max(cited.length, 1), `引用 ${cited.length} 条，均相关`);
};
