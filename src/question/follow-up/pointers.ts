/** Words that point at a clause of the turn before: 第二个, 头一条, 最后那条, 后者, 下一条, 这条, 它. */
import { parseNumeral } from '../../policy/numerals.ts';
import type { PolicyDocument } from '../../schema/document.ts';
import { resolveReferences } from '../clauses.ts';
import { contentTerms } from '../content-terms.ts';
import { isFrame } from '../frame.ts';
import { topicOf } from '../topic.ts';
import type { Completion } from './follow-up.ts';
import { labelOf, labelsOf, type PreviousTurn } from './previous-turn.ts';

const OF_LIST = '(?:其中|上面|刚才|前面|这里面|里面|里头)?(?:的|说的|列的|那个?)?';
const NUMERAL = '([一二三四五六七八九十两]+|[0-9]+)';
const ROW = new RegExp(
  `${OF_LIST}第${NUMERAL}(?:个|款|点|家)|(?:其中|上面|刚才|前面|里面|里头)(?:的|说的|列的)?第${NUMERAL}(?:条|项)`,
);
const ROW_FROM_END = new RegExp(`${OF_LIST}倒数第${NUMERAL}(?:个|条|项|款|点)`);
const FIRST =
  /(?:头一?|首|最前(?:面)?(?:的)?(?:那)?一?|打头(?:的)?(?:那)?一?)(?:个|条|项)|前者|(?:前|上)(?:面)?(?:那|这)(?:一)?(?:个|条|项)/;
const LAST =
  /(?:最后|末尾|末了|最末)(?:的)?(?:那|这)?一?(?:个|条|项)|后者|(?:后|下)(?:面)?(?:那|这)(?:一)?(?:个|条|项)|(?:另|剩下)(?:外)?(?:的)?(?:那)?一?(?:个|条|项)/;

/** Of two: 前一条, 后一条. */
const FORMER = /前(?:面)?一(?:个|条|项)/;
const LATTER = /后(?:面)?一(?:个|条|项)/;

/** The clause of the list that the turn before gave. */
export const rowOfList: Completion = ({ text, previous, context }) => {
  const clauses = previous.clauses.length > 1 ? previous.clauses : previous.listed;
  const at = (pattern: RegExp, index: (digits: string) => number): string | undefined => {
    const match = pattern.exec(text);
    const clause = match ? clauses.at(index(match[1] ?? match[2] ?? '')) : undefined;
    return match && clause !== undefined
      ? text.replace(match[0], labelOf(clause, context.library.document))
      : undefined;
  };
  const number = (digits: string) => parseNumeral(digits.replace('两', '二')) ?? 0;
  const counted = at(ROW_FROM_END, (d) => -number(d)) ?? at(ROW, (d) => number(d) - 1);
  if (counted !== undefined || clauses.length < 2) return counted;
  const either = clauses.length === 2 ? (at(FORMER, () => 0) ?? at(LATTER, () => -1)) : undefined;
  return at(FIRST, () => 0) ?? at(LAST, () => -1) ?? either;
};

/** 下一条, 上一条, and without a list 后面那条. */
const NEIGHBOUR =
  /它的?(?:前|上)(?:头|面|边)?的?(?:那|这)?一?(?:条|项)|它的?(?:后|下)(?:头|面|边)?的?(?:那|这)?一?(?:条|项)|(?:(?:往)?(?:下|后)(?:面)?(?:的)?(?:那|这)?|往?(?:上|前)(?:倒|翻|走|数|推)?|往(?:下|后)(?:倒|翻|走|数|推))一?(?:条|项)(?!.*负责的)/;
const isBackwards = (words: string) => /上|前/.test(words);

/** The label after the last clause named, or before the first; it may name none. */
function neighbour(clauses: readonly string[], step: -1 | 1, document: PolicyDocument): string | undefined {
  const from = step > 0 ? clauses.at(-1) : clauses[0];
  const place = document.measures.findIndex((measure) => measure.id === from);
  const number = document.measures[place]?.number;
  return number === undefined ? undefined : `第${number + step}条`;
}

