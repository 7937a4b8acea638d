/** Follow-up questions made complete from the turn before: 那省财政厅呢, 第二个展开说, 这条谁负责, 还有吗. */
import { parseNumeral } from '../policy/numerals.ts';
import type { PolicyDocument } from '../schema/document.ts';
import { resolveReferences } from './clauses.ts';
import type { QuestionContext } from './context.ts';
import { maskSpans, UNIT } from './mask.ts';
import { asksWho } from './shape.ts';
import { topicOf } from './topic.ts';

/** The turn before, as far as a follow-up leans on it. */
export type PreviousTurn = {
  /** Its question, complete. */
  standalone: string;
  /** Ids of the clauses its answer named, in order. */
  clauses: string[];
};

const FILLER =
  /^(那么?|那|换成|如果是|要是|再(看看|说说)|还有|然后|接着|另外|以及|对了|哦|嗯|好的?)*[，,\s]*/;
const ENDING = /(呢|怎么样|如何|又(如何|怎样|怎么样)|的(情况|话)(呢)?|怎么说)?[?？。!！\s]*$/;
const ROW =
  /(?:其中|上面|刚才|前面|这里面|里面)?(?:的)?第([一二三四五六七八九十]+|[0-9]+)(?:个|款|点)|(?:其中|上面|刚才|前面|里面)(?:的|说的)?第([一二三四五六七八九十]+|[0-9]+)(?:条|项)/;
const THIS =
  /这(一)?(条|项|个)?(举措|措施|任务|条款|政策|工作|规定)?|该(条|项|举措|措施|条款)|此(条|项)|它们?|上述(举措|条款|内容)?|上面(这|那|说的)?(一)?(条|项|个)?|刚才(说的)?(这|那)?(一)?(条|项|个)?|那(一)?(条|项)/;
const MORE =
  /^(还有(别的|其他的?|其它的?|更多|没有)?(吗|么|呢|没)?|没(有)?了(吗|么)?|就这些(吗|么)?|(这)?(就|都)?(列)?全(了)?(吗|么)?|继续|接着(说|列))[?？。!！\s]*$/;
const ALONE = /(其中|里面)?.{0,4}(只有|仅有|单独|独家|一家).{0,8}(它|他们?|一家|单独|负责|的)/;

/** 下一条, 上一条. */
const NEIGHBOUR = /(?:下|后|上|前)(?:面)?一?(?:条|项)(?!.*负责的)/;

/** The measure before the first or after the last that the turn before named. */
function neighbour(clauses: readonly string[], step: -1 | 1, document: PolicyDocument): string | undefined {
  const from = step > 0 ? clauses.at(-1) : clauses[0];
  const place = document.measures.findIndex((measure) => measure.id === from);
  return place < 0 ? undefined : document.measures[place + step]?.id;
}

/** 上一部分, 下一章: counted from the part that the question before named, or its clauses stand in. */
const PART_STEP = /(?:上|前|下|后)一?个?(?:部分|章)/;
/** 原文给我看看, 哪几个市政府也在里面: of the clause before. */
const ITS_TEXT =
  /^(那|请|麻烦)?(把|将)?(条款)?(原文|全文|原话|原句|具体内容|详细内容|内容)(呢|给|发|贴|念|看|是|怎|展|$)/;
const ITS_UNITS = /(单位|部门|厅|局|政府|谁).{0,6}(在里面|在内|在列|也算|也有)/;
/** 也是他们吗: asks who, of another topic. */
const SAME_ASKER =
  /(?:也|还|同样)?是?(?:不是)?(?:由|归)?(?:他们|它们|这几家|这些单位|他|它)(?:负责|管)?(?:吗|么|吧)?[?？]?$/;

function neighbourPart(
  { standalone, clauses }: PreviousTurn,
  step: -1 | 1,
  document: PolicyDocument,
): number {
  const [named] = resolveReferences(standalone, document).sections;
  const id = named ?? document.measures.find((measure) => measure.id === clauses[0])?.section ?? clauses[0];
  return (document.sections.find((section) => section.id === id)?.number ?? 0) + step;
}

