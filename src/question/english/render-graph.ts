/** English questions about units, clauses and parts → the Chinese questions that ask the same. */
import { formatNumeral } from '../../policy/numerals.ts';
import { askFact } from './asked-fact.ts';
import { NUMBER, numberOf, ORDINAL } from './clause-words.ts';
import { and, factOf, inSections, mentionOf, type Renderer, subjectOf, whoOf } from './english-question.ts';
import * as shape from './shape.ts';

export const comparison: Renderer = ({ masked, units, clauses, sections }) => {
  if (!shape.asksComparison(masked)) return undefined;
  const sides = units.length >= 2 ? units : clauses.length >= 2 ? clauses : sections;
  if (sides.length < 2) return undefined;
  return `${sides === units ? inSections(sections) : ''}${and(sides)}有什么区别？`;
};

const OF_PARTS =
  /\b(?:which|what) (?:\S+ )?(?:part|section|chapter|action)s?\b|\b(?:parts|sections|chapters|actions)\b/;

export const ranking: Renderer = ({ masked: m, sections, units, clauses }) => {
  const exactly =
    /(?:departments?|units?|agencies|bod(?:y|ies)|bureaus?)\b.{0,30}\b(?:only|just|exactly) (one|two|three|four|five|[0-9]+|a single) (?:measure|task|item|article)/.exec(
      m,
    )?.[1];
  if (exactly)
    return `${inSections(sections)}哪些单位只负责${formatNumeral(exactly === 'a single' ? 1 : (numberOf(exactly) ?? 1))}项举措？`;
  const least = shape.asksLeast(m);
  if (units.length + clauses.length > 0 || (!least && !shape.asksMost(m))) return undefined;
  const word = least ? '最少' : '最多';
  const place = inSections(sections);
  if (OF_PARTS.test(m) && !/department|unit|agenc|bod(?:y|ies)|bureau/.test(m))
    return `哪个部分的举措${word}？`;
  const first = new RegExp(
    `\\btop (${NUMBER})\\b|\\b(${NUMBER}) (?:\\S+ )?(?:departments|units|agencies|bureaus|bodies) (?:with|that|which|have|responsible)`,
  ).exec(m);
  const n = numberOf(first?.[1] ?? first?.[2] ?? '');
  const rank = new RegExp(`\\b(${ORDINAL}) (?:most|largest|highest|busiest|greatest|biggest)`).exec(m)?.[1];
  if (
    /\b(?:which|what) (?:\S+ ){0,2}?(?:measure|article|clause|item|task)s?\b/.test(m) &&
    /(?:most|fewest|least|number of|maximum|minimum)\b.{0,30}(?:departments|units|agencies|bodies|bureaus)/.test(
      m,
    )
  )
    return `${place}责任单位${word}的举措是哪一条？`;
  if (!/measure|task|article|clause|responsib|item|appear|involve|listed|work|charge|dut/.test(m))
    return undefined;
  if (n !== undefined && n > 1) return `${place}负责举措${word}的前${n}个单位是哪些？`;
  if (rank !== undefined)
    return `${place}负责举措第${'一二三四五六七八九十'[(numberOf(rank) ?? 1) - 1]}多的单位是哪个？`;
  return `${place}哪个单位负责的举措${word}？`;
};

/** The plan has 36 measures, right: a number that the asker holds for true. */
const CLAIMED = new RegExp(
  `(?:plan|document|it|policy|programme) (?:has|have|contains|consists of|is made up of|lists|includes|comes with|is divided into) (?:a total of |about |only |exactly )?${NUMBER} (?:\\w+ )?(measures|articles|items|tasks|parts|sections|chapters)\\b`,
);

export const counts: Renderer = (question) => {
  const { masked: m, units, clauses, sections, terms, quoted } = question;
  const claimed = CLAIMED.exec(m)?.[1];
  if (claimed && units.length + sections.length === 0 && !/\bthat (?:mention|involve)/.test(m))
    return /part|section|chapter/.test(claimed) ? '方案共有几个部分？' : '方案共有多少条举措？';
  if (!shape.asksHowMany(m)) return undefined;
  if (shape.countsSections(m)) return terms.length <= 1 ? '方案共有几个部分？' : undefined;
  if (shape.countsUnits(m)) {
    if (units.length > 0) return undefined;
    if (clauses.length > 0) return `${and(clauses)}有多少个责任单位？`;
    const counted = shape.unitCountOf(m.replace(/how many/g, ''), numberOf);
    if (counted && shape.countsClauses(m)) return `${inSections(sections)}有多少条举措${counted}？`;
    if (terms.length > 0) return `${subjectOf(terms)}由多少个单位负责？`;
    return sections.length > 0 ? `${and(sections)}共涉及多少个责任单位？` : '方案共涉及多少个责任单位？';
  }
  if (!shape.countsClauses(m)) return undefined;
  if (units.length > 0) return undefined;
  const counted = shape.unitCountOf(m.replace(/how many/g, ''), numberOf);
  if (counted) return `${inSections(sections)}${counted}的举措有多少条？`;
  if (terms.length > 0 || quoted.length > 0)
    return `${inSections(sections)}${mentionOf(question)}的举措有多少条？`;
  return sections.length > 0 ? `${and(sections)}有多少条举措？` : '方案共有多少条举措？';
};

