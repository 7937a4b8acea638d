/** Rankings and counts: what is counted, in which order, how many ranks. */
import { parseNumeral } from '../policy/numerals.ts';
import type { Ranking } from './question.ts';

const MOST =
  /(?<!最)最(多|大|重|忙|勤|累|频繁|高|密|广)|居首|第一位|并列第一|(?:排|位列|位居|名列)(?:在|名)?第[一二三四五]|第[一二三四五]把交椅|老[二三四]|[二三]把手|次席|居次|次之|仅次于|亚军|季军|冠军|榜首|前[三五十]甲|头名|头号|第[一二两三四五六七八九十](多|名|位)|排名|排行|排序|[前头][一二两三四五六七八九十0-9]+(名|位|个|家|大)?|从多到少|从高到低|名列前茅|就?数谁|就?数哪|大户|挑大梁|牵扯(最|的)多/;
const LEAST = /最(少|小|轻|闲|低|清闲)|从少到多|从低到高|垫底|倒数|末位/;
const EXTREME = '(?:并列)?(?:最(?:多|少|大|小|重|轻)|居首|榜首|垫底|第[一二三四五六七八九十]多)';
const UNIT_NOUN = /(单位|部门|厅局|委办|厅|局|谁|哪(一)?家|名|家)|的是[?？]?$|前[三五十]甲/;
const MEASURE_NOUN = /(举措|措施|任务|条款|条|项|工作|担子|事|活|戏份|次数?)/;
const OF_SECTIONS = new RegExp(
  `(部分|章|板块|行动)(里|中|当中|之中)?[，,]?(哪|什么)(一)?个.{0,8}(条|举措).{0,4}${EXTREME}|(部分|章|板块|行动).{0,14}${EXTREME}|${EXTREME}的?(部分|章|板块|行动)`,
);
const COUNT_OF_UNITS = '(?:责任)?(?:单位|部门|厅局)(?:的)?(?:数量|家数|个数|数目|数|家)?';
/** What is put in order is how many units a clause has: 单位最多的是哪条, 哪条挂的单位最少. */
const OF_MEASURES = [
  new RegExp(`(哪|什么|第几)(些|一)?(条|项|个?(举措|措施|任务)).{0,14}(单位|部门).{0,8}${EXTREME}`),
  new RegExp(
    `${COUNT_OF_UNITS}(?:列|挂|写|涉及|排)?(?:得|的|也|又)?(?:是)?${EXTREME}(?!的?(?:单位|部门|厅|局|谁|哪家|几家))`,
  ),
  new RegExp(`(哪|第几)(一)?条.{0,8}(的人|家数|单位|部门).{0,4}${EXTREME}`),
  new RegExp(`(?:挂|列|写|涉及|牵扯|牵涉|责任)的?(?:单位|部门|家)(?:数)?${EXTREME}`),
];

const N = '([一二两三四五六七八九十]+|[0-9]+)';
const TIMES = '(?:条|项|件|次|回|桩)(?!.{0,2}(?:单位|部门)数)';
const DUTY_VERB = '(?:承担|负责|有|参与|管|露|出现|摊上?|列|挂|领|认领)?(?:了|过)?(?:的)?(?:举措|任务)?';
const ASKS_UNITS = /单位|部门|厅局|谁|哪(些|几|一)?家/;

/** How many measures the units have that are asked for: 只承担一项, 超过五条的单位, 正好三条的. */
const WITHIN: [RegExp, (n: number) => { min: number; max: number }][] = [
  [new RegExp(`(?:超过|多于|大于|高于)了?${N}${TIMES}`), (n) => ({ min: n + 1, max: 999 })],
  [
    new RegExp(`(?:不少于|至少|不低于|起码)有?${N}${TIMES}|${N}${TIMES}(?:及)?以上`),
    (n) => ({ min: n, max: 999 }),
  ],
  [new RegExp(`(?:少于|不到|不足|低于)了?${N}${TIMES}`), (n) => ({ min: 1, max: n - 1 })],
  [new RegExp(`(?:不超过|至多)${N}${TIMES}|${N}${TIMES}(?:及)?以(?:下|内)`), (n) => ({ min: 1, max: n })],
  [
    new RegExp(
      `(?:只|仅|就|光|正好|恰好|刚好|不多不少)[^，。0-9一二两三四五六七八九十]{0,10}?${DUTY_VERB}${N}${TIMES}`,
    ),
    (n) => ({ min: n, max: n }),
  ],
];

