/** 由谁负责: the units of a measure, of a section, of a topic; and whether a unit is among them. */
import type { AskedFact, Question } from '../question/question.ts';
import type { Chunk, Measure } from '../schema/document.ts';
import type { MeasureFilter } from '../schema/filter.ts';
import { coverage, scoreSentences, type TopicTerms } from '../search/evidence.ts';
import { filterMeasures, unitsAcross, unitsOf } from '../search/structured.ts';
import { evidenceOfFirst, MIN_EVIDENCE } from './choose-clause.ts';
import { ASKS_SHARED } from './compare-answer.ts';
import type { AnswerDraft } from './draft.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { nearestClauses } from './nearest.ts';
import { composeOpen, notePart } from './open-answer.ts';
import { composeRefusal, isOtherBusiness, refuseConduct } from './refusal.ts';
import { measureRows } from './rows.ts';
import { statesFact } from './stated-fact.ts';
import { tellingSpans } from './telling-sentences.ts';
import { unitClauseSpan } from './unit-clause.ts';
import { bestView } from './view.ts';

/** How much more of a topic another clause must cover to be answered from instead. */
const CLEARLY_MORE = 0.15;
/** A clause that covers this share of each topic is the one that all of them mean. */
const ABOUT_ALL = 0.8;
/** Says that no other unit answers for it. */
const ALONE = /只(?:由|归|有|靠)|仅(?:由|归|有)|单独|独自|一家(?:负责|承担)|唯一/;
/** Asks whether it is so; 为什么 and 具体做什么 take it for granted. */
const WHETHER = /[吗吧么嘛]|是不是|是否|对不对|有没有|属不属于|归不归|管不管|该不该|在不在|算不算|真的|核对/;
const LEAD = /牵头|主责|主要负责|第一责任|排(在)?第一|哪家为主/;

/** Cites the clause that names the units. */
function citeUnits(draft: AnswerDraft, measure: Measure): string {
  return draft.cite(draft.chunk(measure.id), unitClauseSpan(measure) ?? measure.span);
}

function composeOne(draft: AnswerDraft, question: Question, measure: Measure): string[] {
  const { wording } = draft;
  const all = unitsOf(measure);
  if (all.length === 0) {
    draft.paragraph(wording.noUnits(measure, draft.cite(draft.chunk(measure.id), measure.span)));
    return [];
  }
  const asked = [...question.units.map((unit) => unit.name), ...question.unknownUnits];
  if (question.verify && asked.length > 0) {
    const missing = asked.filter((unit) => !all.includes(unit));
    const alone = question.filter?.only === true || ALONE.test(question.standalone);
    const facts = { measure, units: all, missing, notAlone: alone && all.length > asked.length };
    const whether = question.language === 'en' || WHETHER.test(question.standalone);
    draft.paragraph(wording.verdict({ ...facts, asked: whether, marker: citeUnits(draft, measure) }));
    return all;
  }
  const units = all.filter((unit) => !question.except.includes(unit));
  if (question.except.length > 0) {
    draft.paragraph(wording.otherUnits(measure, question.except, units, citeUnits(draft, measure)));
    return units;
  }
  const leads = measure.units.filter((unit) => unit.role === 'lead').map((unit) => unit.name);
  const participants = measure.units.filter((unit) => unit.role === 'participant').map((unit) => unit.name);
  if (leads.length > 0) {
    draft.paragraph(wording.ledBy(measure, leads, participants, citeUnits(draft, measure)));
    return all;
  }
  const counted = all.length > 1 || question.route === 'count';
  draft.paragraph(wording.unitsAre(measure, all, counted, citeUnits(draft, measure)));
  if (LEAD.test(question.standalone) && all.length > 1) draft.paragraph(wording.noLead);
  return all;
}

/** The units of these measures, one sentence a measure. */
function composeUnits(draft: AnswerDraft, question: Question, measures: Measure[]): void {
  const [first, ...others] = measures.map(unitsOf);
  const common = first?.filter((name) => others.every((names) => names.includes(name))) ?? [];
  const asksShared = others.length > 0 && ASKS_SHARED.test(question.standalone);
  if (asksShared) draft.paragraph(draft.wording.unitsInCommon(common));
  const all = [...new Set(measures.flatMap((measure) => composeOne(draft, question, measure)))];
  draft.units = asksShared ? common : all;
}

/** The units of all measures that fit the filter, and the measures they come from. */
function composeUnitsAcross(
  draft: AnswerDraft,
  question: Question,
  filter: MeasureFilter,
  source: EvidenceSource,
): void {
  const measures = filterMeasures(source.library.document, filter);
  const units = unitsAcross(measures).filter((unit) => !question.except.includes(unit.name));
  draft.units = units.map((unit) => unit.name);
  draft.completeness = { total: measures.length, listed: measures.length };
  draft.paragraph(draft.wording.unitsAcross(filter, draft.units, measures.length));
  measureRows(draft, measures, (measure) => unitClauseSpan(measure) ?? measure.span);
}

