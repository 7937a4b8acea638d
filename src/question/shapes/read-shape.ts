/** A shape and the entities of a question → what is asked; where an entity is missing the shape does not fit. */
import { readAskedFact } from '../asked-fact.ts';
import { contentTerms } from '../content-terms.ts';
import { type Draft, leftOut, limitsOf, type Understood, unitNames } from '../draft.ts';
import { asksEachPart, OF_PEOPLE } from '../graph-rules.ts';
import { readTerms } from '../list-filter.ts';
import type { HeaderFact, Ranking } from '../question.ts';
import { readCounted, readRanking } from '../ranking.ts';
import { INTRODUCTION } from '../sections.ts';
import { readUnitCount, readUnitLogic, removesWithout } from '../unit-logic.ts';
import { maskTerms } from './mask-terms.ts';

/** What a question with this shape asks for. */
type Reading = (draft: Draft, terms: readonly string[]) => Understood | undefined;

const header =
  (fact: HeaderFact): Reading =>
  ({ question }, terms) =>
    question.units.length + question.sections.length + terms.length === 0
      ? { route: 'fact', headerFacts: [fact] }
      : undefined;

const listed = (draft: Draft, filter: object, route: 'list' | 'count' = 'list'): Understood => ({
  route,
  counted: 'measures',
  filter: { ...filter, ...limitsOf(draft) },
});

/** The measures of the units named, as their relation says; `relation` where the words leave it open. */
const ofUnits =
  (relation: 'all' | 'any' | 'only', route: 'list' | 'count' = 'list'): Reading =>
  (draft) => {
    const names = unitNames(draft);
    if (names.length === 0) return undefined;
    const { separately, ...logic } = readUnitLogic(draft.masked, names);
    const units = relation === 'any' && !logic.notUnits ? { anyUnits: names } : logic;
    return {
      ...listed(draft, { ...units, ...(relation === 'only' && { only: true }) }, route),
      separately: separately || asksEachPart(draft),
    };
  };

const without: Reading = (draft) => {
  const names = unitNames(draft);
  const { separately: _, ...logic } = readUnitLogic(draft.masked, names);
  if (logic.notUnits || removesWithout(draft.masked)) return listed(draft, logic);
  const [first, ...others] = names;
  if (first === undefined) return undefined;
  if (others.length === 0 && draft.question.sections.length > 0) return listed(draft, { allUnits: [first] });
  return listed(draft, others.length > 0 ? { allUnits: [first], notUnits: others } : { notUnits: [first] });
};

/** 包括哪两项 asks what a clause says. */
const ASKS_CONTENT = /(包括|包含|有|是|为)(哪|那)(些|几|[两二三四五六])(项|个|种|类|方面)?[?？。]?$/;

/** 是哪个信息管理系统, 包括哪两项: a thing, and nobody. */
const ASKS_WHICH_THING =
  /哪(?:个|几个|些|[两二三四五六]个?)(?![^，。？?]{0,8}(?:单位|部门|厅|局|委|办|机构|政府|家|口|方))[^，。？?]{2,10}[?？。]?$/;

const ofTerms =
  (route: 'list' | 'count' = 'list'): Reading =>
  (draft, terms) => {
    if (terms.length === 0 || (ASKS_CONTENT.test(draft.masked) && !/条款|举措|措施|条文/.test(draft.masked)))
      return undefined;
    const otherwise = draft.question.askedFact && !/[条项处次]|举措|措施/.test(draft.masked);
    if (route === 'count' && otherwise) return undefined;
    const names = unitNames(draft);
    const filter = { ...(names.length > 0 && { allUnits: names }), ...readTerms(draft, terms) };
    return draft.context.findMeasures({ ...filter, ...limitsOf(draft) }).length > 0
      ? listed(draft, filter, route)
      : undefined;
  };

const ranked =
  (subject: Ranking['subject'], order: Ranking['order']): Reading =>
  (draft, terms) => {
    if (terms.length > 0 && subject !== 'units') return undefined;
    const read = readRanking(draft.masked);
    const specific = read && (read.subject === subject || read.subject !== 'units' || read.within);
    const ranking = specific ? read : { subject, order, top: 1 };
    const { notUnits } = readUnitLogic(draft.masked, unitNames(draft));
    const left = subject === 'units' ? (notUnits ? { without: notUnits } : leftOut(draft)) : {};
    return { route: 'count', ranking: { ...ranking, ...left }, filter: limitsOf(draft) };
  };

