/** Rankings and counts: what is counted, in which order, how many ranks. */
import { parseNumeral } from '../policy/numerals.ts';
import type { Ranking } from './question.ts';

const MOST =
  /最多|最大|第一(多|名|位)|排名|排行|排(在)?第?(一|前)|前[一二两三四五六七八九十0-9]+(名|位|个|家|大)?|从多到少|名列前茅|最(重|忙)|数量排序|牵扯(最|的)多/;
const LEAST = /最少|最小|从少到多|垫底|倒数/;
const UNIT_NOUN = /(单位|部门|厅局|委办|厅|局|谁|哪家)/;
const MEASURE_NOUN = /(举措|措施|任务|条款|条|项|工作)/;

/** Undefined where the question puts nothing in order. */
export function readRanking(text: string): Ranking | undefined {
  const least = LEAST.test(text);
  if (!least && !MOST.test(text)) return undefined;
  const digits = /前([一二两三四五六七八九十]+|[0-9]+)/.exec(text)?.[1];
  const top = digits === undefined ? 1 : (parseNumeral(digits.replace('两', '二')) ?? 1);
  const all = /排名|排行|排序|从多到少|从少到多/.test(text) && digits === undefined;
  const order = least ? 'least' : 'most';
  const rank = (subject: Ranking['subject']): Ranking => ({
    subject,
    order,
    top: all ? Number.POSITIVE_INFINITY : top,
  });
  if (
    /(部分|章|板块|行动).{0,12}(最多|最少)/.test(text) &&
    /(哪|什么)(个|一)?(大)?(部分|章|板块|行动)/.test(text)
  )
    return rank('sections');
  if (/(哪|什么)(一)?(条|项|个?(举措|措施|任务)).{0,14}(单位|部门).{0,8}(最多|最少)/.test(text))
    return rank('measures');
  if (
    /(单位|部门|厅局)(数量|数)?(最多|最少)(的)?(是)?(哪|一|那|举措|措施|任务|条|项)/.test(text) &&
    !/(举措|任务|条)(数量|数)?(最多|最少)/.test(text)
  )
    return rank('measures');
  if (UNIT_NOUN.test(text) && (MEASURE_NOUN.test(text) || /负责|承担|牵头|出现|参与|涉及/.test(text)))
    return rank('units');
  return undefined;
}

/** The noun that a question counts; undefined where it counts nothing this graph holds. */
export function readCounted(text: string): 'measures' | 'units' | 'sections' | undefined {
  const noun =
    /(?:多少|几)(?:大)?(?:个|条|项|家|类)?(?:具体|重点|主要|责任|省直|省级|不同|相关)?的?(举措|措施|任务|单位|部门|厅局|部分|章节?|板块|条款|工作|事项)/.exec(
      text,
    )?.[1] ?? /(举措|措施|任务|单位|部门|厅局|条款)(?:的)?(?:总数|数量|个数|有多少|有几)/.exec(text)?.[1];
  if (noun === undefined)
    return /(?:多少|几)(条|项)(?!.{0,4}(?:路|线|高速|街|河|管))/.test(text)
      ? 'measures'
      : /(多少|几)家/.test(text)
        ? 'units'
        : undefined;
  if (/单位|部门|厅局/.test(noun)) return 'units';
  if (/部分|章|板块/.test(noun)) return 'sections';
  return 'measures';
}
