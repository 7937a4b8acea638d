/** How the units of a question belong together: with one another, instead of, without, alone. */
import { parseNumeral } from '../policy/numerals.ts';
import type { MeasureFilter } from '../schema/filter.ts';
import { UNIT } from './mask.ts';

const NEGATED_BEFORE =
  /(除了?|除去|除开|排除|不(含|包括|涉及|带|由|归|是)|没有?|(?:剔|刨|去|拿|筛|挑|排)(?:掉|除|去|出)(?:了)?(?:有|含|带)?|撇开|撇去|刨去|刨掉|扣除|绕开|避开|无|缺)(了|掉)?(和|与|跟|同)?(这|那)?$|(没有?|未|不)(列|写|提|挂|出现|带|点|包含|涉及|安排|牵扯|压|派|交)(到|上|了|着|给)?(任何|哪怕一个)?$|(没有?|不|未)(让|叫|要|用|找|请|给)$/;
const NEGATED_AFTER =
  /^(却|并|也|而|都|单位)?(不|没有?|未)(负责|列|写进|提到|在里(头|面)?|在其中|参与|参加|加入|介入|承担|管|牵头|在内|在列|涉及|沾|掺和|挂名|出现|上榜|份|名)|^(之?外|以外|除外)|^(缺席|没有?份|不沾边|不相干|无关|没关系|不搭界)/;
const ONLY_BEFORE = /(只有?|仅有?|单独|唯一|独立|完全)(由|是|归|有|属于|让|靠)?$/;
const ONLY_AFTER =
  /^(自己)?(一家|一个(单位|部门|厅|局|委)?|单枪匹马|单独|独自|独立|独家|单干|自己)(就)?(独自|单独|一家|单)?(来)?(负责|承担|牵头|管|干|扛|抓|的|是|为)?/;
const ONLY_ANYWHERE = new RegExp(
  `(责任单位|负责单位)(是|为|里|中)?(只有|仅有|只是|仅是|仅为|唯一)|(只有|仅有|只写|仅写)(了)?${UNIT}(一家|一个)|${UNIT}(是)?(唯一|独家|单独)|不(跟|和|与)(别人|其他单位|别家|别的单位)|没有?(别|其他|其它)的?(单位|部门|家)|单干|独揽|独挑|单打独斗|光杆`,
);

/** Further units of a row. */
const ROW = new RegExp(`^(?:[、和与及]${UNIT})+`);

/** 把没有〈单位〉的去掉: those with it stay. */
const WITHOUT_REMOVED = new RegExp(
  `(?:没有?|不含|不带)(${UNIT})的?(?:那?几?条)?都?(?:去掉|去除|剔除|删掉|删去|排除|刨掉|划掉|拿掉)`,
  'g',
);

export const removesWithout = (masked: string) => masked.search(WITHOUT_REMOVED) >= 0;

/** Reads the relations between the masked units; `names` stand in the order of the masks. */
export function readUnitLogic(
  question: string,
  names: readonly string[],
): MeasureFilter & { separately: boolean } {
  const masked = question.replace(WITHOUT_REMOVED, `含$1的`);
  const positive: string[] = [];
  const negative: string[] = [];
  let only = ONLY_ANYWHERE.test(masked);
  let at = -1;
  let last: { at: number; negated: boolean } | undefined;
  for (const name of names) {
    at = masked.indexOf(UNIT, at + 1);
    const before = masked.slice(0, at);
    const after = masked.slice(at + 1);
    const joined = last !== undefined && /^(?:、|和|与|及|或|以及)+$/.test(masked.slice(last.at + 1, at));
    const negated =
      (joined ? last?.negated : NEGATED_BEFORE.test(before)) || NEGATED_AFTER.test(after.replace(ROW, ''));
    last = { at, negated: negated === true };
    if (negated) negative.push(name);
    else positive.push(name);
    if (ONLY_BEFORE.test(before) || ONLY_AFTER.test(after)) only = true;
  }
  const either = new RegExp(
    `${UNIT}\\s*(?:或者?|还是|or|OR)\\s*${UNIT}|任一|任意一个|不论哪|不管哪|随便哪|哪一?家都(行|算|可以)|有一家就|沾一家|至少(有)?(其中)?一(个|家)|之一`,
  ).test(masked);
  const separately =
    positive.length > 1 &&
    !/共同|一起|一块|搭伙|搭档|联手|合作|都(有|在|管)/.test(masked) &&
    /分别|各自|各(有|负责|承担|管)/.test(masked);
  return {
    ...(positive.length > 0 && (either || separately ? { anyUnits: positive } : { allUnits: positive })),
    ...(negative.length > 0 && { notUnits: negative }),
    ...(only && positive.length > 0 && negative.length === 0 && { only: true }),
    separately,
  };
}

