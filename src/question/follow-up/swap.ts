/** Follow-ups that put something else into the question before: 那省财政厅呢, 第三部分呢, 城中村呢. */

import { resolveReferences } from '../clauses.ts';
import { isFrame } from '../frame.ts';
import { readHeaderFacts } from '../header-fact.ts';
import { readListTerm } from '../list-term.ts';
import { asksWho } from '../shape.ts';
import { topicOf } from '../topic.ts';
import { type Completion, hasNoSubject } from './follow-up.ts';

const ENDING =
  /(?:呢|怎么样|如何|又(?:如何|怎样|怎么样)|的(?:情况|话)(?:呢)?|怎么说|那(?:边|头)(?:呢)?|这(?:块|边)(?:呢)?)?[?？。!！~\s]*$/;
const bare = (text: string) =>
  text.replace(ENDING, '').replace(/^(?:换成?|改成?|如果是|只看|只要|单看|就看)/, '');

/** Nothing but units or clauses is left of the question. */
const isElliptic = (masked: string) => /^[\ue000-\ue002、和与及跟，,的里中]+$/.test(bare(masked));

/** 打错了，农业农村厅换成水利厅. */
const CORRECTED = /(?:换成|改成|应该是|我是说|我说的是|是问|想问的是)\ue000[^\ue000]{0,4}$/;

export const unitSwapped: Completion = ({ masked, units, previous, context }) => {
  const corrected = CORRECTED.test(masked);
  if (units.length === 0 || !(corrected || isElliptic(masked))) return undefined;
  const before = context.matchUnits(previous.standalone);
  const [first, last] = [before[0], before.at(-1)];
  const names = corrected ? (units.at(-1) ?? '') : units.join('和');
  return first && last
    ? previous.standalone.slice(0, first.start) + names + previous.standalone.slice(last.end)
    : `${names}负责哪些举措`;
};

export const referenceSwapped: Completion = ({ text, masked, references, previous, context }) => {
  if (references.spans.length === 0 || !isElliptic(masked)) return undefined;
  const { standalone } = previous;
  const old = resolveReferences(standalone, context.library.document).spans;
  const [first, last] = [old[0], old.at(-1)];
  if (first && last) return standalone.slice(0, first.start) + bare(text) + standalone.slice(last.end);
  const limited = references.sections.length > 0 && context.matchUnits(standalone).length > 0;
  return limited ? `${bare(text)}中，${standalone}` : `${bare(text)}的内容是什么`;
};

/** 城中村呢: another subject for what was asked. */
export const topicSwapped: Completion = ({ text, masked, units, references, previous }) => {
  if (units.length > 0 || references.spans.length > 0) return undefined;
  const subject = bare(text);
  const asksAgain = /呢[?？。!！~\s]*$/.test(text) && subject.length > 0 && subject.length <= 14;
  if (!asksAgain || isFrame(subject) || asksWho(masked)) return undefined;
  const { standalone } = previous;
  if (asksWho(standalone)) return `${subject}由谁负责`;
  const listed = readListTerm(standalone)?.filter;
  const [term] = listed?.allTerms ?? listed?.anyTerms ?? [];
  return term !== undefined && standalone.includes(term) ? standalone.replace(term, subject) : undefined;
};

/** 也是他们吗: asks who, of another topic. */
const SAME_ASKER =
  /(?:也|还|同样)?是?(?:不是)?(?:由|归)?(?:他们|它们|这几家|这些单位|他|它|这家)(?:负责|管|牵头)?(?:吗|么|吧)?[?？]?$/;

export const sameAsker: Completion = ({ text }) => {
  const same = SAME_ASKER.exec(text);
  return same && same.index > 1 ? `${text.slice(0, same.index)}由谁负责` : undefined;
};

/** 依据呢, after another fact of the header. */
export const headerFactSwapped: Completion = ({ text, previous }) => {
  const asked = `${bare(text)}是什么`;
  const ofHeader = readHeaderFacts(previous.standalone).length > 0 && readHeaderFacts(asked).length > 0;
  return ofHeader && bare(text).length <= 6 ? asked : undefined;
};

/** 钱从哪来: a plan says it part by part. */
export const moneyOfThePart: Completion = ({ text, previous, context }) => {
  const { document } = context.library;
  const [clause] = previous.clauses;
  const part = document.measures.find(({ id }) => id === clause)?.section;
  const number = document.sections.find(({ id }) => id === part)?.number;
  const asks = /^(这|那)?(笔)?(些)?(钱|资金|经费|银子)(呢|都?(从|打|由|靠|是)?(哪|谁|怎|咋|什么))/.test(text);
  return asks && number !== undefined ? `第${number}部分中，资金从哪里来` : undefined;
};

/** What still leans on the topic before: 那哪些人能住, 医院呢. */
export const topicCarried: Completion = (followUp) => {
  const { text, units, references, previous } = followUp;
  if (units.length > 0 || references.spans.length > 0) return undefined;
  const leaning = /(?:^|[，,。])那(?:么)?([^，,。]{2,16})/.exec(text)?.[1];
  const subject = topicOf(previous.standalone);
  if (leaning !== undefined && !/^(?:条|项|个)/.test(leaning)) return `${subject}${leaning}`;
  const bareQuestion = text.length <= 10 && hasNoSubject(followUp) && readHeaderFacts(text).length === 0;
  return bareQuestion || (/呢[?？]?$/.test(text) && bare(text).length <= 4) ? `${subject}${text}` : undefined;
};
