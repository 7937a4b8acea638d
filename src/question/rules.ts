/** The router: rules in order, the first that fits decides. Each sees the masked question and says what it read. */
import type { LibraryDocument } from '../schema/library.ts';
import { readSides } from './comparison.ts';
import { contentTerms, residueOf } from './content-terms.ts';
import { type Draft, leftOut, limitsOf, type Understood, unitNames } from './draft.ts';
import { isFrame } from './frame.ts';
import { asksListing, isCounting, OF_PEOPLE, sectionRule, termRule } from './graph-rules.ts';
import { headerRule } from './header-rule.ts';
import { UNIT } from './mask.ts';
import { readCounted, readRanking } from './ranking.ts';
import {
  asksComparison,
  asksPartners,
  asksResponsible,
  asksSummary,
  asksWhether,
  asksWhich,
  asksWho,
  asksWhoElse,
} from './shape.ts';
import { learntConduct, SURE } from './shapes/read-facts.ts';
import { readShape } from './shapes/read-shape.ts';
import { readUnitCount, readUnitLogic } from './unit-logic.ts';
import { unitsRule } from './units-rule.ts';

type Rule = { name: string; apply: (draft: Draft) => Understood | undefined };

/** Characters of the topic that are not words of the document's own title. */
function beyondTitle(topic: string, library: LibraryDocument): number {
  const title = library.document.title;
  return topic
    .split(' ')
    .filter((word) => !title.includes(word))
    .join('').length;
}

/** 只由省财政厅负责吗. */
const asksOnly = (draft: Draft) => readUnitLogic(draft.masked, unitNames(draft)).only === true;

/** 仅次于〈单位〉, 紧跟在〈单位〉后面: the unit says where to look, not whose tasks are counted. */
const BEHIND = /仅次于|紧跟|之后|后[面头]|排在.{0,3}后/;

/** 市长是谁, 中标的是哪家公司: a plain fact, and no unit answers for it. */
const asksFactOnly = ({ masked, question: { askedFact, compound } }: Draft) =>
  askedFact !== undefined && !compound && (OF_PEOPLE.has(askedFact) || !asksResponsible(masked));

/** From this probability on, the shape decides before the patterns do; they know several header facts in one question. */
const CLEAR_SHAPE = 0.7;
/** Below this probability a shape is a guess. */
const LIKELY_SHAPE = 0.5;

export const RULES: Rule[] = [
  {
    name: 'conduct',
    apply: ({ conduct, question }) => {
      if (conduct === 'greeting') return { route: 'greeting' };
      if (conduct === 'out_of_scope' && question.content >= SURE[question.language]) return undefined;
      return conduct && { route: 'unsupported', refusal: conduct };
    },
  },
  {
    name: 'no words',
    apply: ({ text }) =>
      /[\p{Script=Han}a-z0-9]/iu.test(text) ? undefined : { route: 'unsupported', refusal: 'unclear' },
  },
  {
    name: 'clear shape',
    apply: (draft) => readShape(draft, CLEAR_SHAPE, (name) => !name.startsWith('header')),
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
      if (!asksComparison(masked)) return undefined;
      const subjects = readSides(masked, question.sections);
      const named = question.units.length + question.measures.length;
      if (subjects.length > 0 && named === 0) return { route: 'compare', sides: subjects };
      return sides >= 2 ? { route: 'compare' } : undefined;
    },
  },
  {
    name: 'measure by number',
    apply: (draft) => {
      const { question, masked } = draft;
      if (question.measures.length === 0) return undefined;
      if (question.units.length + question.unknownUnits.length > 0 && asksWhether(masked))
        return { route: 'units', verify: true, ...(asksOnly(draft) && { filter: { only: true } }) };
      if (readCounted(masked) === 'units') return { route: 'count', counted: 'units' };
      if (asksWho(masked)) return { route: 'units', except: asksWhoElse(masked) ? unitNames(draft) : [] };
      return { route: 'clause' };
    },
  },
  {
    name: 'ranking',
    apply: (draft) => {
      const ranking = readRanking(draft.masked);
      if (!ranking) return undefined;
      const { allUnits, anyUnits, notUnits } = readUnitLogic(draft.masked, unitNames(draft));
      const named = allUnits ?? anyUnits ?? [];
      const behind = BEHIND.test(draft.masked) && named.length > 0;
      if (behind && ranking.subject === 'units') {
        const left = ranking.only ? {} : { without: named };
        return { route: 'count', ranking: { ...ranking, ...left }, filter: limitsOf(draft) };
      }
      if (ranking.subject === 'units' && named.length === 1 && !notUnits) return undefined;
      const ofUnits = ranking.subject === 'units';
      return {
        route: 'count',
        ranking: {
          ...ranking,
          ...(ofUnits && named.length > 1 && { units: named }),
          ...(ofUnits && notUnits && { without: notUnits }),
          ...(ofUnits && leftOut(draft)),
        },
        filter: { ...limitsOf(draft), ...(!ofUnits && named.length > 0 && { allUnits: named }) },
      };
    },
  },
  {
    name: 'header fact',
    apply: headerRule,
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
            filter: { allUnits: unitNames(draft), ...limitsOf(draft) },
          }
        : undefined,
  },
  {
    name: 'units',
    apply: (draft) => {
      const read = unitsRule(draft);
      return read?.route === 'open' ? (readShape(draft, LIKELY_SHAPE) ?? read) : read;
    },
  },
  {
    name: 'number of units',
    apply: (draft) => {
      const unitCount = readUnitCount(draft.masked);
      return (
        unitCount && {
          route: isCounting(draft) && !asksListing(draft) ? 'count' : 'list',
          counted: 'measures',
          filter: { unitCount, ...limitsOf(draft) },
        }
      );
    },
  },
  {
    name: 'section',
    apply: sectionRule,
  },
  {
    name: 'term',
    apply: termRule,
  },
  {
    name: 'count of the whole',
    apply: (draft) => {
      const counted = readCounted(draft.masked);
      if (!counted || draft.question.askedFact === 'current') return undefined;
      const framed = contentTerms(draft.masked, draft.context).length === 0;
      if (framed && residueOf(draft.masked).length <= 3) return { route: 'count', counted, filter: {} };
      return counted === 'units' ? { route: 'count', counted } : undefined;
    },
  },
  {
    name: 'who',
    apply: (draft) =>
      asksWho(draft.masked) && !asksFactOnly(draft) && draft.question.topic.length > 0
        ? { route: 'units' }
        : undefined,
  },
  {
    name: 'whole document',
    apply: (draft) => {
      if (beyondTitle(draft.question.topic, draft.context.library) > 2) return undefined;
      if (asksSummary(draft.masked)) return { route: 'summary' };
      return /(举措|措施|任务|条款|清单)/.test(draft.masked) && asksWhich(draft.masked)
        ? { route: 'list', filter: limitsOf(draft) }
        : undefined;
    },
  },
  {
    name: 'shape',
    apply: (draft) => readShape(draft, LIKELY_SHAPE),
  },
  {
    name: 'other business',
    apply: ({ question, facts }) => {
      const named = question.units.length + question.measures.length + question.sections.length > 0;
      const refusal = named ? undefined : learntConduct(facts);
      if (refusal === 'greeting') return { route: 'greeting' };
      return refusal && { route: 'unsupported', refusal };
    },
  },
  {
    name: 'nothing to search for',
    apply: ({ question, context }) =>
      isFrame(question.topic) && contentTerms(question.topic, context).length === 0
        ? { route: 'unsupported', refusal: 'unclear' }
        : undefined,
  },
];
