/** A question in, what it asks for out: entities first, then the first rule that fits names the route. */

import type { Language } from '../schema/question.ts';
import { asksNumber, besideFact, readAskedFact } from './asked-fact.ts';
import { numberPlaces } from './clause-places.ts';
import { readConduct } from './conduct.ts';
import type { QuestionContext } from './context.ts';
import type { Draft } from './draft.ts';
import { countsThings } from './english/shape.ts';
import { plainEnglish } from './english/words.ts';
import { findEntities } from './entities.ts';
import { isFrame } from './frame.ts';
import { CLAUSE, SECTION } from './mask.ts';
import { findForeignPlaces } from './places.ts';
import type { AskedFact, Question } from './question.ts';
import { RULES } from './rules.ts';
import { asksResponsible } from './shape.ts';
import type { Shape } from './shapes/classifier.ts';
import { contentShare, EVEN, learntAside, learntFact, likelyRefusal, SURE } from './shapes/read-facts.ts';
import { topicOf } from './topic.ts';

/** Sentences of a long story that are looked at, the last ones: there the question stands. */
const MAX_PARTS = 8;

/** Sentences that can be searched for by themselves; none for a question of one sentence. */
function topicsOfParts(masked: string): string[] {
  const parts = masked
    .split(/[。！？!?；;，,\n]/)
    .map(topicOf)
    .filter((topic) => topic.length >= 4);
  return parts.length > 1 ? [...new Set(parts)].slice(-MAX_PARTS) : [];
}

const CLAUSES = `${CLAUSE}(?:[、和与及跟,，]*${CLAUSE})*`;
const AMONG = new RegExp(
  `^[在从]?${CLAUSES}这?(?:几条|[两三四五六七八九十]条)?(?:之中|当中|里面|里头|中|里)[，,的]*`,
);
const EXCEPT_SECTION = new RegExp(
  `(?:除了?|除去|除开|抛开|不算|不含|刨掉|刨去|去掉|剔除|扣掉|撇开|排除|减去)${SECTION}(?:、${SECTION})*(?:之?外|以外)?[，,]*|^${SECTION}(?:之外|以外)[，,]*`,
);
const EXCEPT = new RegExp(`(?:除了?|除去|除开|抛开)${CLAUSES}(?:之?外|以外)?[，,]*`);

/** Clauses that a list is chosen from, or that it leaves out; no clauses of the question's own. */
function readLimits(masked: string, measures: string[]): { limits: Question['limits']; rest: string } {
  for (const [name, pattern] of [
    ['among', AMONG],
    ['exceptMeasures', EXCEPT],
  ] as const) {
    const rest = masked.replace(pattern, '');
    if (rest !== masked && measures.length > (name === 'among' ? 1 : 0) && !rest.includes(CLAUSE))
      return { limits: { [name]: measures }, rest };
  }
  return { limits: {}, rest: masked };
}

/** The plain fact that the patterns or the learnt reader find; none where the latter is sure that contents are asked for. */
function askedFactOf(masked: string, facts: readonly Shape[], language: Language) {
  const content = contentShare(facts);
  const read = readAskedFact(masked);
  if (content >= SURE[language]) return read && PLAIN.has(read) ? read : undefined;
  const named = /[\ue000-\ue002]/.test(masked);
  const learnt = named || content === EVEN ? undefined : learntFact(facts);
  return read ?? learnt ?? (language === 'zh' && !named && asksNumber(masked) ? 'quantity' : undefined);
}

/** Facts whose words are never used for contents. */
const PLAIN: ReadonlySet<AskedFact> = new Set([
  'phone',
  'link',
  'person',
  'roster',
  'penalty',
  'current',
  'elsewhere',
  'parameter',
]);

/** `complete` is the normalised question, complete without its history. */
export function understand(
  original: string,
  complete: string,
  context: QuestionContext,
  language: Language = 'zh',
): Question {
  const standalone = numberPlaces(complete, context.library.document);
  const { masked: whole, units, references, sections: named, kept } = findEntities(standalone, context);
  const unknown = context
    .findUnknownUnits(standalone)
    .filter(({ name }) => !/[哪些各和与、]|什么|有关|相关|^[一二两三四五六七八九十几]/.test(name));
  const { limits, rest } = readLimits(whole, references.measures);
  const masked = rest.replace(EXCEPT_SECTION, '');
  const others = context.library.document.sections.filter(({ id }) => !named.includes(id));
  const sections = masked === rest ? named : others.map(({ id }) => id);
  const beside = besideFact(masked, (part) => !asksResponsible(part) && learntAside(context.factsOf(part)));
  const names = kept.length > 0;
  const ofBeside = beside ? topicOf(beside) : '';
  const topic = isFrame(ofBeside) ? (beside && names ? '' : topicOf(masked)) : ofBeside;
  const facts = language === 'zh' ? context.factsOf(standalone) : context.englishFactsOf(original);
  const content = contentShare(facts);
  const question: Question = {
    original,
    language,
    standalone,
    route: 'open',
    reasons: [],
    units,
    unknownUnits: unknown.map((unit) => unit.name),
    measures: Object.keys(limits).length > 0 ? [] : references.measures,
    limits,
    sides: [],
    missingClauses: references.missing,
    sections,
    askedFact: askedFactOf(masked, facts, language),
    content,
    compound: beside !== undefined,
    verify: false,
    separately: false,
    except: [],
    localPlaces: context.localPlaces.filter((stem) => standalone.includes(stem)),
    foreignPlaces: findForeignPlaces(standalone, context.namesPlace),
    refusal: kept.length > 0 ? undefined : likelyRefusal(facts),
    topic,
    parts: topicsOfParts(masked),
    known: [],
    strange: 0,
  };
  const countsElse = language === 'en' && countsThings(plainEnglish(original));
  const draft: Draft = {
    text: standalone,
    masked,
    beside,
    conduct: readConduct(standalone) ?? (language === 'en' ? readConduct(original) : undefined),
    attachment: references.attachment,
    question,
    facts,
    context,
  };
  for (const rule of RULES) {
    const understood = rule.apply(draft);
    if (!understood || (understood.counted && !understood.ranking && countsElse)) continue;
    return {
      ...question,
      ...understood,
      reasons: [...(understood.reasons ?? [rule.name]), `→ ${understood.route}`],
    };
  }
  return { ...question, reasons: ['none → open'] };
}