export const neighbouringClause: Completion = ({ text, previous, context }) => {
  const { document } = context.library;
  const match = NEIGHBOUR.exec(text);
  const label = match && neighbour(previous.clauses, isBackwards(match[0]) ? -1 : 1, document);
  return label ? text.replace(match[0], label) : undefined;
};

/** 上一部分, 下一章: counted from the part that the question before named, or its clauses stand in. */
const PART_STEP = /(?:上|前|下|后)一?个?(?:部分|章)/;
/** 这一部分, 该章. */
const THIS_PART = /(?:这|该|此|本)(?:一|个)*(?:部分|章|板块)/;

function partOf({ standalone, clauses }: PreviousTurn, document: PolicyDocument): number {
  const [named] = resolveReferences(standalone, document).sections;
  const id = named ?? document.measures.find((measure) => measure.id === clauses[0])?.section ?? clauses[0];
  return document.sections.find((section) => section.id === id)?.number ?? 0;
}

export const neighbouringPart: Completion = ({ text, previous, context }) => {
  const here = partOf(previous, context.library.document);
  const step = PART_STEP.exec(text);
  if (step) return text.replace(step[0], `第${here + (isBackwards(step[0]) ? -1 : 1)}部分`);
  const same = here > 0 ? THIS_PART.exec(text) : null;
  return same ? text.replace(same[0], `第${here}部分`) : undefined;
};

const NOUN = '(?:举措|措施|任务|条款|政策|工作|规定|事情?|活儿?|块|点|内容)';
const THIS = new RegExp(
  `(?<!的)(?:这|那)(?:一)?(?:条|项|个)(?!(?:方案|文件|政策|计划|说法|提法|词|字|表述|厅|局|委|单位|部门|月|年|人|户|家|市|县|星期))${NOUN}?|(?:这|那)(?:一)?${NOUN}|该(?:条|项|举措|措施|条款)|此(?:条|项)|上述(?:举措|条款|内容)?|(?:上面|刚才|你)(?:说的?)?(?:这|那)?(?:一)?(?:条|项|个)?(?=[由归是的谁，,]|$)|(?<![其])它们?|这(?=[由归是谁])`,
);
/** 这两条, 这几条, 它们. */
const THESE =
  /(?:这|那|上面|上述|以上)(?:里面)?(?:[两二三四五六七八九十几0-9]+|些)(?:条|项|个)?(?:举措|措施|条款)?|它们/;

/** 回到我最开始问的那件事: the clause of the dialogue's first turn. */
const AT_FIRST =
  /(?:回到)?(?:我|咱)?(?:最开始|一开始|最初|刚开始|开头|第一个)(?:我)?(?:问|说|提|聊|讲)?(?:到|起)?的(?:那|这)?(?:个|件|条|项)?(?:事情?|问题|条|举措|内容)?/;

export const openingClause: Completion = ({ text, previous, context }) => {
  const words = AT_FIRST.exec(text);
  const [clause] = previous.opening;
  const label = clause === undefined ? '' : labelOf(clause, context.library.document);
  return words && label ? text.replace(words[0], label) : undefined;
};

/** The clauses of the turn before, written in the place of the word that points at them. */
export const pointedAt: Completion = ({ text, previous, context }) => {
  const { document } = context.library;
  const several = previous.clauses.length > 1 ? THESE.exec(text) : null;
  const labels = labelsOf(previous.clauses, document);
  if (several && labels) return text.replace(several[0], labels);
  const one = /这个?(?:方案|文件|政策|计划)/.test(text) ? null : THIS.exec(text);
  const [clause] = previous.clauses;
  const label = clause === undefined ? '' : labelOf(clause, document);
  const before = one ? text.slice(0, one.index) : '';
  const subject = /[\u4e00-\u9fff]$/.test(before) ? topicOf(before) : '';
  const named =
    contentTerms(before, context).some((term) => before.endsWith(term)) ||
    (subject.length > 2 && before.endsWith(subject) && !isFrame(subject));
  return one && label && !named ? text.replace(one[0], label) : undefined;
};
