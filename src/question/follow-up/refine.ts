/** Follow-ups that work on the list or the units of the turn before: 其中…, 再加…, 不含…, 这个厅还管什么. */

import { isFrame } from '../frame.ts';
import { readHeaderFacts } from '../header-fact.ts';
import { UNIT } from '../mask.ts';
import { readCounted, readRanking } from '../ranking.ts';
import { asksComparison, asksWhich, asksWho } from '../shape.ts';
import { topicOf } from '../topic.ts';
import { readUnitCount } from '../unit-logic.ts';
import { type Completion, type FollowUp, hasNoSubject } from './follow-up.ts';
import { labelOf, labelsOf } from './previous-turn.ts';

const AMONG =
  /(?:在|从)?(?:其中|这里面|这里头|里面|里头|当中|这些(?:举措|条款|里面?|当中|中)?|上述(?:举措|条款)?(?:中|里)?|(?:这|那|上面)(?:[两二三四五六七八九十几0-9]+)(?:条|项|个)(?:举措|措施|条款)?(?:里[面头]?|中|当中)?|(?:[两二三四五六七八九十几0-9]+)(?:条|项|个)(?:举措|措施|条款)?(?:里[面头]?|中|当中))/;
const ITSELF =
  /(?:只有|只由|仅有|仅由|单独|光)(?:它|他们?|这家|这个(?:厅|局|委|单位|部门))(?:一家|自己)?|(?:它|他们?|这家)(?:一家|单独|独自|自己|单干|单挑)/;

/** 其中只有一家单位负责的: of the clauses that the turn before gave. */
export const amongThem: Completion = ({ text, masked, units, references, previous, context }) => {
  const pointer = AMONG.exec(text);
  const labels = labelsOf(previous.clauses, context.library.document);
  const selectable = previous.clauses.length > 1 && !/全方案|整个方案|全文|整份/.test(text);
  if (!pointer || !selectable || references.spans.length > 0) return undefined;
  const rest = text.replace(pointer[0], '').replace(/^[的，,、]+/, '');
  const [unit] = previous.units;
  const alone = ITSELF.exec(rest);
  if (alone && unit) return `${labels}中，只由${unit}单独负责的举措有哪些`;
  const selects =
    asksWhich(masked) ||
    /第几条|哪|挑|列|找/.test(masked) ||
    readCounted(masked) ||
    readRanking(masked) ||
    readUnitCount(masked);
  if (!selects || asksComparison(masked)) return undefined;
  const asking = units.length > 0 && !/负责|牵头|参与|承担|管|有|含|包括|举措|条|没|不|未/.test(rest);
  return `${labels}中，${asking ? `${units.join('和')}负责的有哪些` : rest}`;
};

/** 再加个省教育厅，三家都在的: the units of the turn before and those named now. */
export const unitsAdded: Completion = ({ masked, units, previous }) => {
  const joins =
    /再(?:加|算|带)上?个?|加上|加(?:一)?个|连同|一起|共同|都(?:有|在|参与|负责)|同时|(?:和|跟|与)[^，。]{0,3}(?:一起|共同|合作|重合)|也(?:有|在|参与)/;
  if (units.length === 0 || previous.units.length === 0 || !joins.test(masked)) return undefined;
  if (previous.units.some((unit) => units.includes(unit))) return undefined;
  const one = /^(?:它|他|这家)(?:跟|和|与|同)/.test(masked);
  const before = one ? previous.units.slice(0, 1) : previous.units;
  return `${[...before, ...units].join('和')}共同负责的举措有哪些`;
};

/** 不含省发改委的呢: the clauses of the turn before without those of a unit. */
export const unitsLeftOut: Completion = ({ masked, units, previous, context }) => {
  const labels = labelsOf(previous.clauses, context.library.document);
  const excludes = new RegExp(
    `把${UNIT}[^，。]{0,6}(?:剔|去|删|拿|划|筛|刨|减|扣|排)|(?:剔|刨|删|拿|划|筛|减)(?:除|去|掉)了?${UNIT}|(?:不(?:含|包括|要|算|带|涉及)|去掉|去除|排除|刨去|刨掉|扣除|没有?)(?:掉|了)?${UNIT}|${UNIT}(?:不(?:在|参与|负责|算)|没有?(?:参与|份)|除外|以外)`,
  );
  if (units.length === 0 || labels === '' || !excludes.test(masked)) return undefined;
  if (previous.clauses.length === 1)
    return asksWho(masked) ? `${labels}除了${units.join('、')}还有谁` : undefined;
  return `${labels}中，不含${units.join('、')}的举措有哪些`;
};

