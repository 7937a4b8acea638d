/** The rule for facts of the document's header, and for its aims. */
import { readAskedFact } from './asked-fact.ts';
import { contentTerms } from './content-terms.ts';
import type { Draft, Understood } from './draft.ts';
import { readHeaderFacts } from './header-fact.ts';
import { UNIT } from './mask.ts';
import type { AskedFact, HeaderFact } from './question.ts';
import { topicOf } from './topic.ts';

/** Words that a question about the aims of the whole plan may hold. */
const OF_THE_WHOLE =
  /“?四大行动”?|总体|主要|发展|工作|预期|核心|最终|阶段性?|指导思想|要求|原则|思路|目标|任务|全省|我省|几年|[0-9]+年|完成|达到|实现|水平|新型城镇化|城镇化/g;

const OF_A_HEADER =
  /启动|结束|这轮|新型城镇化|城镇化|收文|范围|厅局|委办|写材料|材料|引用|准确|完整|机关|依据|根据|落实|贯彻|国务院|国家|上级|中央|各市县?|县里|山西省?委?|办公厅|人民政府|政府|文号|发文字号|印发|发布|成文|落款|签发|日期|时间|年份|编号|期限|实施期?|有效期|期|通知|全称|标题|公开|删减|部分|行动|板块|大块|几年|公开发布|计划|战略/g;
const NOT_IN_A_HEADER: ReadonlySet<AskedFact> = new Set([
  'person',
  'phone',
  'link',
  'amount',
  'penalty',
  'address',
  'procedure',
]);

/** 省住建厅印发的这份通知: who issued it is set right. */
const ISSUED_BY = new RegExp(`^.{0,6}${UNIT}(?:联合)?(?:印发|发布|下发|制定|出台)的`);

export function headerRule({
  masked,
  beside: other,
  question,
  context,
  attachment,
}: Draft): Understood | undefined {
  const ascribed = ISSUED_BY.test(masked);
  if ((question.units.length > 0 && !ascribed) || question.sections.length > 0) return undefined;
  if (question.askedFact === 'current') return undefined;
  const parts = masked.split(/[，,；;？?。！!]/).filter((part) => part.trim() !== '');
  const ofHeader = parts.filter((part) => !NOT_IN_A_HEADER.has(readAskedFact(part) ?? 'date'));
  const divided = ofHeader.length > 0 && ofHeader.length < parts.length;
  const beside = divided ? ofHeader.join('，') : (other ?? masked);
  const asked = readAskedFact(beside);
  if (asked && NOT_IN_A_HEADER.has(asked)) return undefined;
  const read: HeaderFact[] = attachment ? ['attachments'] : readHeaderFacts(beside);
  const facts = ascribed && read.length > 0 ? [...new Set<HeaderFact>(['issuer', ...read])] : read;
  const [fact] = facts;
  if (!fact) return undefined;
  const topic = (divided ? topicOf(beside) : question.topic).replace(
    fact === 'goals' || fact === 'guidance' ? OF_THE_WHOLE : OF_A_HEADER,
    ' ',
  );
  const own = contentTerms(topic, context).filter((term) => !context.library.document.title.includes(term));
  const named = fact === 'attachments' || (fact === 'structure' && /[二三四五六七八九十]大行动/.test(masked));
  const missing = divided
    ? readAskedFact(parts.filter((part) => !ofHeader.includes(part)).join('，'))
    : undefined;
  return named || own.length === 0
    ? { route: 'fact', headerFacts: facts, ...(missing && { compound: true, askedFact: missing }) }
    : undefined;
}
