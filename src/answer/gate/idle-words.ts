/** Sentences that claim nothing about the document: lead-ins, and talk of the model about itself, which is dropped. */

const MAX_LEAD_IN = { han: 30, latin: 80 };

/** Words that a lead-in is made of; what is left of it must be nothing. */
const LEAD_IN_ZH =
  /根据|按照|依据|方案|文件|计划|通知|原文|政策|条款|提出|明确|规定|要求|部署|指出|包括|主要|具体|如下|以下|下列|上述|这些|几个|方面|内容|措施|举措|安排|任务|对此|就此|其中|相关|有关|关于|该|本|此|中|有|了|的|对|为|是|在/g;
const LEAD_IN_EN =
  /\b(?:according|to|the|this|plan|document|text|policy|states?|says?|provides?|requires?|sets?|out|following|as|follows|measures?|steps|in|is|are|it|its|on|of|and|these|that)\b/g;

/** Claims nothing: short, and made of nothing but words of introduction. */
export function isLeadIn(text: string): boolean {
  if (
    [...text].length > MAX_LEAD_IN[/\p{Script=Han}/u.test(text) ? 'han' : 'latin'] ||
    /[\p{N}“”"「」『』《》]/u.test(text)
  )
    return false;
  const rest = text.toLowerCase().replace(LEAD_IN_EN, '').replace(LEAD_IN_ZH, '');
  return !/[\p{L}\p{M}]/u.test(rest);
}

const TALK = [
  /作为(?:一[个名款位])?(?:ai|人工智能|智能|语言模型|大模型|助手)|语言模型|人工智能助手/i,
  /抱歉|对不起|很遗憾|无法(?:回答|提供|确定|给出|判断|得知)|不能(?:回答|提供|协助)|没有(?:找到|提供|提及|相关)|未(?:提及|找到|提供)|不便/,
  /提示词|系统(?:提示|指令|消息)|这些规则|上述规则|标签|忽略(?:之前|以上|所有)|编号写在|给出的(?:条款|编号|资料)|您?提供的(?:条款|资料|信息|文本|内容)|上下文/,
  /\b(?:sorry|apologi[sz]e|unfortunately|as an ai|language model|i (?:can|am|do|will|was|have)\b|i['’]m|cannot (?:answer|provide|help|assist)|unable to)/i,
  /\b(?:system prompt|instructions?|provided (?:clauses?|context|text|information)|given clauses?|these rules|ignore (?:all|previous|the above)|context)\b/i,
];

/** Refusals, apologies, talk of prompts and of what was given. */
export const isTalk = (text: string): boolean => TALK.some((pattern) => pattern.test(text));