/** 只留第三部分的: of the clauses that the turn before gave, those of a part. */
const KEEPS = /(?:只|单|光|仅|就)(?:留|看|要|列|保留|剩)(?:下)?\ue002(?:里|中|那)?的?[?？。!！]*$/;

export const partKept: Completion = ({ masked, sections, previous, context }) => {
  const { document } = context.library;
  if (previous.clauses.length < 2 || sections.length !== 1 || !KEEPS.test(masked)) return undefined;
  return `${labelsOf(previous.clauses, document)}中，${labelsOf(sections, document)}的举措有哪些`;
};

/** 有它单独扛的没有: what the unit of the turn before answers for alone. */
const ALONE =
  /(?:只有?|仅|单独|独自|独家)(?:由|是|归)?(?:它|他们?|这家|该单位|这个(?:厅|局|委))|(?:它|他们?|这家|该单位|这个(?:厅|局|委))(?:一家|单独|独自|自己一|单干)/;

export const aloneOfTheUnit: Completion = ({ text, units, previous }) => {
  const [unit] = previous.units;
  return units.length === 0 && previous.units.length === 1 && ALONE.test(text)
    ? `只由${unit}单独负责的举措有哪些`
    : undefined;
};

/** 这俩厅谁摊的条数多: the units of the turn before, written out. */
const THESE_UNITS =
  /(?:这|那)(?:两|俩|几|三|二)(?:个|家)?(?:厅|局|委|单位|部门|家)?(?!条|项|个部分)|[他它]们?[俩两]个?|(?:两|俩)家/;

export const theseUnits: Completion = ({ text, units, previous }) => {
  const named = [...new Set([...previous.unitsBefore, ...previous.units])];
  const both = previous.units.length > 1 ? previous.units : named;
  const pointer = both.length > 1 && units.length === 0 ? THESE_UNITS.exec(text) : null;
  return pointer ? text.replace(pointer[0], both.join('和')) : undefined;
};

/** 不是5条吗, 你再核一遍: the question before once more. */
const COUNT_DOUBTED =
  /(?:不是|应该是|难道不是|怎么(?:才|是|只有))[0-9一二三四五六七八九十]+(?:条|家|项|个)(?:吗|么|吧)?[?？]?$/;
const ANSWER_DOUBTED =
  /不对|再(?:核|查|确认|看)(?:一)?(?:遍|下|次)|(?:你)?确定|真的假的|没搞错|没弄错|印象(?:里|中)|我(?:怎么)?记得/;
const REST =
  /^(?:那)?(?:剩下|其余|余下|另外)(?:的)?[0-9一二两三四五六七八九十几]*(?:条|项|个|家)?(?:举措|条款)?(?:也|都|呢|全|列|是|有)/;

/** 剩下的呢: those of the dialogue's first list that the last one left out. */
function theRest({ text, previous: { opening, clauses }, context }: FollowUp): string | undefined {
  const rest = opening.filter((clause) => !clauses.includes(clause));
  const chosen = clauses.length > 0 && clauses.every((clause) => opening.includes(clause));
  if (!REST.test(text) || !chosen || rest.length === 0) return undefined;
  return `${labelsOf(rest, context.library.document)}中，举措有哪些`;
}

export const askedAgain: Completion = (followUp) => {
  const { text, units, references, previous } = followUp;
  if (COUNT_DOUBTED.test(text)) return previous.standalone;
  if (units.length > 0 || references.spans.length > 0) return undefined;
  const other = /原文|原话|原句/.test(text) || readHeaderFacts(text).length > 0;
  const doubted = ANSWER_DOUBTED.test(text) && hasNoSubject(followUp) && !other;
  if (!doubted && !REST.test(text)) return undefined;
  return theRest(followUp) ?? previous.standalone;
};