export const clauses: Renderer = (question) => {
  const { masked: m, units, clauses, terms } = question;
  if (clauses.length === 0) return undefined;
  const subject = and(clauses);
  if (units.length > 0 && shape.asksElse(m)) return `除了${and(units)}，${subject}还有哪些单位负责？`;
  if (units.length > 0) return `${subject}是不是${shape.asksOnly(m) ? '只' : ''}由${and(units)}负责？`;
  if (shape.asksElse(m) && shape.asksWho(m)) return `${subject}还有哪些单位负责？`;
  if (shape.asksWho(m)) return whoOf(subject, question);
  const fact = factOf(question);
  if (fact) return `${askFact(fact, subject, m)}？`;
  return terms.length > 0 ? `${subject}关于${subjectOf(terms)}怎么规定的？` : `${subject}的原文是什么？`;
};

export const units: Renderer = (question) => {
  const { masked: m, units, sections, terms } = question;
  if (units.length === 0) return undefined;
  const place = inSections(sections);
  const matter = subjectOf(terms);
  if (shape.asksElse(m) && terms.length > 0) return `除了${and(units)}，${matter}还有哪些单位负责？`;
  if (shape.asksPartners(m)) return `${place}和${and(units)}一起负责的单位有哪些？`;
  const fact = factOf(question);
  if (fact && fact !== 'quantity' && !shape.asksClauses(m) && !/responsible|in charge/.test(m))
    return `${askFact(fact, `${matter}${and(units)}`, m)}？`;
  const many = shape.asksHowMany(m) && shape.countsClauses(m);
  const duties = dutiesOf(m, units);
  if (terms.length === 0) return `${place}${duties}的举措${many ? '有多少条' : '有哪些'}？`;
  if (shape.asksClauses(m))
    return `${place}${duties}的举措中，${mentionOf(question)}的${many ? '有多少条' : '举措有哪些'}？`;
  if (
    shape.asksWhether(m) &&
    /responsible|in charge|charge of|accountable|task|lead|involved|handle|manage|oversee|run|job|duty|task/.test(
      m,
    )
  )
    return `${matter}是不是${shape.asksOnly(m) ? '只' : ''}由${and(units)}负责？`;
  if (/\bor\b|\bwhich of\b/.test(m) && units.length > 1) return whoOf(matter, question);
  return `${and(units)}怎么${matter}？`;
};

/** 省财政厅和省住建厅共同负责: how the units of a list stand to one another. */
export function dutiesOf(m: string, units: readonly string[]): string {
  const [first = '', ...others] = units;
  if (others.length === 0) {
    const without = /\b(?:not|without|exclud\w+|except)\b.{0,30}\ue000|\ue000.{0,12}\b(?:not|isnt)\b/.test(m);
    if (without) return `不由${first}负责`;
    return shape.asksOnly(m) ? `只由${first}单独负责` : `${first}负责`;
  }
  const [second = ''] = others;
  if (shape.excludesFirst(m)) return `${second}负责但${first}不负责`;
  const join = shape.joinOf(m);
  if (join === 'not') return `${first}负责但${others.map((unit) => `${unit}不负责`).join('、')}`;
  if (join === 'or') return `${units.join('或者')}负责`;
  if (shape.asksSeparately(m) && !/\bboth\b|jointly|together/.test(m)) return `${and(units)}分别负责`;
  return shape.asksOnly(m) ? `只由${and(units)}共同负责` : `${and(units)}共同负责`;
}

export const numberOfUnits: Renderer = ({ masked: m, sections, terms }) => {
  if (terms.length > 1 || !/measure|article|clause|item|task|provision|which|what|list/.test(m))
    return undefined;
  const counted = shape.unitCountOf(m, numberOf);
  return counted && `${inSections(sections)}${counted}的举措有哪些？`;
};

export const sections: Renderer = (question) => {
  const { masked: m, sections, terms, quoted } = question;
  if (sections.length === 0) return undefined;
  const subject = and(sections);
  if (terms.length === 0 && quoted.length === 0) {
    if (shape.asksWho(m)) return `${subject}涉及哪些责任单位？`;
    if (shape.asksClauses(m) && !shape.asksSummary(m.replace(/\babout\b/, '')))
      return `${subject}有哪些举措？`;
    return `概括${subject}的主要内容`;
  }
  if (shape.asksWho(m)) return whoOf(subjectOf(terms), question);
  if (/\bwhich (?:measure|one|clause|article) is (?:it|that|this)\b/.test(m))
    return `${subjectOf(terms)}是第几条？`;
  if (shape.asksClauses(m)) return `${subject}中${mentionOf(question)}的举措有哪些？`;
  return `${subject} ${subjectOf(terms)}怎么规定？`;
};
