/** An English question with its entities found → the Chinese question that asks the same. */
import { formatNumeral } from '../../policy/numerals.ts';
import { askFact, readEnglishFact, readEnglishHeader } from './asked-fact.ts';
import { NUMBER, numberOf, ORDINAL } from './clause-words.ts';
import * as shape from './shape.ts';

/** Entities by their Chinese names; `masked` holds one placeholder for each. */
export type EnglishQuestion = {
  masked: string;
  units: readonly string[];
  clauses: readonly string[];
  sections: readonly string[];
  /** The matter, in Chinese terms. */
  terms: readonly string[];
  /** What stood in quotation marks, in Chinese. */
  quoted: readonly string[];
  /** The words and the matter of each sentence, where there are several. */
  sentences: readonly { words: string; terms: readonly string[] }[];
};

const and = (names: readonly string[]) => names.join('和');
/** A subject of several terms; neighbours stay apart so that no word arises across them. */
const subjectOf = (terms: readonly string[]) => terms.join(' ');

export function renderChinese(question: EnglishQuestion): string {
  for (const render of RENDERERS) {
    const chinese = render(question);
    if (chinese !== undefined) return chinese;
  }
  return '？';
}

type Renderer = (question: EnglishQuestion) => string | undefined;

const inSections = (sections: readonly string[]) => (sections.length > 0 ? `${and(sections)}中，` : '');

/** 提到“居住证”, 提到城市更新和专项债券. */
function mentionOf({ terms, quoted }: EnglishQuestion): string {
  const asked = quoted.length > 0 ? quoted : terms;
  return asked.length === 1 || asked.some((term) => /[和与及或、又]/.test(term))
    ? `提到“${asked[0]}”`
    : `提到${asked.join('和')}`;
}

const factOf = ({ masked }: EnglishQuestion) => {
  const fact = readEnglishFact(masked);
  return fact === 'quantity' &&
    (shape.countsUnits(masked) || shape.countsClauses(masked) || shape.countsSections(masked))
    ? undefined
    : fact;
};

/** 由哪些单位负责, with the plain fact that is asked beside it. */
function whoOf(subject: string, question: EnglishQuestion): string {
  const fact = factOf(question);
  const led = shape.asksLead(question.masked) ? '由哪个单位牵头负责' : '由哪些单位负责';
  const beside =
    fact && fact !== 'person' ? `，${askFact(fact, '', question.masked).replace(/^的/, '')}` : '';
  return `${subject}${led}${beside}？`;
}

const comparison: Renderer = ({ masked, units, clauses, sections }) => {
  if (!shape.asksComparison(masked)) return undefined;
  const sides = units.length >= 2 ? units : clauses.length >= 2 ? clauses : sections;
  if (sides.length < 2) return undefined;
  return `${sides === units ? inSections(sections) : ''}${and(sides)}有什么区别？`;
};