/** `text` unchanged where it stands by itself. */
export function completeFollowUp(
  text: string,
  previous: PreviousTurn | undefined,
  context: QuestionContext,
): string {
  if (!previous) return text;
  const { document } = context.library;
  if (MORE.test(text)) return previous.standalone;
  const row = ROW.exec(text);
  if (row)
    return withClause(
      text,
      row[0],
      previous.clauses[(parseNumeral(row[1] ?? row[2] ?? '') ?? 0) - 1],
      document,
    );
  const step = NEIGHBOUR.exec(text);
  if (step)
    return withClause(
      text,
      step[0],
      neighbour(previous.clauses, /上|前/.test(step[0]) ? -1 : 1, document),
      document,
    );
  const part = PART_STEP.exec(text);
  if (part)
    return text.replace(
      part[0],
      `第${neighbourPart(previous, /上|前/.test(part[0]) ? -1 : 1, document)}部分`,
    );
  const units = context.matchUnits(text);
  const [before] = context.matchUnits(previous.standalone);
  if (before && units.length > 0 && /其中|里面|这些|上述|当中/.test(text)) {
    return `${before.unit.name}和${units.map((unit) => unit.unit.name).join('和')}共同负责的举措有哪些`;
  }
  const references = resolveReferences(text, document);
  if (units.length === 0 && ALONE.test(text)) {
    const [unit] = context.matchUnits(previous.standalone);
    if (unit) return `只由${unit.unit.name}单独负责的举措有哪些`;
  }
  const { text: masked } = maskSpans(text, [
    ...units.map(({ start, end }) => ({ start, end, mask: UNIT })),
    ...references.spans,
  ]);
  const bare = masked.replace(FILLER, '').replace(ENDING, '');
  const elliptic = bare.length > 0 && /^[\ue000-\ue002、和与及跟]+$/.test(bare);
  if (elliptic && units.length > 0)
    return swap(previous.standalone, units.map((unit) => unit.unit.name).join('和'), context);
  if (elliptic)
    return swapReference(previous.standalone, text.replace(FILLER, '').replace(ENDING, ''), document);
  if (units.length > 0 || references.spans.length > 0) return text;
  const pointer = THIS.exec(text);
  if (pointer && !/这个(方案|文件|政策|计划)/.test(text))
    return withClause(text, pointer[0], previous.clauses[0], document);
  const [clause] = previous.clauses;
  if (clause && ITS_TEXT.test(text)) return `${labelOf(clause, document)}的原文是什么`;
  if (clause && ITS_UNITS.test(text)) return `${labelOf(clause, document)}由谁负责`;
  const topic = topicOf(text.replace(FILLER, ''));
  if (topic.length === 0 && (asksWho(text) || text.length <= 8)) {
    return clause ? `${labelOf(clause, document)}${text.replace(FILLER, '')}` : text;
  }
  const same = SAME_ASKER.exec(text);
  if (same) return `${text.slice(0, same.index).replace(FILLER, '')}由谁负责`;
  const continues = /^(那|那么|还有|另外|然后)/.test(text) || /呢[?？]?$/.test(text);
  return continues && text.length <= 12 ? `${topicOf(previous.standalone)}${text.replace(FILLER, '')}` : text;
}

/** 第15条, 第三部分; empty for the header. */
export function labelOf(id: string, document: PolicyDocument): string {
  const measure = document.measures.find((m) => m.id === id);
  const section = document.sections.find((s) => s.id === id);
  return measure ? `第${measure.number}条` : section ? `第${section.number}部分` : '';
}

function withClause(
  text: string,
  pointer: string,
  clause: string | undefined,
  document: PolicyDocument,
): string {
  return clause === undefined ? text : text.replace(pointer, labelOf(clause, document)).replace(FILLER, '');
}

/** The question before with another unit in it; without a unit to replace, the unit's own list. */
function swap(before: string, unit: string, context: QuestionContext): string {
  const old = context.matchUnits(before);
  const first = old[0];
  const last = old.at(-1);
  if (first && last) return before.slice(0, first.start) + unit + before.slice(last.end);
  return `${unit}负责哪些举措`;
}

function swapReference(before: string, reference: string, document: PolicyDocument): string {
  const [old] = resolveReferences(before, document).spans;
  return old ? before.slice(0, old.start) + reference + before.slice(old.end) : `${reference}的内容是什么`;
}
