/** English follow-ups, put as the Chinese ones that the reader of follow-ups completes. */

import { asksWho } from '../shape.ts';
import { askFact, readEnglishFact, readEnglishHeader } from './asked-fact.ts';
import { numberOf, ORDINAL } from './clause-words.ts';
import { type EnglishQuestion, whoOf } from './english-question.ts';
import { dutiesOf } from './render-graph.ts';
import * as shape from './shape.ts';

const LEADING =
  /^(?:and|so|ok(?:ay)?|then|well|also|but|now|thanks|thank you|great|right|good|fine|yes|hmm|alright)[ ,.]+/;
const ABOUT = /^(?:what|how) about (?:the )?(.*?)[ ?.!]*$/;
const MORE =
  /^(?:is that (?:all|everything|it|the (?:full|whole|complete) list)|are (?:those|these|they) all|anything else|any(?:thing)? (?:other|more)(?: ones| measures)?|(?:are there )?any (?:others?|more)(?: measures| ones)?|more|what else|continue|go on|carry on|keep going|(?:and )?the rest|others|is the list complete|did you (?:miss|leave out) any(?:thing)?|no others?)[ ?.!]*$/;
const ROW = new RegExp(
  `\\b(?:the )?(${ORDINAL}|last|final) (?:one|of (?:these|those|them|the list|the above)|in (?:the|that|your) list|on (?:the|that|your) list|you (?:listed|mentioned|named))(?: (?:measure|item)s?)?\\b|^(?:and )?(?:the )?(${ORDINAL}|last)(?: measure| item)?[ ?.!]*$`,
);
const NEXT =
  /\b(?:the )?(next|following|previous|preceding|one (?:after|before)(?: (?:that|it|this))?) (?:measure|one|article|clause|item)?\b|\bthe one (after|before)\b/;
const NEXT_PART = /\b(?:the )?(next|following|previous|preceding|last) (?:part|section|chapter)\b/;
const THIS =
  /\b(?:this|that|it|its|they|them|their|these|those|the (?:same|above|former|said) ?(?:measure|one|clause|article|item)?|this one|that one|the measure|the clause)\b/;
const AMONG =
  /\b(?:of|among|from|in) (?:these|those|them|the (?:above|list|measures))\b|^which (?:of|ones|one)\b|\bwhich ones\b/;
/** The units of the turn before are asked about, with another topic. */
const SAME =
  /\b(?:are|is|do|does|will) (?:they|it|he|the same (?:departments?|units?|people|ones?|bod(?:y|ies)))\b/;
const DOCUMENT = /\b(?:the|this|that) (?:plan|document|notice|policy|file|programme)\b/;

/** What is asked of the clause that a pointer means. */
function askOf(question: EnglishQuestion): string {
  const { masked: m, units, terms } = question;
  const fact = readEnglishFact(m);
  if (units.length > 0) return `是不是${shape.asksOnly(m) ? '只' : ''}由${units.join('和')}负责？`;
  if (shape.countsUnits(m)) return '有多少个责任单位？';
  if (shape.asksWho(m)) return whoOf('', { ...question, masked: m });
  if (fact) return `${askFact(fact, '', m)}？`;
  return terms.length > 0 ? `关于${terms.join(' ')}怎么规定的？` : '的原文是什么？';
}

/** The turn before: its question in Chinese with the parts it names, and clauses as 第15条. */
export type Preceding = {
  standalone: string;
  sections: readonly string[];
  /** Those that its answer named, and those of the last answer that named several. */
  clauses: readonly string[];
  listed: readonly string[];
};

/** Undefined where the question stands by itself. */
export function renderFollowUp(question: EnglishQuestion, before: Preceding): string | undefined {
  const it = before.clauses[0] ?? '这条';
  let m = question.masked;
  while (LEADING.test(m)) m = m.replace(LEADING, '');
  const { units, terms, sections } = question;
  const named = units.length + question.clauses.length + sections.length;
  const about =
    ABOUT.exec(m)?.[1] ?? (/^and\b/.test(question.masked) && m.split(' ').length <= 6 ? m : undefined);
  if (MORE.test(m)) return '还有吗？';
  const row = ROW.exec(m);
  if (row && question.clauses.length <= 1) {
    const words = row[1] ?? row[2] ?? '';
    const rows = before.clauses.length > 1 ? before.clauses : before.listed;
    const meant = /last|final/.test(words) ? rows.at(-1) : rows[(numberOf(words) ?? 1) - 1];
    if (meant) return `${meant}${askOf({ ...question, clauses: [], masked: m.replace(row[0], ' ') })}`;
  }
  const part = NEXT_PART.exec(m);
  if (part && named === 0)
    return `概括${/previous|preceding|last/.test(part[1] ?? '') ? '上' : '下'}一部分的主要内容`;
  const step = NEXT.exec(m);
  if (step && named === 0)
    return `${/previous|preceding|before/.test(step[0]) ? '上' : '下'}一条${askOf({ ...question, masked: m })}`;
  if (
    named === 0 &&
    /\b(?:which|what) (?:\S+ ){0,2}?(?:governments?|departments?|units?|cities)\b.{0,20}\b(?:in|among|involved|included|part)\b/.test(
      m,
    )
  )
    return '哪些单位也在里面？';
  if (named === 0 && terms.length === 0 && readEnglishHeader(m)) return undefined;
  if (units.length > 0 && AMONG.test(m) && before.sections.length > 0)
    return `${before.sections.join('和')}中，${dutiesOf(m, units)}的举措有哪些？`;
  if (units.length > 0 && AMONG.test(m)) return `其中${units.join('和')}也负责的有哪些？`;
  if (AMONG.test(m) && shape.asksOnly(m)) return '其中只有它单独负责的有哪些？';
  if (about !== undefined) {
    const bare = about
      .replace(/[\ue000-\ue002]/g, '')
      .replace(/\b(?:and|or|the|for|with|in|of|to)\b|[ ,?.!]/g, '');
    if (named > 0 && bare === '') return `那${[...units, ...question.clauses, ...sections].join('和')}呢？`;
    if (named === 0 && terms.length > 0)
      return asksWho(before.standalone) ? `${terms.join(' ')}由哪些单位负责？` : undefined;
  }
  if (question.clauses.length === 1 && shape.asksComparison(m) && THIS.test(m))
    return `${it}和${question.clauses[0]}有什么区别？`;
  if (question.clauses.length > 0 || sections.length > 0 || DOCUMENT.test(m)) return undefined;
  const bare = terms.length === 0;
  if (units.length > 0)
    return bare && THIS.test(m) && !/what|which/.test(m) ? `${it}${askOf(question)}` : undefined;
  if (!bare) return SAME.test(m) && shape.asksDuty(m) ? `${terms.join(' ')}也是由他们负责吗？` : undefined;
  const asks = shape.asksWho(m) || readEnglishFact(m) !== undefined || shape.asksText(m);
  return THIS.test(m) || asks || m.split(' ').length <= 3
    ? `${it}${askOf({ ...question, masked: m })}`
    : undefined;
}
