/** What a comparison sets side by side where it names no two units, clauses or parts: two subjects, or one in two parts. */
import { isFrame } from './frame.ts';
import { SECTION } from './mask.ts';
import { quotedWords } from './quoted-words.ts';
import { asksComparison } from './shape.ts';
import { topicOf } from './topic.ts';

/** One side: what it is about, and the part to look for it in. */
export type Side = { topic: string; section?: string };

const JOINT = '(?:跟|和|与|同|对比|比起|相比|vs|PK|，(?:跟|和|与))';
const PAIR = new RegExp(
  `([^，,。？?]{2,24}?)${JOINT}([^，,。？?]{2,26}?)(?=[，,。？?]|放一[起块]|摆一[起块]|对照|相比|比较|比一比|之间|[两二](?:者|个|样|处|条|项|块|边|头|件)|的?(?:区别|不同|差别|差异|异同|侧重)|有(?:什么|啥|何|哪)|分别|各|到底|究竟|$)`,
);

/** “标准地”在县域和在都市圈: what is quoted belongs to both sides. */
const QUOTED_OF_BOTH = /^[“"「][^”"」]+[”"」][^，,。和与跟]{0,4}在/;

/** 产业集群、专业镇，对比一下. */
const ROW_OF_TWO = /^([^，,。、]{2,12})、([^，,。、]{2,12}?)(?:这?[两二]条|[，,])/;

/** 跟本地人一样多不: a condition within one subject. */
const LIKE = /(?<!不)一样(?:多|吗|么|不|的)/;

/** Two sides, or none where the question compares nothing of this kind. */
export function readSides(masked: string, sections: readonly string[]): Side[] {
  if (!asksComparison(masked) || (LIKE.test(masked) && !/单位|部门|厅局/.test(masked))) return [];
  const topic = topicOf(masked.replaceAll(SECTION, ' '));
  if (sections.length === 2) {
    return isFrame(topic) ? [] : sections.map((section) => ({ topic, section }));
  }
  const [quoted = ''] = quotedWords(masked);
  const pair = PAIR.exec(masked) ?? ROW_OF_TWO.exec(masked);
  const sides = (pair?.slice(1) ?? []).map((side) => topicOf(side));
  const two =
    sides.length === 2 && !(pair?.[1] ?? '').includes('、') && sides.every((side) => !isFrame(side));
  const shared = QUOTED_OF_BOTH.test(masked) ? quoted : '';
  return two ? sides.map((side) => ({ topic: side.includes(shared) ? side : `${shared} ${side}` })) : [];
}
