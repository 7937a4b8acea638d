/** Whether a clause states the kind of plain fact that is asked for, in a sentence that bears on the topic. */
import { DIMENSION } from '../question/asked-fact.ts';
import type { AskedFact } from '../question/question.ts';
import type { Sentence } from '../search/evidence.ts';

const DIGITS = '[0-9０-９〇零一二三四五六七八九十百千万亿两]';

/** A roster of places; the plan names those. */
const PLACES_ASKED = /县|市|区|地方/;
const OTHERS = /村|小区|家属院|企业|公司|医院|医疗机构|学校|楼盘/;

/** What a sentence must hold to answer each kind; kinds that plans practically never state have no pattern. */
const STATED: Partial<Record<AskedFact, RegExp>> = {
  amount: new RegExp(`${DIGITS}+(\\.[0-9]+)?(余|多)?(元|万元|亿元|万|亿)`),
  date: new RegExp(`[0-9]{4}年|${DIGITS}+月|${DIGITS}+日|到${DIGITS}+年|${DIGITS}{2,}年`),
  deadline: new RegExp(
    `[0-9]{4}年|${DIGITS}+月底?|年底|${DIGITS}+年内|${DIGITS}+年(的)?努力|再延长${DIGITS}+年`,
  ),
  rate: /[0-9.]+\s*[%％‰]|百分之|百分点|[一二三四五六七八九]成/,
  quantity: new RegExp(
    `${DIGITS}+(—|-|～|~)?${DIGITS}*(余|多)?(个|套|户|人|名|家|所|张|公里|千米|平方米|亩|座|条|处|间|栋|辆|吨|次|大|号线)`,
  ),
  phone: /[0-9]{3,4}[-—－][0-9]{7,8}|1[0-9]{10}|[0-9]{5}热线|热线/,
  link: /https?:\/\/|www\./,
  standard:
    /按.{0,8}标准|相同标准|一视同仁|现行标准|条件[:：]|标准为|不低于|不少于|不超过|以上|符合下列|满足/,
};

const MEASURE_WORD =
  /(?:多少|几|多大|多长)(?:万|亿|千|百)?个?(站|点位|泵站|年|个月|天|户|套|人|名|所|张|公里|千米|平方米|亩|座|间|栋|辆|吨|床位|岗位|名额|小区|学校|医院|分|工作日|微克|毫克)|(面积|里程|指标|数值|[套户人栋亩]数)/;

/** 县市有多少个, 几个县. */
export const COUNTS_PLACES =
  /(几个|多少个)(城)?(市|县|区|地方|地区|城市)|(县（?\(?市\)?）?|市县|县市|县|地区)(里|中|文中|一共|总共|共|有|被|点|是|名|了)*(几|多少)个/;

/** 哪几个, 几个方面: things, and not their number. */
const LISTS = /哪几|几个(?:方面|环节|领域|方向|行业|产业|产品|层面|渠道|城市|平台|地方|重点)/;

/** 多少公里 is answered by a number of 公里 only; 几个 by any count or a row of things. */
function statesQuantity(text: string, question: string): boolean {
  const [, counted, named] = MEASURE_WORD.exec(question) ?? [];
  const word = counted ?? named?.replace(/^(.)数$/, '$1');
  const digits = `${DIGITS}+(余|多)?(万|亿)?`;
  if (/年限|期限/.test(question)) return new RegExp(`${digits}年`).test(text);
  if (word === '面积') return new RegExp(`${digits}(平方|亩|公顷)`).test(text);
  if (word === '里程') return new RegExp(`${digits}(公里|千米)`).test(text);
  if (word === '指标' || word === '数值') return /[0-9.]+\s*[%％]|[0-9]+(个|度|千瓦|吨)/.test(text);
  if (word !== undefined) return new RegExp(`${digits}(个|所|家)?${word}`).test(text);
  return (
    STATED.quantity?.test(text) === true ||
    (LISTS.test(question) && enumerates(text)) ||
    (COUNTS_PLACES.test(question) && rowOfPlaces(text).length > 1)
  );
}

export function statesFact(asked: AskedFact, sentences: readonly Sentence[], question: string): boolean {
  if (asked === 'quantity') return sentences.some(({ text }) => statesQuantity(text, question));
  if (asked === 'roster')
    return (
      PLACES_ASKED.test(question) && !OTHERS.test(question) && sentences.some(({ text }) => namesPlace(text))
    );
  if (asked === 'parameter') return sentences.some(({ text }) => names(text, DIMENSION.exec(question)?.[0]));
  if (asked === 'standard' && /多少|几/.test(question))
    return sentences.some(({ text }) => new RegExp(DIGITS).test(text) && STATED.standard?.test(text));
  const pattern = STATED[asked];
  return pattern !== undefined && sentences.some((sentence) => pattern.test(sentence.text));
}

const names = (text: string, word: string | undefined) => word !== undefined && text.includes(word);

/** Names a city, county or district. */
export function namesPlace(text: string): boolean {
  return /[\u4e00-\u9fff]{2}[市县区]([、，“]|等|[^\u4e00-\u9fff]|$)/.test(text);
}

const PLACE = '[\u4e00-\u9fff]{1,8}?[市县区]';

/** The longest row of places: 临猗县、泽州县、平遥县等. */
export function rowOfPlaces(text: string): string[] {
  const rows = [...text.matchAll(new RegExp(`${PLACE}(?:、${PLACE})+`, 'g'))].map(([row]) => row.split('、'));
  return rows.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** Names at least three things in a row. */
export function enumerates(text: string): boolean {
  return /[^、]{1,20}、[^、]{1,20}、[^、]/.test(text);
}

/** Characters of the longest name of a rate looked for. */
const LONGEST_RATE = 12;

/** In this order, with little between: 户籍城镇化率 in 户籍人口城镇化率. */
const inOrder = (words: string) => new RegExp([...words].join('.{0,3}'));

/**
 * The name of the rate that the question asks for, as the document knows it: 常住人口城镇化率 is no answer to
 * 户籍人口城镇化率. Undefined where the question names none that the document has.
 */
export function rateNamed(question: string, canonical: string): RegExp | undefined {
  const before = /[\u4e00-\u9fff]+率/.exec(question)?.[0] ?? '';
  for (let length = Math.min(LONGEST_RATE, before.length); length > 2; length--) {
    const name = inOrder(before.slice(-length));
    if (name.test(canonical)) return name;
  }
  return undefined;
}
