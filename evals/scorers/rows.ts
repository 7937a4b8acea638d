/** A list shows as many rows as it says, each with its clause: total = listed = rows = clauses cited. */
import type { Answer } from '../../src/schema/answer.ts';
import { citedClauses, judged, notAsked, type Scorer } from './scorer.ts';

function rowsOf(answer: Answer): number {
  let rows = 0;
  for (const block of answer.blocks) {
    if (block.type === 'list') rows += block.items.length;
    if (block.type === 'table') rows += block.rows.length;
  }
  return rows;
}

export const rows: Scorer = (evalCase, answer) => {
  const { completeness } = answer;
  if (!completeness) {
    const expected = evalCase.complete && answer.route === 'list' && answer.status !== 'refused';
    return expected ? judged(['清单未说明总数'], 0, '') : notAsked;
  }
  const { total, listed } = completeness;
  const shown = rowsOf(answer);
  const problems: string[] = [];
  if (listed !== total) problems.push(`总数 ${total}，列出 ${listed}`);
  if ((answer.route === 'list' || shown > 0) && shown !== listed) {
    problems.push(`列出 ${listed}，实有 ${shown} 行`);
  }
  const cited = citedClauses(answer).length;
  if (answer.route === 'list' && cited !== listed) problems.push(`列出 ${listed}，引用 ${cited} 条`);
  return judged(problems, Math.min(listed, shown) / Math.max(total, shown, 1), `共 ${total} 条，全部列出`);
};
