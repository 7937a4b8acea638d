/** Rules whose answers come from the measure ↔ unit, section and term graph. */
import type { MeasureFilter } from '../schema/filter.ts';
import type { Conduct } from './conduct.ts';
import type { QuestionContext } from './context.ts';
import { type ListTerm, readListTerm } from './list-term.ts';
import { CLAUSE, SECTION, UNIT } from './mask.ts';
import type { Question } from './question.ts';
import { readCounted } from './ranking.ts';
import { asksDuty, asksSummary, asksWhether, asksWhich, asksWho, asksWhoElse } from './shape.ts';
import { readUnitLogic } from './unit-logic.ts';

/** A question with its entities found, before a rule decides its route. */
export type Draft = {
  text: string;
  masked: string;
  conduct: Conduct;
  attachment: boolean;
  question: Question;
  context: QuestionContext;
};

/** What a rule read; the rest of the question stays as it was. */
export type Understood = Partial<Question> & Pick<Question, 'route'>;

export const unitNames = (draft: Draft) => draft.question.units.map((unit) => unit.name);

/** Sections that may stand beside units or terms in one question. */
export function limitsOf({ question }: Draft): Pick<MeasureFilter, 'sections'> {
  return question.sections.length > 0 ? { sections: question.sections } : {};
}

export const isCounting = (draft: Draft) => readCounted(draft.masked) !== undefined;
export const asksListing = (draft: Draft) => /哪些|哪几|列出|列举|分别是|都有/.test(draft.masked);
const countOrList = (draft: Draft) => (isCounting(draft) && !asksListing(draft) ? 'count' : 'list');

/** Words of a topic that only repeat that measures are asked for. */
const LIST_NOISE =
  /(?:重点|具体|牵涉到?|有关|相关|里面?|中|的|自己|一家|一个|只|仅|全部|所有|共同|一起|联合|同时|单独|独立|独家|只有?|仅有?|各自|分别|都|要|需要|做|干|管|抓|参与|落实|推进|完成|承担|负责|承办|身上|名下|手里|方案里?|任务|举措|措施|工作|事项|事情|事|活儿?|职责|责任|条款|清单|内容|条|项|个|里面|其中|总共|一共|共有|共|有|多少|几|没有?|不|但是?|而|且|并且?|或者?|和|与|及|以及|又|除了?|之?外|还|其他|涉及|出现|列|列为|作为|单位|部门|在|由|归|是|给|对|把|对应|包括|包含|目前|现在|省|查|看|下|来)/g;

/** The topic without words that only repeat that measures are asked for. */
export const restOf = (topic: string) => topic.replace(LIST_NOISE, ' ').trim();

export function unitsRule(draft: Draft): Understood | undefined {
  const { question, masked } = draft;
  if (question.units.length === 0) return undefined;
  const names = unitNames(draft);
  if (question.askedFact && question.askedFact !== 'quantity' && !asksDuty(masked)) return { route: 'open' };
  if (asksWhoElse(masked)) return { route: 'units', except: names };
  const { separately, ...units } = readUnitLogic(masked, names);
  const rest = restOf(question.topic);
  const listing = {
    route: countOrList(draft),
    counted: 'measures',
    filter: { ...units, ...limitsOf(draft) },
    separately,
  } as const;
  if (rest.replace(/\s/g, '').length < 2) return listing;
  if (asksWhether(masked)) return { route: 'units', verify: true };
  const without = masked.replaceAll(UNIT, '');
  if (asksWho(without) && !asksWhich(without.replace(/哪(个|些)(部门|单位)/g, ''))) return { route: 'units' };
  if (!asksWhich(masked) || !asksDuty(masked)) return { route: 'open' };
  const term = readUnitTerm(draft, rest);
  if (!term) return { route: 'open' };
  const filter = { ...listing.filter, ...term };
  return matches(draft, filter) ? { ...listing, filter } : { route: 'units', verify: true };
}

/** The term beside the units: as a list asks for it, or what is left of the topic; it must stand in the plan. */
function readUnitTerm(draft: Draft, rest: string): MeasureFilter | undefined {
  const { masked } = draft;
  const asked = readListTerm(masked.replaceAll(UNIT, ' ').replaceAll(SECTION, ' '))?.filter;
  if (asked && matches(draft, asked)) return asked;
  const words = { allTerms: rest.split(/\s+/).filter((word) => word.length >= 2) };
  return words.allTerms.length > 0 && matches(draft, words) ? words : undefined;
}

/** At least one measure holds the terms and, where named, has the units. */
function matches(draft: Draft, filter: MeasureFilter): boolean {
  return draft.context.countMeasures(filter) > 0;
}

export function sectionRule(draft: Draft): Understood | undefined {
  const { question, masked } = draft;
  if (question.sections.length === 0 || question.measures.length > 0) return undefined;
  const counted = readCounted(masked);
  const filter = limitsOf(draft);
  if (counted) return { route: asksListing(draft) ? 'list' : 'count', counted, filter };
  if (asksWho(masked)) return { route: 'units', filter };
  const term = readListTerm(masked.replaceAll(SECTION, ''));
  if (term?.explicit && matches(draft, term.filter)) return termList(draft, term);
  const listed = /举措|措施|任务|条款|条|项|工作|内容/.test(masked) && !/(主要|核心)?内容/.test(masked);
  if (asksWhich(masked) && listed) return { route: 'list', counted: 'measures', filter };
  return asksSummary(masked) || restOf(question.topic).length < 2 ? { route: 'summary' } : undefined;
}

export function termRule(draft: Draft): Understood | undefined {
  const { masked } = draft;
  if (!/举措|措施|条款|条文|任务|条|项|地方|工作|提到|提及|涉及|写到/.test(masked)) return undefined;
  if (!asksWhich(masked) && !isCounting(draft)) return undefined;
  const term = readListTerm(masked.replaceAll(CLAUSE, ''));
  if (!term || asksWho(masked.replace(/哪(一)?(条|项)/g, ''))) return undefined;
  const mentions = draft.context.countMeasures(term.filter);
  return mentions > (term.explicit ? 0 : 1) ? termList(draft, term) : undefined;
}

function termList(draft: Draft, term: ListTerm): Understood {
  const counts = (isCounting(draft) || /多少|几(条|项|个)/.test(draft.masked)) && !asksListing(draft);
  return {
    route: counts ? 'count' : 'list',
    counted: 'measures',
    filter: { ...term.filter, ...limitsOf(draft) },
  };
}
