/** The router: rules in order, the first that fits decides. Each sees the masked question and says what it read. */
import type { LibraryDocument } from '../schema/library.ts';
import type { Conduct } from './conduct.ts';
import type { QuestionContext } from './context.ts';
import { readHeaderFact } from './header-fact.ts';
import { readListTerm } from './list-term.ts';
import { CLAUSE, SECTION, UNIT } from './mask.ts';
import type { Question } from './question.ts';
import { readCounted, readRanking } from './ranking.ts';
import {
  asksComparison,
  asksDuty,
  asksPartners,
  asksSummary,
  asksWhether,
  asksWhich,
  asksWho,
  asksWhoElse,
} from './shape.ts';
import { readUnitCount, readUnitLogic } from './unit-logic.ts';

export type Draft = {
  text: string;
  masked: string;
  conduct: Conduct;
  attachment: boolean;
  question: Question;
  context: QuestionContext;
};

type Understood = Partial<Question> & Pick<Question, 'route'>;
type Rule = { name: string; apply: (draft: Draft) => Understood | undefined };

/** Characters of the topic that are not words of the document's own title. */
function beyondTitle(topic: string, library: LibraryDocument): number {
  const title = library.document.title;
  return topic
    .split(' ')
    .filter((word) => !title.includes(word))
    .join('').length;
}

const unitNames = (draft: Draft) => draft.question.units.map((unit) => unit.name);

/** Section and term limits that may stand beside units in one question. */
function limits(draft: Draft): { sections?: string[] } {
  return draft.question.sections.length > 0 ? { sections: draft.question.sections } : {};
}

const counting = (draft: Draft) => readCounted(draft.masked) !== undefined;

export const RULES: Rule[] = [
  {
    name: 'conduct',
    apply: ({ conduct }) => {
      if (conduct === 'greeting') return { route: 'greeting' };
      return conduct && { route: 'unsupported', refusal: conduct };
    },
  },
  {
    name: 'no words',
    apply: ({ text }) =>
      /[\p{Script=Han}a-z0-9]/iu.test(text) ? undefined : { route: 'unsupported', refusal: 'unclear' },
  },
  {
    name: 'foreign place',
    apply: ({ question }) => (question.foreignPlaces.length > 0 ? { route: 'open' } : undefined),
  },
  {
    name: 'missing clause',
    apply: ({ question }) =>
      question.missingClauses.length > 0 && question.measures.length === 0 ? { route: 'clause' } : undefined,
  },
  {
    name: 'comparison',
    apply: (draft) => {
      const { question, masked } = draft;
      const sides = Math.max(question.units.length, question.measures.length, question.sections.length);
      return sides >= 2 && asksComparison(masked) ? { route: 'compare' } : undefined;
    },
  },
  {
    name: 'measure by number',
    apply: (draft) => {
      const { question, masked } = draft;
      if (question.measures.length === 0) return undefined;
      if (question.units.length > 0 && asksWhether(masked)) return { route: 'units', verify: true };
      if (readCounted(masked) === 'units') return { route: 'count', counted: 'units' };
      if (asksWho(masked)) return { route: 'units', except: asksWhoElse(masked) ? unitNames(draft) : [] };
      return { route: 'clause' };
    },
  },
  {
    name: 'ranking',
    apply: (draft) => {
      const ranking = readRanking(draft.masked);
      return ranking && { route: 'count', ranking, filter: limits(draft) };
    },
  },
  {
    name: 'header fact',
    apply: (draft) => {
      const { masked, question, context, attachment } = draft;
      if (question.units.length > 0 || question.sections.length > 0) return undefined;
      const fact = readHeaderFact(masked) ?? (attachment ? 'attachments' : undefined);
      if (!fact || beyondTitle(question.topic, context.library) > 8) return undefined;
      return { route: 'fact', headerFact: fact };
    },
  },
  {
    name: 'unknown unit',
    apply: ({ question }) =>
      question.unknownUnits.length > 0 && question.units.length === 0 ? { route: 'list' } : undefined,
  },
  {
    name: 'partners of a unit',
    apply: (draft) =>
      draft.question.units.length === 1 &&
      asksPartners(draft.masked) &&
      asksWho(draft.masked.replaceAll(UNIT, ''))
        ? {
            route: 'units',
            except: unitNames(draft),
            filter: { allUnits: unitNames(draft), ...limits(draft) },
          }
        : undefined,
  },
  {
    name: 'units',
    apply: (draft) => unitsRule(draft),
  },
  {
    name: 'number of units',
    apply: (draft) => {
      const unitCount = readUnitCount(draft.masked);
      return (
        unitCount && {
          route: counting(draft) && !asksListing(draft) ? 'count' : 'list',
          counted: 'measures',
          filter: { unitCount, ...limits(draft) },
        }
      );
    },
  },
  {
    name: 'section',
    apply: (draft) => sectionRule(draft),
  },
  {
    name: 'term',
    apply: (draft) => termRule(draft),
  },
  {
    name: 'count of the whole',
    apply: (draft) => {
      const counted = readCounted(draft.masked);
      if (!counted || beyondTitle(draft.question.topic, draft.context.library) > 6) return undefined;
      return { route: 'count', counted, filter: {} };
    },
  },
  {
    name: 'who',
    apply: (draft) =>
      asksWho(draft.masked) && draft.question.topic.length > 0 ? { route: 'units' } : undefined,
  },
  {
    name: 'whole document',
    apply: (draft) => {
      if (beyondTitle(draft.question.topic, draft.context.library) > 2) return undefined;
      if (asksSummary(draft.masked)) return { route: 'summary' };
      return /(举措|措施|任务|条款|清单)/.test(draft.masked) && asksWhich(draft.masked)
        ? { route: 'list', filter: {} }
        : undefined;
    },
  },
  {
    name: 'nothing to search for',
    apply: ({ question }) =>
      question.topic.length === 0 ? { route: 'unsupported', refusal: 'unclear' } : undefined,
  },
];

