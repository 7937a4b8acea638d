/** The word by which a list is asked for: 哪些举措提到了X, 与X有关的举措, X方面的举措有哪些. */
import type { MeasureFilter } from '../schema/filter.ts';

const NOUN = '(?:重点)?(?:举措|措施|条款|条文|任务|条目|条|项|工作|内容|规定|地方|政策|部署|安排)';
/** Without 条 and 项, which also stand inside words (专项). */
const WHOLE_NOUN = NOUN.replace('条|项|', '');
const WHICH = `(?:哪些|哪几(?:个|条|项)?|哪(?:个|条|项)|多少(?:个|条|项)?|几(?:个|条|项)|什么|所有|全部|有没有)`;
const MENTION =
  '(?:提到|提及|涉及到|涉及|包含|包括|含有|写到|写了|谈到|说到|讲到|出现|关于|针对|围绕|牵涉到?|关系到|聚焦)';
const END = `(?=\\s*(?:的|有|是|都|一共|总共|共|分别|在)*\\s*(?:(?:${WHICH})|(?:相关的?)?${WHOLE_NOUN}|$)|[?？。,，!！]|$)`;

/** Ordered: the first that matches gives the term in group 1. `explicit` forms ask for every mention. */
const FORMS: { pattern: RegExp; explicit: boolean }[] = [
  { pattern: /["“「『《‘]([^"”」』》’]{1,30})["”」』》’]/, explicit: true },
  { pattern: /(?:与|和|跟|同)(.{1,20}?)(?:有关|相关)/, explicit: true },
  { pattern: new RegExp(`${MENTION}(?:了|过|到)?(.{1,20}?)${END}`), explicit: true },
  {
    pattern: new RegExp(
      `^(.{1,20}?)(?:一词|这个词|这个说法|这一说法)?(?:在|出现在|被写进|写在|写进了?)(?:文件|方案)?(?:中|里)?(?:的)?${WHICH}${NOUN}`,
    ),
    explicit: true,
  },
  { pattern: new RegExp(`(.{1,20}?)(?:有关|相关|方面|领域)(?:的)?${NOUN}`), explicit: false },
  { pattern: new RegExp(`${WHICH}(.{2,12}?)(?:的)?${NOUN}`), explicit: false },
  { pattern: /(.{2,20}?)(?:的)(?:举措|条款|条目)/, explicit: false },
];

const EDGE = /^[\s的了过到在有是]+|[\s的了有是都在里中上]+$/g;

const WITHOUT = new RegExp(`(?:但|而|却|且|又|并)?(?:没有?|未|不)(?:${MENTION}|带|写)(.{2,20}?)${END}`);

export type ListTerm = { filter: MeasureFilter; explicit: boolean };

/** The words a list is asked for by, as a filter over the clauses' text. */
export function readListTerm(text: string): ListTerm | undefined {
  const excluded = WITHOUT.exec(text);
  const rest = excluded ? text.replace(excluded[0], '的') : text;
  for (const { pattern, explicit } of FORMS) {
    const raw = pattern.exec(rest)?.[1];
    const terms = raw === undefined ? [] : wordsOf(raw);
    if (terms.length === 0) continue;
    const notTerms = wordsOf(excluded?.[1] ?? '');
    const mentioned = /或者?|任一/.test(raw ?? '') ? { anyTerms: terms } : { allTerms: terms };
    return { filter: { ...mentioned, ...(notTerms.length > 0 && { notTerms }) }, explicit };
  }
  return undefined;
}

function wordsOf(raw: string): string[] {
  return raw
    .split(/或者?|以及|、|和|与|及|又|同时/)
    .map((term) => term.replace(EDGE, ''))
    .filter((term) => term.length >= 2 || /^[a-z0-9]+$/i.test(term));
}