const ranking: Renderer = ({ masked: m, sections, units, clauses }) => {
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
  if (/\b(?:which|what) (?:\S+ )?(?:part|section|chapter|action)s?\b/.test(m))
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

const counts: Renderer = (question) => {
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

const clauses: Renderer = (question) => {
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

const units: Renderer = (question) => {
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
function dutiesOf(m: string, units: readonly string[]): string {
  const [first = '', ...others] = units;
  if (others.length === 0) {
    const without = /\b(?:not|without|exclud\w+|except)\b.{0,30}\ue000|\ue000.{0,12}\b(?:not|isnt)\b/.test(m);
    if (without) return `不由${first}负责`;
    return shape.asksOnly(m) ? `只由${first}单独负责` : `${first}负责`;
  }
  const join = shape.joinOf(m);
  if (join === 'not') return `${first}负责但${others.map((unit) => `${unit}不负责`).join('、')}`;
  if (join === 'or') return `${units.join('或者')}负责`;
  if (shape.asksSeparately(m) && !/\bboth\b|jointly|together/.test(m)) return `${and(units)}分别负责`;
  return shape.asksOnly(m) ? `只由${and(units)}共同负责` : `${and(units)}共同负责`;
}

const numberOfUnits: Renderer = ({ masked: m, sections, terms }) => {
  if (terms.length > 1 || !/measure|article|clause|item|task|provision|which|what|list/.test(m))
    return undefined;
  const counted = shape.unitCountOf(m, numberOf);
  return counted && `${inSections(sections)}${counted}的举措有哪些？`;
};

const sections: Renderer = (question) => {
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
  if (shape.asksClauses(m)) return `${subject}中${mentionOf(question)}的举措有哪些？`;
  return `${subject} ${subjectOf(terms)}怎么规定？`;
};

const header: Renderer = ({ masked, terms, units, clauses }) => {
  if (units.length + clauses.length > 0) return undefined;
  const read = readEnglishHeader(masked);
  if (!read) return undefined;
  const [fact] = read.facts;
  const own = terms.filter((term) => !OF_A_HEADER.test(term));
  const allowed = fact === 'goals' || fact === 'structure' ? 1 : 0;
  return own.length > allowed || (fact === 'goals' && own.length > 0) ? undefined : `${read.asked}？`;
};

/** Terms that questions about the document itself may hold. */
const OF_A_HEADER =
  /新型城镇化|城镇化|以人为本|战略|行动计划|四大行动|国务院|全国|国家|中央|保障措施|总体要求|目标|公开|人民政府|省政府|政府|公众|公共|省委|山西|^[0-9]+年?$|方案|文件|登记|建设|发展|覆盖|项目|法律|创建|全省|^[a-z]+$/;

const mentions: Renderer = (question) => {
  const { masked: m, terms, quoted } = question;
  if (terms.length === 0 && quoted.length === 0) return undefined;
  if (!shape.asksClauses(m) || shape.asksWho(m.replace(/\bwho\b/, ''))) return undefined;
  return `哪些举措${mentionOf(question)}？`;
};

const who: Renderer = (question) => {
  const { masked: m, terms } = question;
  if (!shape.asksWho(m) || terms.length === 0) return undefined;
  const fact = factOf(question);
  if (fact === 'person' || fact === 'phone') return `${askFact(fact, subjectOf(terms), m)}？`;
  return whoOf(subjectOf(terms), question);
};

const wholeDocument: Renderer = ({ masked: m, terms, quoted }) => {
  if (terms.filter((term) => !OF_A_HEADER.test(term)).length + quoted.length > 0) return undefined;
  if (
    shape.asksSummary(m) ||
    /what (?:is|does) (?:this|the) (?:plan|document|policy|notice)(?: about| say| cover| do| contain| for)?/.test(
      m,
    )
  )
    return '概括一下这个方案的主要内容';
  if (shape.asksClauses(m)) return '方案有哪些举措？';
  if (shape.asksWho(m) && /plan|document|involved|responsib/.test(m))
    return '方案共涉及多少个责任单位，有哪些？';
  return undefined;
};

/** A question, and no story before one. */
const asksItself = (words: string) =>
  /\b(?:what|where|which|how|who|why)\b|^(?:and |so |please )?(?:is|are|was|were|does|do|did|can|could|may|should|will|would|has|have)\b/.test(
    words.trim(),
  );

const plainFact: Renderer = (question) => {
  const fact = factOf(question);
  if (!fact || question.terms.length === 0) return undefined;
  const others = question.sentences.filter(({ words }) => readEnglishFact(words) === undefined);
  const beside = others.find(({ terms }) => terms.length > 0);
  if (beside && others.length < question.sentences.length && asksItself(beside.words))
    return `${subjectOf(beside.terms)}有什么规定，${askFact(fact, '', question.masked).replace(/^的/, '')}？`;
  return `${askFact(fact, subjectOf(question.terms), question.masked)}？`;
};

/** A story is told sentence by sentence; the question itself is only its matter. */
const open: Renderer = ({ masked: m, terms, sentences }) => {
  if (terms.length === 0) return undefined;
  const where = /\bwhere\b(?! (?:can|do|should|must) (?:i|we|one|you))/.test(m) ? '在哪些地方' : '';
  const places =
    where !== '' ? where : shape.asksCitiesOf(m) ? '有哪些县市' : shape.asksThings(m) ? '有哪些' : '';
  const told = sentences.filter((sentence) => sentence.terms.length > 0).map((one) => subjectOf(one.terms));
  return `${told.length > 1 ? told.join('，') : subjectOf(terms)}${places}？`;
};

const RENDERERS: Renderer[] = [
  comparison,
  ranking,
  counts,
  clauses,
  units,
  numberOfUnits,
  header,
  sections,
  mentions,
  who,
  wholeDocument,
  plainFact,
  open,
];
