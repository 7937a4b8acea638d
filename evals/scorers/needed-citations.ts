/** The clauses needed are cited; where the list must be complete, nothing else is. */
import { clauseNames } from '../names.ts';
import { citedClauses, judged, notAsked, type Scorer } from './scorer.ts';

export const neededCitations: Scorer = (evalCase, answer) => {
  if (evalCase.measures.length === 0) return notAsked;
  const cited = new Set(citedClauses(answer));
  const missing = evalCase.measures.filter((id) => !cited.has(id));
  const allowed = new Set([...evalCase.measures, ...evalCase.measuresOk]);
  const extra = evalCase.complete ? [...cited].filter((id) => !allowed.has(id)) : [];
  const problems: string[] = [];
  if (missing.length > 0) problems.push(`缺引用 ${clauseNames(missing)}`);
  if (extra.length > 0) problems.push(`多引用 ${clauseNames(extra)}`);
  const found = evalCase.measures.length - missing.length;
  return judged(problems, found / (evalCase.measures.length + extra.length), `引用齐全，共 ${found} 条`);
};
