/** Rules whose answers come from the measure ↔ unit, section and term graph. */
import { withoutAsides } from './asides.ts';
import { readAskedFact } from './asked-fact.ts';
import { contentTerms, residueOf } from './content-terms.ts';
import { type Draft, limitsOf, type Understood } from './draft.ts';
import { matches, readTerms } from './list-filter.ts';
import { SECTION } from './mask.ts';
import { readCounted } from './ranking.ts';
import { INTRODUCTION } from './sections.ts';
import { asksWho } from './shape.ts';

export const isCounting = ({ masked }: Draft) =>
  readCounted(masked) !== undefined || /(?:多少|(?<!哪|第)几)(?:次|件|回)/.test(masked);
export const asksListing = (draft: Draft) => /哪些|哪几|列|分别是|都有|罗列/.test(draft.masked);
export const countOrList = (draft: Draft) => (isCounting(draft) && !asksListing(draft) ? 'count' : 'list');

/** Clauses are asked for, as a list or by their place: 哪几条, 哪些措施, 条款是, 编号请列全. */
const CLAUSES =
  /各(条|项)(?!.{0,4}(线|路))|条各(是|讲|说)|第几[?？。]?$|哪(几|些|[两二三四五六])?一?(条|项|处|款)|(规定|要求|政策).{0,6}(找齐|找全|列全|全部|都列)|(哪些|什么|多少|几个|几项|所有|全部|都有|有啥|列|给出|汇总|梳理|找出|说说).{0,12}(举措|措施|条款|条文|条目|任务|编号|工作|内容|事|职责|政策)|(举措|措施|条款|条文|条目|编号|任务|事情?|工作|内容).{0,10}(哪些|有啥|有什么|哪几|都有谁|列|包括|一览|全集|一条不漏|给出|梳理|汇总|罗列|多少|几(条|项|个|件))|(出现|写|(?<!两)用|散落|落)在(了)?哪(?!.{0,2}(?:城市|市|县|地区))|(举措|措施|条款|条文|任务)(清单|编号)?[?？。!！\s]*$|[多少几](条|项|处|件|次)/;
/** More characters than this that the plan does not know are a subject of their own. */
export const STRANGE = 5;
/** The verb says that every mention counts. */
export const EVERY_MENTION =
  /提到|提及|提过|有(我们|俺们?|咱们?).{0,2}(啥|什么)?事|提(我们|咱们?|俺们?)[^，。]{0,4}(了|过|没)|谈到|谈及|说到|讲到|讲过|讲|写到|写有|写进|用到|用了|点到|点名|(包含|包括|含有?)(?!了?(哪|什么|几|啥))|出现|散落|露[^，。]{0,3}面|写着|写了|带|字样|[两二三四五]个?字|检索|命中|搜|见于|载于|散见|有份|上榜|沾边|点[^，。]{0,8}名(的(举措|措施|条|项)|$|[?？])|涉及|涉|用过|有关|相关|关于|(方面|领域)的?(举措|措施|条款|条文|任务)|一词|这个词|字样|说/;

/** Which of the clauses, in whatever words: 逐条报来, 一条不落, 在第几条和第几条. */
const SELECTS =
  /哪(几|些|一)?个?(条|处)|第几(条|项)|几(条|处)|凡是?|逐条|一条不|悉数|编号|凑齐|报来|返回|命中|检索|(什么|哪些|哪几?个|几个)地方|(挑|找|摘|拣|筛|翻|理)(了)?(出|给)|指明|啥事|什么事|都要|都算|一一|捋|全(列|给|找)|一遍|(别的|其他|其它)(条款|条|举措|地方)|(别处|哪里|哪儿).{0,4}(提|说|写|讲|出现)(到|过)|的(都|是)?有?(是|哪些|哪几条)[?？。]?$|全要|^(哪里|哪儿|哪处|何处)(都?)(讲|提|写|说|用)/;

/** 哪几条线 asks for lines; what stands in parentheses asks for nothing. */
const OTHER_STRIPS = /条(线|路|高速|高铁|铁路|公路|轨道|地铁|街|河|管)|工作日/g;

export const asksClauses = ({ masked }: Draft) =>
  masked
    .replace(/[(（][^()（）]*[)）]/g, '')
    .replace(OTHER_STRIPS, '')
    .split(/[，,。；;]/)
    .some((part) => CLAUSES.test(part));

/** Facts of persons and offices; a list of duties is no answer to them. */
export const OF_PEOPLE: ReadonlySet<string> = new Set(['person', 'phone', 'link', 'address', 'penalty']);

/** 各占几条, 甲部分占几条，乙部分占几条. */
const EACH = new RegExp(`各|分别|多还是|${SECTION}.*几(条|项).*${SECTION}.*几(条|项)`);

/** The list is wanted part by part. */
export const asksEachPart = ({ question, masked }: Draft) =>
  question.sections.length > 1 && EACH.test(masked);

export const asksHow = (masked: string) => /怎么|怎样|如何|咋|为什么|为啥/.test(masked);

/** 给进城农民的〈部分〉: words that only say which part is meant. */
const OF_THE_PART = new RegExp(`^[^，。\ue000-\ue003]{0,14}的(?=${SECTION})`);

/** 〈部分〉下面有几条. */
const INSIDE = new RegExp(`(${SECTION})(?:下面|底下|里[面头])`);

