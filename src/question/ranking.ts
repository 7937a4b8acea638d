/** Rankings and counts: what is counted, in which order, how many ranks. */
import { parseNumeral } from '../policy/numerals.ts';
import type { Ranking } from './question.ts';

const MOST =
  /最多|最大|居首|榜首|头名|第[一二两三四五六七八九十](多|名|位)|排名|排行|排序|前[一二两三四五六七八九十0-9]+(名|位|个|家|大)?|从多到少|名列前茅|最(重|忙)|牵扯(最|的)多/;
const LEAST = /最少|最小|从少到多|垫底|倒数/;
const EXTREME = '(最多|最少|居首|榜首|垫底)';
const UNIT_NOUN = /(单位|部门|厅局|委办|厅|局|谁|哪家|名|家)/;
const MEASURE_NOUN = /(举措|措施|任务|条款|条|项|工作)/;
const OF_SECTIONS = new RegExp(`(部分|章|板块|行动).{0,14}${EXTREME}|${EXTREME}的?(部分|章|板块|行动)`);
const OF_MEASURES = [
  new RegExp(`(哪|什么)(一)?(条|项|个?(举措|措施|任务)).{0,14}(单位|部门).{0,8}${EXTREME}`),
  new RegExp(
    `(单位|部门|厅局)(数量|数)?${EXTREME}(的)?(是)?(哪|一|那|举措|措施|任务|([0-9]+|[二两三四五六七八九十]+)?(条|项|个(举措|措施|任务)))`,
  ),
];

/** 哪些单位只承担一项任务. */
const EXACTLY =
  /(?:单位|部门|厅局).{0,4}(?:只|仅|就)(?:承担|负责|有|参与|管)了?([一二两三四五六七八九十]|[0-9]+)(?:条|项|个|件)/;

/** 前三名; 最多的三家. */
const FIRST =
  /前([一二两三四五六七八九十]+|[0-9]+)|最[多少]的([一二两三四五六七八九十]+|[0-9]+)(?:条|项|个|家|名|位)/;

const numeral = (digits: string | undefined) =>
  digits === undefined ? undefined : parseNumeral(digits.replace('两', '二'));

/** Undefined where the question puts nothing in order. */
export function readRanking(text: string): Ranking | undefined {
  const exactly = numeral(EXACTLY.exec(text)?.[1]);
  if (exactly !== undefined) return { subject: 'units', order: 'least', top: 1, exactly };
  const least = LEAST.test(text);
  if (!least && !MOST.test(text)) return undefined;
  const first = numeral(FIRST.exec(text)?.slice(1).find(Boolean));
  const place = numeral(/第([一二两三四五六七八九十]+|[0-9]+)(?:多|名|位)/.exec(text)?.[1]);
  const everyone =
    /排名|排行|排序|从多到少|从少到多/.test(text) && first === undefined && place === undefined;
  const rank = (subject: Ranking['subject']): Ranking => ({
    subject,
    order: least ? 'least' : 'most',
    top: everyone ? Number.POSITIVE_INFINITY : (place ?? first ?? 1),
    ...(place !== undefined && place > 1 && { only: true }),
  });
  if (
    OF_SECTIONS.test(text) &&
    /(哪|什么)(个|一)?(大)?(部分|章|板块|行动)|(部分|章|板块|行动)是(哪|什么)/.test(text)
  )
    return rank('sections');
  if (
    OF_MEASURES.some((pattern) => pattern.test(text)) &&
    !new RegExp(`(举措|任务|条)(数量|数)?${EXTREME}`).test(text)
  )
    return rank('measures');
  const counts = MEASURE_NOUN.test(text) || /负责|承担|牵头|出现|参与|涉及/.test(text);
  return UNIT_NOUN.test(text) && counts ? rank('units') : undefined;
}

/** The noun that a question counts; undefined where it counts nothing this graph holds. */
export function readCounted(text: string): 'measures' | 'units' | 'sections' | undefined {
  const noun =
    /(?:多少|(?<!哪|第)几)(?:大)?(?:个|条|项|家|类)?(?:具体|重点|主要|责任|省直|省级|不同|相关)?的?(举措|措施|任务|单位|部门|厅局|部分|章节?|板块|条款|工作|事项)/.exec(
      text,
    )?.[1] ??
    /(举措|措施|任务|单位|部门|厅局|条款)(?:的)?(?:加起来|合计|总计)?(?:总数|数量|个数|有多少|有几|总共多少|一共多少)/.exec(
      text,
    )?.[1];
  if (noun === undefined)
    return /条数|(?:共|总共|一共)(?:有)?[0-9一二三四五六七八九十]+(?:条|项)|(?:多少|(?<!第)几)(条|项)(?!.{0,4}(?:路|线|高速|街|河|管))/.test(
      text,
    )
      ? 'measures'
      : /(?<!(企业|公司|工厂|商户|店铺|学校|医院)(目前|现在|一共)?(有|共)?)(多少|(?<!哪|第)几)家/.test(text)
        ? 'units'
        : undefined;
  if (/单位|部门|厅局/.test(noun)) return 'units';
  if (/部分|章|板块/.test(noun)) return 'sections';
  return 'measures';
}
