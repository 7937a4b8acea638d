/** An English question with its entities found → the Chinese question that asks the same. */
import { askFact, readEnglishFact, readEnglishHeader } from './asked-fact.ts';
import {
  type EnglishQuestion,
  factOf,
  mentionOf,
  type Renderer,
  subjectOf,
  whoOf,
} from './english-question.ts';
import * as graph from './render-graph.ts';
import * as shape from './shape.ts';

export function renderChinese(question: EnglishQuestion): string {
  for (const render of RENDERERS) {
    const chinese = render(question);
    if (chinese !== undefined) return chinese;
  }
  return '？';
}

const header: Renderer = ({ masked, terms, units, clauses }) => {
  if (units.length + clauses.length > 0) return undefined;
  const read = readEnglishHeader(masked);
  if (!read || readEnglishFact(masked) === 'person') return undefined;
  const [fact] = read.facts;
  const own = terms.filter((term) => !OF_A_HEADER.test(term));
  const allowed = fact === 'goals' || fact === 'structure' ? 1 : 0;
  return own.length > allowed || (fact === 'goals' && own.length > 0) ? undefined : `${read.asked}？`;
};

/** Terms that questions about the document itself may hold. */
const OF_A_HEADER =
  /新型城镇化|城镇化|以人为本|战略|行动计划|四大行动|国务院|全国|国家|中央|保障措施|总体要求|目标|公开|人民政府|省政府|政府|公众|公共|省委|山西|^[0-9]+年?$|方案|文件|登记|建设|发展|覆盖|项目|法律|创建|全省|^县域?$|^市$|^城市$|^[a-z]+$/;

const mentions: Renderer = (question) => {
  const { masked: m, terms, quoted } = question;
  if (terms.length === 0 && quoted.length === 0) return undefined;
  if (!(shape.asksClauses(m) || shape.asksMention(m)) || shape.asksWho(m)) return undefined;
  return `哪些举措${mentionOf(question)}？`;
};

const urbanShare: Renderer = ({ masked: m, units }) =>
  units.length === 0 && shape.asksUrbanShare(m) ? '常住人口城镇化率要达到百分之多少？' : undefined;

const who: Renderer = (question) => {
  const { masked: m, terms } = question;
  if (!shape.asksWho(m) || terms.length === 0) return undefined;
  const fact = factOf(question);
  if (fact === 'person' || fact === 'phone') return `${askFact(fact, subjectOf(terms), m)}？`;
  return whoOf(subjectOf(terms), question);
};

/** A matter follows, be it in words that no table knows. */
const ABOUT = /\b(?:about|on|regarding|concerning|of|for)\b/;

const wholeDocument: Renderer = ({ masked: m, terms, quoted }) => {
  if (terms.filter((term) => !OF_A_HEADER.test(term)).length + quoted.length > 0) return undefined;
  if (ABOUT.test(m) && terms.some((term) => /^[a-z]{3,}$/.test(term))) return undefined;
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

/** Facts that may be asked of nothing but the document. */
const OF_NOTHING: ReadonlySet<string> = new Set(['person', 'phone', 'link', 'amount', 'penalty']);

/** 在哪些地方, 有哪些县市: which places are asked for; empty where none are. */
function placesAsked(m: string): string {
  if (/\bwhere\b(?! (?:can|do|should|must) (?:i|we|one|you))/.test(m)) return '在哪些地方';
  return shape.asksCitiesOf(m) ? '有哪些县市' : '';
}

/** A question, and no story before one. */
const asksItself = (words: string) =>
  /\b(?:what|where|which|how|who|why)\b|^(?:and |so |please )?(?:is|are|was|were|does|do|did|can|could|may|should|will|would|has|have)\b/.test(
    words.trim(),
  );

const plainFact: Renderer = (question) => {
  const fact = factOf(question);
  if (!fact) return undefined;
  if (question.terms.length === 0)
    return OF_NOTHING.has(fact) ? `${askFact(fact, '这份文件', question.masked)}？` : undefined;
  const others = question.sentences.filter(({ words }) => readEnglishFact(words) === undefined);
  const beside = others.find(({ terms }) => terms.length > 0);
  if (beside && others.length < question.sentences.length && asksItself(beside.words))
    return `${subjectOf(beside.terms)}${placesAsked(beside.words) || '有什么规定'}，${askFact(fact, '', question.masked).replace(/^的/, '')}？`;
  return `${askFact(fact, subjectOf(question.terms), question.masked)}？`;
};

/** A story is told sentence by sentence; the question itself is only its matter. */
const open: Renderer = ({ masked: m, terms, sentences }) => {
  if (terms.length === 0) return undefined;
  const places = placesAsked(m) || (shape.asksThings(m) ? '有哪些' : '');
  const told = sentences.filter((sentence) => sentence.terms.length > 0).map((one) => subjectOf(one.terms));
  return `${told.length > 1 ? told.join('，') : subjectOf(terms)}${places}？`;
};

const RENDERERS: Renderer[] = [
  graph.comparison,
  graph.ranking,
  graph.counts,
  graph.clauses,
  graph.units,
  graph.numberOfUnits,
  header,
  urbanShare,
  graph.sections,
  mentions,
  who,
  wholeDocument,
  plainFact,
  open,
];
