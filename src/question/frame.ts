/** Words of a question that only frame it: they say that clauses, tasks and units are asked for, and limit nothing. */

/**
 * Words that only say that clauses, tasks and units are asked for, or how units stand to one another. A plan
 * uses some of them too; in a question they limit nothing.
 */
const FRAME_WORDS =
  '全文|全篇|通篇|共设|统计|两个|三个|几个|多个|不一样|区别|不同|异同|差别|对照|比较|核实|核对|烦请|劳驾|劳烦|挂名|单子|拉个|盯|逐条|报上来|贴出来|事情|责任单位|责任清单|任务清单|任务分工|职责分工|具体规定|具体内容|主要内容|方案|文件|正文|原文|文中|通知|举措|措施|任务|条款|条文|条目|编号|条号|序号|清单|内容|工作|事项|事情|事务|职责|职能|责任|分工|情况|规定|要求|安排|部署|政策|单位|部门|厅局|委办|机构|负责|承担|承办|牵头|主管|分管|主抓|配合|参与|参加|落实|推进|完成|实施|执行|认领|涉及|牵涉|牵扯|关系|有关|相关|关于|提到|提及|谈到|谈及|讲到|说到|写到|写有|写进|写明|列为|列入|列明|列全|列出|列举|列示|罗列|点到|点名|包含|包括|含有|出现|散落|落在|用到|对应|名下|身上|手里|手头|手上|头上|共同|一起|一同|一道|联合|联手|协同|协作|合作|合办|共担|同担|共管|会同|齐全|到场|在场|都有|都在|同时|同样|一并|交集|重合|共有|单独|独自|独立|独家|单一|唯一|仅仅|各自|分别|全部|所有|悉数|全集|全套|一览|汇总|梳理|统计|合计|总计|总共|一共|共计|累计|加起来|数量|个数|条数|总数|次数|第几|几次|多少次|哪几|哪些|哪个|哪里|哪条|哪项|是谁|其他|别的|剩下|还剩|除去|除了|排除|不含|没有|或者?|以及|里头|里面|里边|中间|其中|这里|当中|之中|的话|麻烦|一下|看看|说说|讲讲|找出来|需要|应当|应该|可以|摊上|顺序|一条不漏|一条';
const FRAME_CHARACTERS =
  '各没不也就来去又再还而且并和与跟同及之者的了着过吗呢吧啊请给帮看说讲谈找查须该要得会能干做办管抓弄搞摊件份回次家个条项处款号点几多少有无是为在于由归属把被对向从到按照只仅全都共本我你他她它们省市县这那此该所一';

const EDGES = '的了着过吗呢有无在和与跟及请各都也把被对向从到是为于由';
const EDGE_FRAME = new RegExp(`^(?:${FRAME_WORDS}|[${EDGES}])+|(?:${FRAME_WORDS}|[${EDGES}])+$`, 'g');
const INNER_FRAME = new RegExp(FRAME_WORDS, 'g');

/** 谈及转移支付的措施 → 转移支付. */
export function trimFrame(term: string): string {
  return term.replace(EDGE_FRAME, '');
}

/** What is left without frame words and characters. */
export function withoutFrame(term: string): string {
  return [...term.replace(INNER_FRAME, '').replace(/\s/g, '')]
    .filter((character) => !FRAME_CHARACTERS.includes(character))
    .join('');
}

/** Nothing is left of it but frame, or a single character beside a frame word. */
export function isFrame(term: string): boolean {
  const rest = term.replace(INNER_FRAME, '');
  const bare = withoutFrame(term);
  return bare.length === 0 || (bare.length === 1 && rest.length < term.length);
}
