/** Refused where it must be (for the reason asked, citing nothing), and not refused where it must not be. */
import { reasonName, STATUS_NAMES } from '../names.ts';
import { judged, type Scorer } from './scorer.ts';

export const refusal: Scorer = (evalCase, answer) => {
  const refused = answer.status === 'refused';
  if (evalCase.refuse === false) {
    return judged(refused ? [`不应拒答（${reasonName(answer.refusal?.reason)}）`] : [], 0, '未拒答');
  }
  if (!refused) return judged([`应拒答，却${STATUS_NAMES[answer.status]}`], 0, '');
  const problems: string[] = [];
  const reason = answer.refusal?.reason;
  if (reason === undefined) problems.push('拒答而未说明理由');
  else if (evalCase.refuse !== true && reason !== evalCase.refuse) {
    problems.push(`拒答理由应为“${reasonName(evalCase.refuse)}”，却为“${reasonName(reason)}”`);
  }
  if (answer.citations.length > 0) problems.push('拒答不应有引用');
  return judged(problems, 0.5, `已拒答（${reasonName(reason)}）`);
};
