/** Refusals: what the plan does not state, in plain words, and the clauses nearest to it. */
import type { AskedFact, Question } from '../question/question.ts';
import type { Citation, Refusal } from '../schema/answer.ts';
import type { AnswerDraft } from './draft.ts';

/** 未载明… for each kind of plain fact. */
export const MISSING_FACT: Record<AskedFact, string> = {
  amount: '未载明具体金额',
  phone: '未载明电话等联系方式',
  address: '未载明办理地点',
  date: '未载明具体时间',
  deadline: '未载明完成时限',
  rate: '未载明具体比例',
  quantity: '未载明具体数量',
  standard: '未载明具体标准或条件',
  procedure: '未载明办理流程和材料',
  person: '未载明具体人员',
  penalty: '未载明处罚规定',
  link: '未载明网址',
};

const OPENING: Record<Refusal['reason'], string> = {
  not_in_document: '方案',
  no_such_clause: '',
  out_of_scope: '',
  unsafe: '',
  unclear: '',
};

/** `nearest` is shown for facts that are not stated; never for questions that are unsafe or out of scope. */
export function composeRefusal(
  draft: AnswerDraft,
  refusal: { reason: Refusal['reason']; missing: string; nearest: Citation[] },
): void {
  draft.status = 'refused';
  draft.refusal = refusal;
  draft.units = [];
  draft.completeness = undefined;
  draft.paragraph(`${OPENING[refusal.reason]}${refusal.missing}。`);
  if (refusal.nearest.length > 0) {
    draft.paragraph('最接近的原文：');
    draft.list(
      refusal.nearest.map(
        (citation) => `${citation.clause.path.at(-1) ?? citation.clause.heading}：“${citation.quote}”`,
      ),
      false,
    );
  }
}

const CONDUCT = {
  unsafe: '我只回答政策文件里的内容，不能执行这类要求',
  out_of_scope: '这个问题不在本方案的范围内，我只能回答方案写明的内容',
  unclear: '没有看懂这个问题，请说得具体一些，例如“（十五）由谁负责”',
};

export function refuseConduct(draft: AnswerDraft, question: Question): void {
  const reason = question.refusal ?? 'unclear';
  composeRefusal(draft, { reason, missing: CONDUCT[reason], nearest: [] });
}
