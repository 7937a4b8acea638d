/** Open questions: the best clause's most telling sentences, quoted, with its units; or a refusal that shows them. */
import type { Question } from '../question/question.ts';
import type { Chunk, Measure, Section, Span } from '../schema/document.ts';
import { coverage } from '../search/evidence.ts';
import { chooseClause, leastEvidence } from './choose-clause.ts';
import type { AnswerDraft } from './draft.ts';
import type { EvidenceSource, RankedChunk } from './evidence-source.ts';
import { nearestClauses } from './nearest.ts';
import { composeRefusal, isOtherBusiness, refuseConduct } from './refusal.ts';
import { COUNTS_PLACES, rowOfPlaces } from './stated-fact.ts';
import { tellingSpans } from './telling-sentences.ts';
import { bestView } from './view.ts';

/** Where a clause stands, for the sentence that introduces its quote. */
function placeOf(chunk: Chunk, source: EvidenceSource): Measure | Section | undefined {
  if (chunk.kind === 'measure') return source.measure(chunk.id);
  return source.library.document.sections.find((section) => section.id === chunk.id);
}

const PLACES = /(哪(些|几个|一?个|里|儿)?|几个|多少个)(城)?(市|县|区|地方|地区|城市)/;
/** 哪几个县: areas have names. */
const AREAS = /哪(些|几个|一?个)(县|区(?!域|别|分)|地级市|县市|市县)/;
const THINGS = /哪(些|几|一些)|有什么|包括什么|都有|分别|几个|多少个/;

export async function composeOpen(
  draft: AnswerDraft,
  question: Question,
  source: EvidenceSource,
): Promise<void> {
  const { terms, ranked, evidence } = await bestView(question, source);
  const among = PLACES.test(question.standalone)
    ? ('places' as const)
    : THINGS.test(question.standalone)
      ? ('things' as const)
      : undefined;
  const asked = {
    question: question.standalone,
    located:
      question.sections.includes(ranked[0]?.chunk.section ?? '') ||
      question.limits.among?.includes(ranked[0]?.chunk.id ?? '') === true,
    fact: question.askedFact,
    among,
    areas: AREAS.test(question.standalone),
  };
  draft.evidence = { value: evidence, least: leastEvidence(asked) };
  const doubted = ASSERTED.test(question.standalone);
  const anotherYear = asksOfAnotherYear(question, source);
  const foreign = (question.foreignPlaces.length > 0 && !doubted) || anotherYear;
  const { canonical } = source.library;
  const stated = foreign ? undefined : chooseClause(ranked, terms, canonical, asked);
  const partly = question.compound && question.askedFact && !foreign;
  const chosen =
    stated ?? (partly ? chooseClause(ranked, terms, canonical, { ...asked, fact: undefined }) : undefined);
  if (!chosen && isOtherBusiness(question)) {
    refuseConduct(draft, question);
    return;
  }
  if (!chosen) {
    composeRefusal(draft, {
      reason: 'not_in_document',
      missing:
        question.foreignPlaces.length > 0
          ? draft.wording.missing.places(question.foreignPlaces)
          : anotherYear && PRESENT.test(question.standalone)
            ? draft.wording.missing.fact('current')
            : missingFact(draft, question),
      nearest: nearestClauses(draft, nearby(question, ranked, source), terms),
    });
    return;
  }
  const { chunk, sentences } = chosen;
  correctUnits(draft, question, chunk, source);
  correctSection(draft, question, chunk, source);
  const from = draft.blocks.length;
  draft.paragraph(draft.wording.states(placeOf(chunk, source)));
  const known = ranked.find((hit) => hit.chunk === chunk)?.likeness ?? 0;
  const byKnown = known > coverage(terms, chunk.text);
  const spans = tellingSpans(chunk, sentences, terms, byKnown);
  for (const span of spans) draft.quote(chunk, span);
  draft.wordable = [from, draft.blocks.length];
  if (COUNTS_PLACES.test(question.standalone)) countPlaces(draft, spans, source);
  if (chunk.units.length > 0) draft.paragraph(draft.wording.unitsLine(chunk.units));
  draft.units = chunk.units;
  if (!stated) notePart(draft, question);
  const others = ranked.filter((other) => other.chunk !== chunk);
  draft.related = nearestClauses(draft, others, terms);
}