/** 第三名呢: another rank of the same order. */
export const rankAsked: Completion = ({ text, previous }) => {
  const place =
    /^(?:那)?(?:排)?(?:在)?第([二三四五六七八九十]+|[0-9]+)(?:名|位|多|少)?(?:的)?(?:是谁|是哪家|呢)?(?:[，,](?:有)?(?:几|多少)条)?[?？]?$/.exec(
      text,
    )?.[1];
  const order = /(?:最|第[一二三四五六七八九十0-9]+)(多|少)/.exec(previous.standalone);
  return place && order && readRanking(previous.standalone)
    ? previous.standalone.replace(order[0], `第${place}${order[1]}`)
    : undefined;
};

/** 后一家还承担哪条: one of the units that the turn before named. */
const NTH_UNIT =
  /(?:(?:前|头|首|第一)(?:面)?(?:那)?(?:一)?(?:家|个单位)|前者)|((?:后|末|另外?|最后)(?:面)?(?:那)?(?:一)?(?:家|个单位)|后者)|第([二三四五六七八九])(?:家|个(?:单位|部门|厅))/;

export const unitOfList: Completion = ({ text, masked, units, previous }) => {
  const match = previous.units.length > 1 && units.length === 0 ? NTH_UNIT.exec(text) : null;
  if (!match || !(DUTIES.test(masked) || BESIDES.test(text))) return undefined;
  const place = match[2] ? '一二三四五六七八九'.indexOf(match[2]) : match[1] ? -1 : 0;
  const unit = previous.units.at(place);
  return unit && `${unit}负责的举措有哪些`;
};

const THE_UNIT =
  /(?:这|那|该|此)(?:个|家)?(?:厅|局|委|办|部|单位|部门|政府|家)|(?:这|那)(?:一)?家|(?<!其)(?:它|他)们?(?!的?(?:责任|负责)单位)/;
const DUTIES =
  /(?:负责|管|承担|干|牵头|参与|摊|领|有|列|挂|涉及|出现)[^谁]{0,8}(?:哪|什么|啥|多少|几)|(?:任务|职责|举措|条款)(?:有|是)?(?:哪|什么|啥|多少|几)|(?:多少|几)(?:条|项)/;
const BESIDES = /别的|其他|其它|另外|还(?:要)?(?:负责|管|干|有|承担|参与|领|牵头)/;

/** 这个厅别的还负责哪几条: the duties of the unit that the turn before named. */
export const dutiesOfTheUnit: Completion = ({ text, masked, units, previous, context }) => {
  const pointer = THE_UNIT.exec(text);
  const [unit] = previous.units;
  if (!pointer || units.length > 0 || previous.units.length !== 1 || unit === undefined) return undefined;
  const duties = DUTIES.test(masked) || /还(?:管|负责|干|承担)/.test(masked);
  if (!duties || asksWho(masked.replace(pointer[0], ''))) return undefined;
  const besides = BESIDES.test(text) ? labelsOf(previous.clauses, context.library.document) : '';
  return `${besides ? `除了${besides}，` : ''}${unit}负责的举措有哪些`;
};

/** 除了它还有谁: the unit stands in the turn before, the clause by now in the question. */
export const otherThanTheUnit: Completion = ({ text, previous, references, context }) => {
  const besides = /除了?(?:它|他们?|这家|这个(?:厅|局|委|单位|部门))(?:之?外|以外)?/.exec(text);
  const [unit] = previous.units;
  if (!besides || unit === undefined) return undefined;
  const rest = text.replace(besides[0], `除了${unit}`);
  const [clause] = previous.clauses;
  const named = references.spans.length > 0 || clause === undefined;
  return named ? rest : `${labelOf(clause, context.library.document)}${rest}`;
};

const DOUBT =
  /吗|么|吧|是不是|有没有|包不包括|算不算|在不在|不对|记得|怎么(?:没|不)|也(?:是|在|有|管|算)|还有|旁边|不是/;

/** 我记得还有省水利厅: whether a unit has a part in the clause of the turn before. */
export const unitDoubted: Completion = ({ masked, units, previous, references, context }) => {
  const [clause] = previous.clauses;
  const unclear = units.length === 0 || references.spans.length > 0 || previous.clauses.length !== 1;
  if (unclear || clause === undefined || !DOUBT.test(masked)) return undefined;
  const topic = topicOf(masked.replace(DOUBT, ' ').replace(/我|记得|旁边|不对|怎么/g, ' '));
  if (topic.length > 2 && !isFrame(topic)) return undefined;
  return `${labelOf(clause, context.library.document)}的责任单位包括${units.join('、')}吗`;
};