const compared =
  (kind: 'units' | 'measures' | 'sections'): Reading =>
  ({ question }) =>
    question[kind].length >= 2 ? { route: 'compare' } : undefined;

const READINGS: Partial<Record<string, Reading>> = {
  whoTopic: ({ question, masked }) =>
    question.topic.length > 0 &&
    question.units.length === 0 &&
    question.askedFact !== 'roster' &&
    !ASKS_WHICH_THING.test(masked)
      ? { route: 'units' }
      : undefined,
  unitDuties: ofUnits('all'),
  unitsTogether: ofUnits('all'),
  unitEither: ofUnits('any'),
  unitWithout: without,
  unitAlone: ofUnits('only'),
  unitSection: (draft) => (draft.question.sections.length > 0 ? ofUnits('all')(draft, []) : undefined),
  unitTerm: (draft, terms) => (unitNames(draft).length > 0 ? ofTerms()(draft, terms) : undefined),
  termList: ofTerms(),
  sectionList: (draft) => (draft.question.sections.length > 0 ? listed(draft, {}) : undefined),
  sectionSummary: ({ question, masked }) =>
    question.sections.length > 0 && !INTRODUCTION.test(masked) ? { route: 'summary' } : undefined,
  planSummary: (_, terms) => (terms.length === 0 ? { route: 'summary' } : undefined),
  countUnit: ofUnits('all', 'count'),
  countTerm: ofTerms('count'),
  countSection: (draft, terms) => (terms.length === 0 ? listed(draft, {}, 'count') : undefined),
  countSections: (_, terms) =>
    terms.length === 0 ? { route: 'count', counted: 'sections', filter: {} } : undefined,
  countUnitsOf: (draft, terms) =>
    draft.question.askedFact === 'quantity' && readCounted(draft.masked) !== 'units'
      ? undefined
      : terms.length > 0
        ? { route: 'count', counted: 'units' }
        : { route: 'count', counted: 'units', filter: limitsOf(draft) },
  rankUnitsMost: ranked('units', 'most'),
  rankUnitsLeast: ranked('units', 'least'),
  rankMeasuresMost: ranked('measures', 'most'),
  rankMeasuresLeast: ranked('measures', 'least'),
  rankSections: ranked('sections', 'most'),
  measuresByCount: (draft) => {
    const unitCount = readUnitCount(draft.masked);
    return unitCount && listed(draft, { unitCount });
  },
  compareUnits: compared('units'),
  compareSections: compared('sections'),
  partners: (draft) => {
    const names = unitNames(draft);
    return names.length === 1
      ? { route: 'units', except: names, filter: { allUnits: names, ...limitsOf(draft) } }
      : undefined;
  },
  verifyUnit: ({ question }) =>
    question.units.length > 0 && question.topic.length > 0 ? { route: 'units', verify: true } : undefined,
  headerNumber: header('number'),
  headerDate: header('issuedOn'),
  headerIssuer: header('issuer'),
  headerAddressees: header('addressees'),
  headerBasis: header('basis'),
  headerPeriod: header('period'),
  headerTitle: header('title'),
  headerPublicity: header('publicity'),
  headerAttachment: header('attachments'),
  goals: ({ question }, terms) =>
    terms.length === 0 && question.sections.length === 0
      ? { route: 'fact', headerFacts: ['goals'] }
      : undefined,
  guidance: header('guidance'),
};

/** Each question is read twice, before and after the patterns. */
const TERMS = new WeakMap<Draft, string[]>();

/** What the likeliest shape reads; undefined where none is likely, or its entities are not in the question. */
export function readShape(
  draft: Draft,
  least: number,
  admit: (name: string) => boolean = () => true,
): Understood | undefined {
  const terms = TERMS.get(draft) ?? contentTerms(draft.masked, draft.context);
  TERMS.set(draft, terms);
  const [likeliest] = draft.context.shapesOf(maskTerms(draft.masked, terms));
  if (!likeliest || likeliest.probability < least || !admit(likeliest.name)) return undefined;
  if (readRanking(draft.masked) && !/^(rank|compare|measuresByCount)/.test(likeliest.name)) return undefined;
  const { language, askedFact } = draft.question;
  if (askedFact === 'current') return undefined;
  if (OF_PEOPLE.has((language === 'en' ? askedFact : readAskedFact(draft.masked)) ?? '')) return undefined;
  const reading = READINGS[likeliest.name];
  const understood = reading?.(draft, terms);
  return (
    understood && { ...understood, reasons: [`shape ${likeliest.name} ${likeliest.probability.toFixed(2)}`] }
  );
}
