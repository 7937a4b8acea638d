/** Follow-up questions made complete from the turn before: 那省财政厅呢, 第二个展开说, 这条谁负责, 还有吗. */
import { contentTerms } from '../content-terms.ts';
import type { QuestionContext } from '../context.ts';
import { findEntities } from '../entities.ts';
import { isFrame } from '../frame.ts';
import { readHeaderFacts } from '../header-fact.ts';
import { readCounted } from '../ranking.ts';
import { asksWho } from '../shape.ts';
import { topicOf } from '../topic.ts';
import { type Completion, type FollowUp, hasNoSubject, takeApart } from './follow-up.ts';
import { neighbouringClause, neighbouringPart, openingClause, pointedAt, rowOfList } from './pointers.ts';
import { labelOf, type PreviousTurn } from './previous-turn.ts';
import {
  aloneOfTheUnit,
  amongThem,
  askedAgain,
  dutiesOfTheUnit,
  otherThanTheUnit,
  partKept,
  rankAsked,
  theseUnits,
  unitDoubted,
  unitOfList,
  unitsAdded,
  unitsLeftOut,
} from './refine.ts';
import {
  headerFactSwapped,
  moneyOfThePart,
  referenceSwapped,
  sameAsker,
  topicCarried,
  topicSwapped,
  unitSwapped,
} from './swap.ts';

/** 换个话题: what follows stands by itself. */
const ANOTHER_TOPIC =
  /^[^，,。]{0,4}[，,。\s]*(?:换个?(?:话题|问题|事)|不说(?:这|那)个了?|(?:另外|再)?问(?:你|您)?个?(?:别的|另外的|另一个|其他的?)|说点别的|题外话|不(?:聊|说|谈|问|管)[^，,。]{0,6}了)[^，,。：:]{0,6}[，,。：:\s]+/;
const MORE =
  /^还有(?:没有)?(别处|别的|其他的?|其它的?)(条文?|条款|举措|地方)?.{0,3}(写|提|说|用|讲).{0,6}(吗|么|没有?)?[?？]?$|^(还有(别处|别的地方|别的|其他的?|其它的?|更多|没有)?(吗|么|呢|没)?|没(有)?了(吗|么)?|就(只)?(这|那)(些|一|几|两|三)?(处|条|项|个|家)?(了)?(吗|么)?|(这)?(就|都)?(列)?全(了)?(吗|么)?|继续|接着(说|列)|往下(说|念))[?？。!！\s]*$/;
/** 原文给我看看, 哪几个市政府也在里面: of the clause before. */
const ITS_TEXT =
  /^(那|请|麻烦)?(把|将)?(条款|它的?|这条的?)?(原文|全文|原话|原句|具体内容|详细内容|内容)(呢|给|发|贴|念|看|是|怎|展|$)|^(展开|详细|具体)(说|讲|点|一?点|些|一下)/;
const ITS_UNITS = /(单位|部门|厅|局|政府|谁).{0,6}(在里面|在内|在列|也算|也有)/;

/** 消防算在里面吗: something that the clause before may name. */
const ITS_PARTS = /在(里面|里头|内|其中)|算(在|进|不算)|(包括|包含|含).{0,6}(吗|么|没|不)/;

/** The clause has every word of the plan that the question has. */
const isWithin = ({ masked, context }: FollowUp, clause = '') =>
  contentTerms(masked, context).every((term) => context.findMeasures({ allTerms: [term] }).includes(clause));

const once = (completion: Completion, { context, previous }: FollowUp, text: string) =>
  completion(takeApart(text, previous, context));

/** What a question that names nothing of its own asks of the clause before. */
const ofTheClause: Completion = (followUp) => {
  const { text, units, references, previous, context } = followUp;
  const [clause] = previous.clauses;
  const label = clause === undefined ? '' : labelOf(clause, context.library.document);
  if (label === '' || units.length > 0 || references.spans.length > 0) return undefined;
  const ofText = /原文|原话|原句|原词|全文|整段|展开|详细|(?:说|讲)细|细点|具体(?:点|说|讲|一些)|^标题/.test(
    text,
  );
  if (ITS_TEXT.test(text) || (ofText && isWithin(followUp, clause))) return `${label}的原文是什么`;
  if (readCounted(text) === 'units' && hasNoSubject(followUp)) return `${label}一共涉及几家责任单位`;
  if (readHeaderFacts(text).length > 0) return undefined;
  if (ITS_UNITS.test(text)) return `${label}由谁负责`;
  if (ITS_PARTS.test(text) && isWithin(followUp, clause)) return `${label}中${text}`;
  const empty = isFrame(topicOf(text)) && (asksWho(text) || text.length <= 8);
  return empty ? `${label}${text}` : undefined;
};

/** In order; the first that fits completes the question. */
const COMPLETIONS: Completion[] = [
  openingClause,
  askedAgain,
  rankAsked,
  unitOfList,
  theseUnits,
  partKept,
  amongThem,
  (followUp) => {
    const completed = rowOfList(followUp) ?? neighbouringClause(followUp);
    return completed && (once(otherThanTheUnit, followUp, completed) ?? completed);
  },
  neighbouringPart,
  otherThanTheUnit,
  unitsLeftOut,
  unitsAdded,
  dutiesOfTheUnit,
  aloneOfTheUnit,
  unitSwapped,
  referenceSwapped,
  unitDoubted,
  ({ text, units, references }) => (units.length + references.spans.length > 0 ? text : undefined),
  pointedAt,
  ofTheClause,
  sameAsker,
  moneyOfThePart,
  headerFactSwapped,
  topicSwapped,
  topicCarried,
];

/** 就这一处么, 还有别的条文提到它吗: every clause with the words of the question before. */
function elsewhere(question: string, previous: PreviousTurn, context: QuestionContext): string | undefined {
  if (!/处|条|举措|地方/.test(question)) return undefined;
  const { masked, units } = findEntities(previous.standalone, context);
  const [term] = contentTerms(masked, context).sort((a, b) => b.length - a.length);
  return term === undefined || units.length > 0 ? undefined : `哪些条款提到“${term}”`;
}

/** `question` unchanged where it stands by itself. */
export function completeFollowUp(
  question: string,
  previous: PreviousTurn | undefined,
  context: QuestionContext,
): string {
  if (!previous) return question;
  const alone = question.replace(ANOTHER_TOPIC, '');
  if (alone !== question && alone !== '') return alone;
  if (MORE.test(question)) return elsewhere(question, previous, context) ?? previous.standalone;
  const followUp = takeApart(question, previous, context);
  for (const completion of COMPLETIONS) {
    const completed = completion(followUp);
    if (completed !== undefined) return completed;
  }
  return question;
}