const NUMBER = '([0-9]+|[零一二两三四五六七八九十]+)';
const UNIT_NOUN = '的?(?:责任)?(?:单位|部门|厅局)';

/** 只有一个责任单位, 超过5个单位, 三个以上部门, 至少4家单位, 不少于/不超过. */
export function readUnitCount(text: string): { min: number; max: number } | undefined {
  const exact = '(?:恰好?|正好|刚好|总共|一共|合计|统共|拢共)';
  const forms: [RegExp, (n: number) => { min: number; max: number }][] = [
    [new RegExp(`${NUMBER}(?:个|家)(?:及)?以上[（(]不含`), (n) => ({ min: n + 1, max: 999 })],
    [
      new RegExp(
        `${exact}(?:是|有|由|为|就)?${NUMBER}(?:个|家)(?:${UNIT_NOUN}|负责|共管|共同|参与|承担|一起|牵头|$|[）)，,的])`,
      ),
      (n) => ({ min: n, max: n }),
    ],
    [
      new RegExp(`${UNIT_NOUN}(?:的)?(?:总数|数目|家数)(?:是|为|等于)?${NUMBER}`),
      (n) => ({ min: n, max: n }),
    ],
    [new RegExp(`(?:超过|多于|大于)了?${NUMBER}(?:个|家)${UNIT_NOUN}`), (n) => ({ min: n + 1, max: 999 })],
    [new RegExp(`(?:至少|不少于|最少|起码)有?${NUMBER}(?:个|家)${UNIT_NOUN}`), (n) => ({ min: n, max: 999 })],
    [new RegExp(`(?:少于|不到|不足)${NUMBER}(?:个|家)${UNIT_NOUN}`), (n) => ({ min: 0, max: n - 1 })],
    [new RegExp(`(?:不超过|至多|最多有?)${NUMBER}(?:个|家)${UNIT_NOUN}`), (n) => ({ min: 0, max: n })],
    [new RegExp(`${NUMBER}(?:个|家)(?:及)?以上的?${UNIT_NOUN}`), (n) => ({ min: n, max: 999 })],
    [
      new RegExp(`${UNIT_NOUN}(?:数量|数|个数)?(?:达到|有|在)?${NUMBER}(?:个|家)(?:及)?以上`),
      (n) => ({ min: n, max: 999 }),
    ],
    [
      new RegExp(`${UNIT_NOUN}(?:数量|数|个数)?(?:超过|多于|大于)了?${NUMBER}(?:个|家)`),
      (n) => ({ min: n + 1, max: 999 }),
    ],
    [
      new RegExp(
        `(?:只有|仅有|就有?|仅|只由|仅由|单由|单独由|只涉及|仅涉及|只需|只要|只明确了?|只列了?|只写了?|由|有|涉及)${NUMBER}(?:个|家)${UNIT_NOUN}`,
      ),
      (n) => ({ min: n, max: n }),
    ],
    [
      new RegExp(`${UNIT_NOUN}(?:数量|数)?(?:只有|仅有|仅|只|就|是|为|有)+${NUMBER}(?:个|家)`),
      (n) => ({ min: n, max: n }),
    ],
  ];
  for (const [pattern, range] of forms) {
    const digits = pattern.exec(text)?.[1];
    const value = digits === undefined ? undefined : parseNumeral(digits.replace('两', '二'));
    if (value !== undefined) return range(value);
  }
  return /(单独|独立|独家|一家)(一个)?(负责|承担)|(单独|唯一|独独|仅仅)?(由|靠|归)?(单独|唯一)一?(个|家)(单位|部门)(扛|负责|承担|干|管|牵头|的)|(只|单|仅)(有|由|归)?(单独|唯一)?一(个|家)(单位|部门|扛|负责|承担|干|管)|(只有|仅有|唯一)的?责任单位|单一的?(部门|单位)|单个(部门|单位)/.test(
    text,
  )
    ? { min: 1, max: 1 }
    : undefined;
}