export function sectionRule(whole: Draft): Understood | undefined {
  const draft = {
    ...whole,
    masked: withoutAsides(whole.masked).replace(OF_THE_PART, '').replace(INSIDE, '$1'),
  };
  const { question, masked } = draft;
  if (question.sections.length === 0 || question.measures.length > 0) return undefined;
  const titles = draft.context.library.document.sections
    .filter(({ id }) => question.sections.includes(id))
    .map(({ title }) => title);
  const terms = contentTerms(masked, draft.context).filter(
    (term) => !titles.some((title) => title.includes(term)),
  );
  const filter = limitsOf(draft);
  const counted = readCounted(masked);
  if (terms.length === 0 && counted && question.sections.length === 2) return { route: 'compare' };
  if (terms.length === 0 && counted) return { route: asksListing(draft) ? 'list' : 'count', counted, filter };
  if (terms.length === 0 && asksWho(masked)) return { route: 'units', filter };
  const titled = /(主要|核心)?内容|要点/.test(masked) && !/举措|措施|任务|条款/.test(masked);
  if (INTRODUCTION.test(masked)) return terms.length === 0 ? { route: 'summary' } : undefined;
  if (terms.length === 0)
    return asksClauses(draft) && !titled && matches(draft, filter)
      ? { route: 'list', counted: 'measures', filter }
      : { route: 'summary' };
  if (!asksClauses(draft) || /第几(条|项)/.test(masked)) return undefined;
  const limited = { ...filter, ...readTerms(draft, terms) };
  return matches(draft, limited)
    ? { route: countOrList(draft), counted: 'measures', filter: limited }
    : undefined;
}

/** 襄汾相关条目, 有没有落到太谷头上的: what is said of a place, wherever it stands. */
const OF_A_PLACE =
  /(相关|有关)的?(条目|条款|条文|举措|措施|内容|表述|部署|安排)|提到|提及|提过|点了|点名|点到|涉及|沾边|写到|出现|露面|落到.{0,6}头上|(有|哪).{0,6}(条款|条目|条文|举措|措施|内容|(?<!回)事儿?(?!情)|份儿?)|(条款|条目|条文|举措|措施).{0,4}(有|是)?哪|(要|该|能|让|得)(干|做)(什么|啥|哪些)/;

function placeRule({ masked, question, context }: Draft): Understood | undefined {
  const [county, ...others] = question.localPlaces;
  if (county === undefined || others.length > 0) return undefined;
  const asking = masked.split(/[，,。；;！!]/).filter((part) => OF_A_PLACE.test(part));
  const terms = asking.flatMap((part) => contentTerms(part, context));
  if (asking.length === 0 || terms.some((term) => !term.includes(county))) return undefined;
  return { route: 'list', counted: 'measures', filter: { allTerms: [county] } };
}

/** 连责任单位里的也算上: where else to look. */
const withoutScope = (masked: string) =>
  masked.replace(/(?:^|[，,。；;？?])[^，,。；;？?]*(?:也算|算上|都算|在内)[^，,。；;？?]*/g, '');

export function termRule(draft: Draft): Understood | undefined {
  const { masked } = draft;
  const ofPlace = placeRule(draft);
  if (ofPlace) return { ...ofPlace, route: countOrList(draft) };
  const everyMention = EVERY_MENTION.test(masked);
  if (/哪(些|几个?)方面/.test(masked)) return undefined;
  const bare =
    /^(?:查(?:一?下|一?查)?|查询|检索|搜(?:一?下|索)?|看看)?[“"]?([^，,。?？“”"]{2,6})[”"]?[?？。]?$/.exec(
      masked,
    )?.[1];
  if (bare !== undefined && draft.question.language === 'zh') {
    const filter = { allTerms: [bare] };
    const local = draft.question.localPlaces.includes(bare);
    if (draft.context.findMeasures(filter).length > (local ? 0 : 1))
      return { route: 'list', counted: 'measures', filter };
  }
  if (!asksClauses(draft) && !(everyMention && SELECTS.test(masked.replace(OTHER_STRIPS, ''))))
    return undefined;
  const fact = readAskedFact(masked);
  const ofClauses = fact === 'quantity' && /条|项|举措|措施|处|次|回|地方|几个/.test(masked);
  if (fact && !ofClauses && !draft.question.compound && !everyMention) return undefined;
  if (asksHow(masked.replace(/如何[^，,]{0,6}[，,]/, ''))) return undefined;
  if (/哪一?(部分|章)/.test(masked) || readCounted(masked) === 'units') return undefined;
  if (/第几(条|项)/.test(masked) && !everyMention) return undefined;
  if (
    asksWho(
      withoutScope(masked)
        .replace(/都有谁/g, '')
        .replace(/哪(一)?(条|项)/g, ''),
    )
  )
    return undefined;
  const terms = contentTerms(masked, draft.context);
  if (terms.length === 0) return undefined;
  const strange = residueOf(terms.reduce((text, term) => text.replaceAll(term, ' '), masked)).length;
  if (strange > (everyMention ? 2 * STRANGE : STRANGE)) return undefined;
  const filter = { ...readTerms(draft, terms), ...limitsOf(draft) };
  const found = draft.context.findMeasures(filter);
  const count = found.length;
  if (count === 0 || (!everyMention && (count < 2 || terms.join('').length < 3))) return undefined;
  const [only] = found;
  if (only !== undefined && count === 1 && ASKS_ONE.test(masked))
    return { route: 'clause', measures: [only] };
  return { route: countOrList(draft), counted: 'measures', filter };
}

/** One clause is asked for: 是哪条写的. */
const ASKS_ONE =
  /(?<!有|分|几)(哪|第几)一?(条|项)(举措|措施|条款)?(里|中)?(面)?(这么|这样)?(写|说|规定|讲|提|定|要求)?(了|着|进去)?的?[呀啊呢]?[?？。!！]*$/;
