/** The shape of a question: asks who, asks which, asks whether, asks for a summary. Patterns see masked text. */
import { UNIT } from './mask.ts';

const WHO =
  /((?<![给跟和比向])谁(?!也|都|家|说|知道|愿)|哪(一|[两二三四五])?(个|些|几个|家|几家)?(具体|责任|牵头|主管|省直)?(部门|单位|厅局|委办局|机构|厅|局|政府)|什么(部门|单位|机构)|何(部门|单位)|啥(部门|单位)|责任(单位|部门|主体|方|人)|(牵头|主管|参与|配合|负责|承办|协办|主责)的?(单位|部门|厅局|机构|是)|归口|哪几?家(?!.{0,3}(企业|公司|医院|学校|银行|工厂))|归(谁|哪)|(由|找|该找|让)(谁|哪家)|谁管|哪儿管|哪里管|负责人|责任分工|怎么分工)/;
const WHO_ALIKE = /(负责|责任|牵头|主管)的?(单位|部门).{0,4}(一样|相同|是同)/;
const WHO_ELLIPTIC = /(由|归|是|让|靠)(谁|哪家|哪儿)(?!地)|谁(来)?(管|负责|牵头|抓|干|落实|承担)/;

const DUTY =
  /负责|署名|点名|挂钩|承担|牵头|参与|牵涉|分管|主管|管(理)?(哪|什么|啥|多少|几)|任务|职责|责任|工作|分工|干什么|做什么|担了|担着|摊上|摊了|桩(事|活)|干嘛|做啥|认领|差事|有.{0,3}活|做(哪|些)|干(啥|哪)|要做|该做|落实|举措|措施|条款|清单|涉及|出现|列为|名下|几条|几项|哪些(事|条)|哪几(条|项)|什么(事|活)|(活|事)儿?/;

const WHICH =
  /(哪些|哪几|哪一?(条|项|个)|什么|有啥|啥|列出|列举|列一下|罗列|全部|所有|清单|都有|分别|多少|几(条|项|个)|查一下|给我|看看|说说|介绍|(举措|任务|措施|条款)(清单)?[?？。!！\s]*$)/;

const WHETHER =
  /(吗|(?<!什)么|是不是|是否|对不对|对吗|对吧|是吧|没错吧|有没有|属不属于|属于.{0,4}吗|负不负责|归不归|管不管|算不算)[?？。!！\s]*$|(是不是|是否|有没有|负不负责|归不归|管不管|用不用|需不需要)/;

const COMPARE =
  /区别|不同|差异|差别|异同|重合|重叠|对比|比较|相比|比一比|一样(吗|多|不|没)|比[\ue000-\ue003].{0,3}(多|少).{0,4}几|有何分别|是不是一样|一不一样|相同点|共同点|各有(什么)?侧重|侧重点|哪个(更|负责的?更|承担的?更)|谁(更|负责的?更|的?(任务|举措|工作)?.{0,4}(更|多|少))|相较|较之|差在|多几(条|项|个)|更多|更少|多一些|少一些|(谁|哪(一)?(个|家)).{0,10}(多|少|重|忙|轻|闲)(一些|一点|点儿?|些)?[?？。!！\s]*$|比起|不一样|[两二](样|者|处|个|边|条|项)(又|都)?(分别|各|各自)|一不一样|不同在哪|对照|(有|啥|什么)出入|又(怎么|咋)(讲|说|写|提|样)|各(说|讲|写|管|干|负责)|各是?(怎么|怎样|如何|咋)|分别(怎么|咋|如何)(说|讲|写)|区分|哪(一)?条.{0,8}更多|各自侧重|两样|一回事/;

const SUMMARY =
  /概括|总结|概述|摘要|综述|归纳|梳理|简述|简介|简要|(主要|核心|大致|大概|基本)?(内容|要点|精神|意思|重点|看点|亮点)(是|有|包括|讲|说|$|[?？])|(讲|说|写)(了|的)?(是)?(什么|啥|些什么|些啥|哪些(内容|方面)?)|讲(什么|啥)|说(什么|啥)|是关于什么|干什么(的|用)|一句话|通俗/;

const TEXT =
  /原文|全文|内容|怎么(说|写|规定)|(说|写|讲|规定)(了|的)?(是)?(什么|啥|些)|是(什么|啥|哪一?条|哪个)|展开|详细|具体|念|看(一下|看)?|给我|查/;

export const asksWho = (masked: string) =>
  WHO.test(masked) || WHO_ELLIPTIC.test(masked) || WHO_ALIKE.test(masked);
/** 由谁负责; 谁去领 asks for no unit. */
export const asksResponsible = (masked: string) =>
  asksWho(masked) && /负责|牵头|管|抓|弄|责任|部门|单位|厅|局/.test(masked);
export const asksDuty = (masked: string) => DUTY.test(masked);
export const asksWhich = (masked: string) => WHICH.test(masked);
export const asksWhether = (masked: string) => WHETHER.test(masked);
/** What units share, and what each has beside: 合管的是哪几条，各自另外还有哪些. */
const SHARED_AND_OWN =
  /(共同|一起|合管|共管|叠|碰|都有|重叠).{0,40}(另外|各自|各家|彼此|各有|单由|单独|自己|对方|除此)|[两二三]摊/;
/** … and nothing says that only what they share is wanted. */
const APART = /^(?!.*(?:共同|一起|搭伙|合作|联手)).*分(开|别)(开列|列)/;
/** A rank is asked for, not a comparison. */
const SUPERLATIVE = /(?<!不)最(多|少|重|轻|忙|大|小)|垫底|居首/;

export const asksComparison = (masked: string) =>
  (COMPARE.test(masked) || SHARED_AND_OWN.test(masked) || APART.test(masked)) && !SUPERLATIVE.test(masked);
export const asksSummary = (masked: string) => SUMMARY.test(masked);
export const asksText = (masked: string) => TEXT.test(masked);

/** 除了〈单位〉还有谁: the unit is known to the asker and left out of the answer. */
export const asksWhoElse = (masked: string) =>
  new RegExp(`除了?${UNIT}(之?外|以外)?.{0,30}(还|其他|别的|另外)`).test(masked) && asksWho(masked);

/** 和〈单位〉一起负责的单位: the partners of a unit. */
export const asksPartners = (masked: string) =>
  new RegExp(
    `(哪些|哪几个|哪个|什么|谁).{0,4}(与|和|跟|同|配合)${UNIT}|(与|和|跟|同|配合)${UNIT}.{0,6}(一起|共同|合作|联合|搭档|协作|配合)?.{0,10}(单位|部门|厅局|谁)|${UNIT}(与|和|跟|同)(哪些|谁|什么|哪个|哪几个)`,
  ).test(masked);