/** By number, by filter, or by topic. */
export async function composeUnitsRoute(
  draft: AnswerDraft,
  question: Question,
  source: EvidenceSource,
): Promise<void> {
  if (question.measures.length > 0) {
    composeUnits(
      draft,
      question,
      question.measures.map((id) => source.measure(id)),
    );
    const [id, ...others] = question.measures;
    if (question.compound && question.askedFact && id !== undefined && others.length === 0)
      addFact(draft, question, question.askedFact, draft.chunk(id), []);
    return;
  }
  if (question.filter && question.topic.length < 40 && Object.keys(question.filter).length > 0) {
    return composeUnitsAcross(draft, question, question.filter, source);
  }
  const topics = severalTopics(question);
  if (topics.length > 1) return composeUnitsOfTopics(draft, question, topics, source);
  return composeUnitsOfTopic(draft, question, source);
}

/** 通勤圈、产业圈和生活圈分别由谁负责: each topic by itself. */
function severalTopics({ standalone, topic }: Question): string[] {
  const quoted = [...standalone.matchAll(/[“"「]([^”"」]{2,20})[”"」]/g)].map((match) => match[1] ?? '');
  if (
    !/分别(?=.{0,6}(?:谁|哪|由|归|负责|牵头|涉及|牵涉))|各自|各由|各归|各多少|各几|各有|一样|那条.{0,20}那条/.test(
      standalone,
    )
  )
    return [];
  if (quoted.length > 1) return quoted;
  return topic
    .split(/、|和|与|跟|以及|\s/)
    .filter((part) => part.length >= 2 && !/^[两三四五几](条|项|个)/.test(part));
}

/** A sentence for the measure that each topic leads to. */
async function composeUnitsOfTopics(
  draft: AnswerDraft,
  question: Question,
  topics: readonly string[],
  source: EvidenceSource,
): Promise<void> {
  const [together] = await source.rank(question.topic, 1, ['measure']);
  const found = await Promise.all(topics.map((topic) => source.rank(topic, 1, ['measure'])));
  const apart = found.filter((ranked, i) => evidenceOfFirst(ranked, topics[i] ?? '') >= MIN_EVIDENCE).flat();
  const holdsAll =
    together && topics.every((topic) => coverage(source.terms(topic), together.chunk.text) >= ABOUT_ALL);
  const measures = (holdsAll ? [together] : apart).map(({ chunk }) => source.measure(chunk.id));
  if (measures.length === 0) return composeUnitsOfTopic(draft, question, source);
  composeUnits(draft, question, [...new Set(measures)]);
}

/** 由谁负责，什么时候完成: the sentence that states the fact, or that none does. */
function addFact(
  draft: AnswerDraft,
  question: Question,
  asked: AskedFact,
  chunk: Chunk,
  terms: TopicTerms,
): void {
  const all = scoreSentences(chunk, draft.library.canonical, terms);
  const sentences = terms.length > 0 ? all.filter(({ score }) => score > 0) : all;
  const stating = sentences.find((sentence) => statesFact(asked, [sentence], question.standalone));
  if (stating) draft.quote(chunk, stating.span);
  else notePart(draft, question);
}

/** What people ask in other words than the heading's is shown in the clause's own. */
function quoteTelling(draft: AnswerDraft, chunk: Chunk, terms: TopicTerms): void {
  const sentences = scoreSentences(chunk, draft.library.canonical, terms);
  const spans = tellingSpans(chunk, sentences, terms);
  if (spans.length > 0) draft.paragraph(draft.wording.sourceFollows);
  for (const span of spans) draft.quote(chunk, span);
}

/** The best measure's units; or an open answer where a clause without units covers the topic better. */
async function composeUnitsOfTopic(
  draft: AnswerDraft,
  question: Question,
  source: EvidenceSource,
): Promise<void> {
  const { terms, ranked } = await bestView(question, source);
  const top = ranked.find(({ chunk }) => chunk.kind === 'measure');
  const others = ranked.filter((other) => other !== top);
  const covered = top ? evidenceOfFirst([top, ...others], question.standalone) : 0;
  const [first] = ranked;
  if (first !== top && evidenceOfFirst(ranked, question.standalone) > covered + CLEARLY_MORE) {
    return composeOpen(draft, question, source);
  }
  draft.evidence = { value: covered, least: MIN_EVIDENCE };
  const unfounded = !top || covered < MIN_EVIDENCE;
  if (unfounded && isOtherBusiness(question)) {
    refuseConduct(draft, question);
    return;
  }
  if (question.foreignPlaces.length > 0 || unfounded) {
    composeRefusal(draft, {
      reason: 'not_in_document',
      missing: draft.wording.missing.responsible,
      nearest: nearestClauses(draft, ranked, terms),
    });
    return;
  }
  composeUnits(draft, question, [source.measure(top.chunk.id)]);
  if (coverage(terms, top.chunk.heading) < ABOUT_ALL) quoteTelling(draft, top.chunk, terms);
  if (question.compound && question.askedFact) addFact(draft, question, question.askedFact, top.chunk, terms);
  draft.related = nearestClauses(draft, others, terms);
}