const asksListing = (draft: Draft) => /哪些|哪几|列出|列举|分别是|都有/.test(draft.masked);

/** Words of a topic that only repeat that measures are asked for. */
const LIST_NOISE =
  /(?:重点|具体|全部|所有|共同|一起|联合|同时|单独|独立|独家|只有?|仅有?|各自|分别|都|要|需要|做|干|管|抓|参与|落实|推进|完成|承担|负责|承办|身上|名下|手里|方案里?|任务|举措|措施|工作|事项|事情|事|活儿?|职责|责任|条款|清单|内容|条|项|个|里面|其中|总共|一共|共有|共|有|多少|几|没有?|不|但是?|而|且|并且?|或者?|和|与|及|以及|又|除了?|之?外|还|其他|涉及|出现|列|列为|作为|单位|部门|在|由|归|是|给|对|把|对应|包括|包含|目前|现在|省|查|看|下|来)/g;

function unitsRule(draft: Draft): Understood | undefined {
  const { question, masked } = draft;
  if (question.units.length === 0) return undefined;
  const names = unitNames(draft);
  const rest = question.topic.replace(LIST_NOISE, '').replace(/\s+/g, '');
  if (question.askedFact && question.askedFact !== 'quantity' && !asksDuty(masked)) return { route: 'open' };
  if (asksWhoElse(masked)) return { route: 'units', except: names };
  const { separately, ...filter } = readUnitLogic(masked, names);
  const listing = { filter: { ...filter, ...limits(draft) }, separately, counted: 'measures' as const };
  const route = counting(draft) && !asksListing(draft) ? 'count' : 'list';
  if (rest.length < 2) {
    if (
      asksWhether(masked) &&
      question.sections.length === 0 &&
      filter.allUnits?.length === 1 &&
      !asksDuty(masked)
    )
      return { route, ...listing };
    return { route, ...listing };
  }
  if (asksWhether(masked)) return { route: 'units', verify: true };
  if (asksWho(masked.replaceAll(UNIT, '')) && !asksWhich(masked.replace(/哪(个|些)(部门|单位)/g, '')))
    return { route: 'units', except: [] };
  if (asksWhich(masked) && asksDuty(masked)) {
    const term = readListTerm(masked)?.terms.filter((t) => !t.includes(UNIT) && !t.includes(SECTION)) ?? [];
    const words =
      term.length > 0 ? term : rest.length <= 12 ? [question.topic.replace(LIST_NOISE, ' ').trim()] : [];
    const terms = words.flatMap((word) => word.split(/\s+/)).filter((word) => word.length >= 2);
    if (terms.length > 0 && isMentioned(terms, draft))
      return { route, ...listing, filter: { ...listing.filter, allTerms: terms } };
    if (!terms.length) return { route, ...listing };
  }
  return { route: 'open' };
}

/** Every term stands in at least one measure. */
function isMentioned(terms: string[], draft: Draft): boolean {
  const { measures } = draft.context.library.document;
  return terms.every((term) => measures.some((measure) => measure.text.includes(term)));
}

function sectionRule(draft: Draft): Understood | undefined {
  const { question, masked } = draft;
  if (question.sections.length === 0 || question.measures.length > 0) return undefined;
  const rest = question.topic.replace(LIST_NOISE, '').replace(/\s+/g, '');
  const counted = readCounted(masked);
  const filter = { sections: question.sections };
  if (counted) return { route: asksListing(draft) ? 'list' : 'count', counted, filter };
  if (asksWho(masked)) return { route: 'units', filter };
  const term = readListTerm(masked.replaceAll(SECTION, ''));
  if (term?.explicit && isMentioned(term.terms, draft))
    return {
      route: 'list',
      counted: 'measures',
      filter: { ...filter, [term.mode === 'any' ? 'anyTerms' : 'allTerms']: term.terms },
    };
  if (
    asksWhich(masked) &&
    /举措|措施|任务|条款|条|项|工作|内容/.test(masked) &&
    !/(主要|核心)?内容/.test(masked)
  )
    return { route: 'list', counted: 'measures', filter };
  if (asksSummary(masked) || rest.length < 2) return { route: 'summary' };
  return undefined;
}

function termRule(draft: Draft): Understood | undefined {
  const { question, masked } = draft;
  if (!/举措|措施|条款|条文|任务|条|项|地方|工作|提到|提及|涉及|写到/.test(masked)) return undefined;
  if (!asksWhich(masked) && !counting(draft)) return undefined;
  const term = readListTerm(masked.replaceAll(CLAUSE, ''));
  if (!term || asksWho(masked.replace(/哪(一)?(条|项)/g, ''))) return undefined;
  if (!isMentioned(term.mode === 'any' ? term.terms.slice(0, 1) : term.terms, draft)) return undefined;
  const mentions = draft.context.library.document.measures.filter((m) =>
    term.terms.every((t) => m.text.includes(t)),
  ).length;
  if (!term.explicit && mentions < 2) return undefined;
  const key = term.mode === 'any' ? 'anyTerms' : 'allTerms';
  const route =
    (counting(draft) || /多少|几(条|项|个)/.test(masked)) && !asksListing(draft) ? 'count' : 'list';
  return {
    route,
    counted: 'measures',
    filter: { [key]: term.terms, ...(question.sections.length > 0 && { sections: question.sections }) },
  };
}