/** How many places the quoted words name in their longest row. */
function countPlaces(draft: AnswerDraft, spans: readonly Span[], { library }: EvidenceSource): void {
  const rows = spans.map(([start, end]) => rowOfPlaces(library.canonical.slice(start, end)));
  const row = rows.sort((a, b) => b.length - a.length)[0] ?? [];
  if (row.length > 1) draft.paragraph(draft.wording.placesCounted(row.length));
}

/** 不是定在运城么: what is asserted is set right by what the clause says. */
const ASSERTED =
  /不是.{2,20}(吗|么)[?？]?$|(对|没错|是)吧[?？]?$|对不对[?？]?$|(方案|文件)里(写|说|讲)的[?？。]?$/;

/** A plan says what shall be, not what is or was. */
const PRESENT = /实际|目前|现状|眼下|去年|前年|上年|截至|截止到|当前|如今|已经?达/;

/** Every part that asks does so of the present: 目标多少？去年完成多少 asks for the aim too. */
function asksOfPresent(text: string): boolean {
  const asking = text.split(/[，,。；;？?！!]/).filter((part) => /多少|几|哪|啥|什么|吗|么|没/.test(part));
  return PRESENT.test(text) && asking.every((part) => PRESENT.test(part));
}

/** A plain fact of today, or of a year that the document does not name. */
function asksOfAnotherYear({ standalone, askedFact }: Question, source: EvidenceSource): boolean {
  const years = standalone.match(/(?:19|20)[0-9]{2}(?=年)/g) ?? [];
  if (askedFact === undefined) return false;
  const { canonical, document } = source.library;
  const begins = document.period?.from ?? 0;
  return (
    asksOfPresent(standalone) || years.some((year) => !canonical.includes(year) || Number(year) < begins)
  );
}

/** One part of the question is answered, the plain fact is not stated. */
export function notePart(draft: AnswerDraft, { askedFact }: Question): void {
  if (!askedFact) return;
  draft.status = 'partial';
  draft.paragraph(draft.wording.partly(draft.wording.missing.fact(askedFact)));
}

function missingFact({ wording }: AnswerDraft, { askedFact }: Question): string {
  return askedFact ? wording.missing.fact(askedFact) : wording.missing.topic;
}

/** The ranked clauses; for a question about a unit, those that the unit answers for come first. */
function nearby(question: Question, ranked: readonly RankedChunk[], source: EvidenceSource): RankedChunk[] {
  const names = question.units.map((unit) => unit.name);
  if (names.length === 0) return [...ranked];
  const own = source.library.chunks.filter((chunk) => names.some((name) => chunk.units.includes(name)));
  const first = ranked.filter(({ chunk }) => own.includes(chunk));
  const rest = own.filter((chunk) => !first.some((hit) => hit.chunk === chunk));
  return [...first, ...rest.map((chunk) => ({ chunk, score: 0, confidence: () => 0, likenessOf: () => 0 }))];
}

/** A question that ascribes the clause to a unit that has no part in it is set right first. */
function correctUnits(draft: AnswerDraft, question: Question, chunk: Chunk, source: EvidenceSource): void {
  const strangers = question.units.map((unit) => unit.name).filter((name) => !chunk.units.includes(name));
  if (chunk.kind === 'measure' && strangers.length > 0 && chunk.units.length > 0) {
    draft.paragraph(draft.wording.correction(source.measure(chunk.id), chunk.units, strangers));
  }
}

/** A question that looks for the clause in a section that does not hold it is told the right one. */
function correctSection(draft: AnswerDraft, question: Question, chunk: Chunk, source: EvidenceSource): void {
  const { sections } = source.library.document;
  const right = sections.find((section) => section.id === chunk.section);
  const named = sections.filter((section) => question.sections.includes(section.id));
  if (chunk.kind === 'measure' && right && named.length > 0 && !named.includes(right)) {
    draft.paragraph(draft.wording.misplaced(source.measure(chunk.id), right, named));
  }
}