function readWithin(text: string): { min: number; max: number } | undefined {
  if (!ASKS_UNITS.test(text.replace(/责任单位(里|中|栏)/g, ''))) return undefined;
  for (const [pattern, range] of WITHIN) {
    const value = numeral(pattern.exec(text)?.slice(1).find(Boolean));
    if (value !== undefined) return range(value);
  }
  return undefined;
}

/** 前三名; 最多的三家. */
const FIRST =
  /[前头]([一二两三四五六七八九十]+|[0-9]+)|哪([二两三四五六七八九十]|[0-9]+)(?:家|个)|最[多少]的([一二两三四五六七八九十]+|[0-9]+)(?:条|项|个|家|名|位)/;

const numeral = (digits: string | undefined) =>
  digits === undefined ? undefined : parseNumeral(digits.replace('两', '二'));

/** Undefined where the question puts nothing in order. */
export function readRanking(text: string): Ranking | undefined {
  const within = readWithin(text);
  if (within) return { subject: 'units', order: 'least', top: 1, within };
  const least = LEAST.test(text);
  if (!least && !MOST.test(text)) return undefined;
  const first = numeral(FIRST.exec(text)?.slice(1).find(Boolean));
  const place = /次席|居次|次之|亚军|老二|二把手/.test(text)
    ? 2
    : numeral(
        /第([一二两三四五六七八九十]+|[0-9]+)(?:多|名|位|把交椅)|(?:排|位列|位居|名列)(?:在|名)?第([一二三四五])/
          .exec(text)
          ?.slice(1)
          .find(Boolean),
      );
  const everyone =
    /排名|排行|排序|从多到少|从少到多|从高到低|从低到高/.test(text) &&
    first === undefined &&
    place === undefined;
  const rank = (subject: Ranking['subject']): Ranking => ({
    subject,
    order: least ? 'least' : 'most',
    top: everyone ? Number.POSITIVE_INFINITY : (place ?? first ?? 1),
    ...(place !== undefined && place > 1 && { only: true }),
  });
  if (
    OF_SECTIONS.test(text) &&
    /(哪|什么|第几)(个|一)?(大)?(部分|章|板块|行动)|(部分|章|板块|行动)是(哪|什么)|(部分|章|板块|行动)(里|中|当中)?[，,]?.{0,16}(哪|几)一?个(?!单位|部门|省|厅|局)/.test(
      text,
    )
  )
    return rank('sections');
  const ofUnits = /(哪|什么)(一)?(个|家)(省直)?(单位|部门|厅|局)|谁/.test(text);
  if (
    OF_MEASURES.some((pattern) => pattern.test(text)) &&
    !ofUnits &&
    !new RegExp(`(举措|任务|条)(数量|数)?${EXTREME}`).test(text)
  )
    return rank('measures');
  const counts =
    MEASURE_NOUN.test(text) || /负责|承担|牵头|出现|参与|涉及|管|挂名|上榜|前[三五十]甲/.test(text);
  return UNIT_NOUN.test(text) && counts ? rank('units') : undefined;
}

/** The noun that a question counts; undefined where it counts nothing this graph holds. */
export function readCounted(text: string): 'measures' | 'units' | 'sections' | undefined {
  const noun =
    /(?:多少|(?<!哪|第)几)(?:大|小)?(?:个|条|项|家|类)?(?:具体|重点|主要|责任|省直|省级|不同|相关)?的?(举措|措施|任务|单位|部门|厅局|部分|章节?|板块|条款|工作|事项)/.exec(
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
      : /(?<!(企业|公司|工厂|商户|店铺|学校|医院)(目前|现在|一共)?(有|共)?)(多少|(?<!哪|第)几)家(?!企业|公司|厂|店|医院|学校|银行)/.test(
            text,
          )
        ? 'units'
        : undefined;
  if (/单位|部门|厅局/.test(noun)) return 'units';
  if (/部分|章|板块/.test(noun)) return 'sections';
  return 'measures';
}
