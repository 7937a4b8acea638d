/** The part of a question that leads to a clause: the whole of it, or the sentence that carries the point. */
import type { Question } from '../question/question.ts';
import { quotedWords } from '../question/quoted-words.ts';
import { INTRODUCTION } from '../question/sections.ts';
import { EVEN } from '../question/shapes/read-facts.ts';
import { type TopicTerms, unquoted } from '../search/evidence.ts';
import { evidenceOfFirst } from './choose-clause.ts';
import type { EvidenceSource, RankedChunk } from './evidence-source.ts';
import { logOdds, weigh } from './kind-weight.ts';

export type View = { terms: TopicTerms; ranked: RankedChunk[]; evidence: number };

const CANDIDATES = 12;
/** How much stronger the evidence of one sentence must be to speak for the whole. */
const CLEARLY_STRONGER = 0.2;
/** The same in nats of log-odds, for a question with several parts. */
const SURER = 1;

/** How much stronger the evidence elsewhere must be to say that the question names the wrong section. */
const MISPLACED = 0.35;
/** The same of a place: often only where the asker lives. */
const ELSEWHERE = 0.05;

/** Weight of terms (nats) below which a sentence says too little to be looked at alone. */
const ENOUGH_WEIGHT = 10;

/** What a likeness of 1 to a known question adds to a score. */
const KNOWN_SCORE = 1;
/** Below this a question is like no known one. */
const SOME_LIKENESS = 0.15;

/** The hits with what is known of questions in another language, best first. */
function withKnown(
  ranked: readonly RankedChunk[],
  { known, strange }: Question,
  source: EvidenceSource,
): RankedChunk[] {
  if (known.length === 0 && strange === 0) return [...ranked];
  const likenesses = new Map(
    known.filter(({ likeness }) => likeness > SOME_LIKENESS).map((one) => [one.clause, one.likeness]),
  );
  const found = new Set(ranked.map(({ chunk }) => chunk.id));
  const others = source.library.chunks.filter(({ id }) => likenesses.has(id) && !found.has(id));
  return [
    ...ranked,
    ...others.map((chunk) => ({ chunk, score: 0, confidence: () => 0, likenessOf: () => 0 })),
  ]
    .map((hit) => {
      const likeness = likenesses.get(hit.chunk.id) ?? 0;
      return { ...hit, likeness, strange, score: hit.score + KNOWN_SCORE * likeness };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, CANDIDATES);
}

const weightOf = (terms: TopicTerms) => terms.reduce((sum, { weight }) => sum + weight, 0);

/** Asks for the aims of the whole plan, and the title of the part that states them. */
const OF_THE_WHOLE = /总体(?:目标|要求)|主要目标|总目标/;

/** The clauses of a section that is named, and those that hold the words in quotation marks, where there are any. */
function narrow(
  ranked: readonly RankedChunk[],
  { sections, localPlaces, standalone, limits: { among } }: Question,
): RankedChunk[] {
  const quoted = quotedWords(standalone);
  const introduction = sections.length > 0 && INTRODUCTION.test(standalone);
  const limits: ((hit: RankedChunk) => boolean)[] = [
    ({ chunk }) => among?.includes(chunk.id) ?? true,
    ({ chunk }) => sections.includes(chunk.section ?? ''),
    ({ chunk }) => introduction && chunk.kind === 'section',
    ({ chunk }) =>
      OF_THE_WHOLE.test(standalone) && chunk.kind === 'section' && OF_THE_WHOLE.test(chunk.heading),
    ({ chunk }) => localPlaces.length > 0 && localPlaces.every((stem) => chunk.text.includes(stem)),
    ({ chunk }) => quoted.length > 0 && quoted.every((word) => unquoted(chunk.text).includes(word)),
  ];
  return limits.reduce<RankedChunk[]>(
    (kept, limit) => {
      const within = kept.filter(limit);
      return within.length > 0 ? within : kept;
    },
    [...ranked],
  );
}

/** The view with the strongest evidence; the whole question where no sentence is clearly stronger. */
export async function bestView(question: Question, source: EvidenceSource): Promise<View> {
  const look = async (topic: string): Promise<View> => {
    const terms = source.terms(topic);
    const found = withKnown(await source.rank(topic, CANDIDATES + question.known.length), question, source);
    const { content, language, askedFact, compound } = question;
    // A plain fact is answered where a clause states it, whatever else is asked.
    const needsContent = askedFact === undefined && !compound;
    const everywhere = found.map((hit) =>
      language === 'zh'
        ? { ...hit, confidence: () => weigh(hit.confidence(), content) }
        : { ...hit, foreignContent: needsContent ? content : Math.max(content, EVEN) },
    );
    const [within, anywhere] = [narrow(everywhere, question), everywhere].map((ranked) => ({
      terms,
      ranked,
      evidence: evidenceOfFirst(ranked, question.standalone),
    })) as [View, View];
    const least = question.sections.length === 0 && question.localPlaces.length > 0 ? ELSEWHERE : MISPLACED;
    return anywhere.evidence > within.evidence + least ? anywhere : within;
  };
  const whole = await look(question.topic);
  const parts = await Promise.all(question.parts.map(look));
  const telling = parts.filter(({ terms }) => weightOf(terms) >= ENOUGH_WEIGHT);
  const strongest = telling.reduce((best, part) => (part.evidence > best.evidence ? part : best), whole);
  // Near certainty differences vanish; of a question with several parts the surest speaks.
  if (question.compound && logOdds(strongest.evidence) > logOdds(whole.evidence) + SURER) return strongest;
  return strongest.evidence > whole.evidence + CLEARLY_STRONGER ? strongest : whole;
}
