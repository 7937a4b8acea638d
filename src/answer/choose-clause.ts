/** Which of the ranked clauses answers an open question, or none. */

import { localPlacesIn } from '../question/places.ts';
import type { AskedFact } from '../question/question.ts';
import { quotedWords } from '../question/quoted-words.ts';
import type { Chunk } from '../schema/document.ts';
import { chunkCoverage, type Sentence, scoreSentences, type TopicTerms } from '../search/evidence.ts';
import type { RankedChunk } from './evidence-source.ts';
import { weighForeign } from './kind-weight.ts';
import { enumerates, namesPlace, rateNamed, statesFact } from './stated-fact.ts';

/** Below this confidence a clause is no evidence. Calibrated on evals/cases/dev. */
export const MIN_EVIDENCE = 0.64;
/** The same within a section that the question names. */
const MIN_EVIDENCE_WITHIN = 0.15;
/** A likeness of 0.22 to a known question counts as much as a coverage of 0.4. */
const LIKENESS_WEIGHT = 1.8;
/** What a likeness of 1 to a known question in another language than the document's counts for. */
const KNOWN_WEIGHT = 1.75;
/** A clause that covers this share of what the best one covers may take its place. */
const RIVAL = 0.75;

/** A question for a rate that shares less than this with the clause is known by its likes: any sentence may state it. */
const OWN_WORDS = 0.2;

/** Hits that may take the place of the first. */
const CANDIDATES = 6;

/** What kind of answer the question wants: one plain fact, places (哪几个县), or several things (哪些). */
export type Asked = {
  question: string;
  /** The question names the section to look in. */
  located?: boolean;
  fact?: AskedFact | undefined;
  among?: 'places' | 'things' | undefined;
  /** The places are counties, districts or cities: a clause that names none is no answer. */
  areas?: boolean;
};

const FITS = { places: namesPlace, things: enumerates };

/** The evidence that the first clause must have to be an answer. */
export const leastEvidence = ({ located }: Asked): number => (located ? MIN_EVIDENCE_WITHIN : MIN_EVIDENCE);

export type ChosenClause = { chunk: Chunk; sentences: Sentence[] };

/** What speaks for a clause: its own words, or a question like this one that people ask it by. */
function evidenceOf(hit: RankedChunk, terms: TopicTerms, question: string): number {
  if (quotes(hit, question)) return 1;
  const { chunk, likeness: known = 0, strange = 0 } = hit;
  return Math.max(
    (1 - strange) * chunkCoverage(terms, chunk),
    (1 - strange) * LIKENESS_WEIGHT * hit.likenessOf(terms),
    known,
  );
}

/** The evidence for the first of the ranked clauses: the search's confidence, or words quoted from it. */
export function evidenceOfFirst(ranked: readonly RankedChunk[], question: string): number {
  const [first] = ranked;
  if (!first) return 0;
  if (quotes(first, question)) return 1;
  const { likeness: known = 0, strange = 0, foreignContent } = first;
  const sure = Math.min(1, Math.max(first.confidence(), KNOWN_WEIGHT * known));
  return (1 - strange) * (foreignContent === undefined ? sure : weighForeign(sure, foreignContent));
}

/** True where the question quotes words, and the clause has them all. */
function quotes({ chunk }: RankedChunk, question: string): boolean {
  const quoted = quotedWords(question);
  return quoted.length > 0 && quoted.every((word) => chunk.text.includes(word));
}

/**
 * The best clause; among rivals, one that states the fact asked for, or that lists what 哪些 asks for. Undefined
 * where no clause is evidence, or none of the rivals states the fact.
 */
export function chooseClause(
  ranked: readonly RankedChunk[],
  terms: TopicTerms,
  canonical: string,
  asked: Asked,
): ChosenClause | undefined {
  const first = ranked[0];
  if (!first || evidenceOfFirst(ranked, asked.question) < leastEvidence(asked)) return undefined;
  const candidates = ranked.slice(0, CANDIDATES);
  const covers = candidates.map((hit) => evidenceOf(hit, terms, asked.question));
  const best = Math.max(...covers);
  const rivals = candidates
    .filter((_, i) => (covers[i] ?? 0) >= best * RIVAL)
    .map(({ chunk }) => ({ chunk, sentences: scoreSentences(chunk, canonical, terms) }));
  const strongest = Math.max(
    ...rivals.flatMap(({ sentences }) => sentences.map((sentence) => sentence.score)),
  );
  const bearing = (sentence: Sentence) => sentence.score > 0 && sentence.score >= strongest * RIVAL;
  const { fact, among } = asked;
  const rate = fact === 'rate' ? rateNamed(asked.question, canonical) : undefined;
  if (fact === 'rate' && (rate || chunkCoverage(terms, first.chunk) < OWN_WORDS)) {
    const sentences = scoreSentences(first.chunk, canonical, terms);
    const stating = sentences.filter(({ text }) => rate?.test(text) ?? true);
    return statesFact(fact, stating, asked.question) ? { chunk: first.chunk, sentences } : undefined;
  }
  if (fact)
    return rivals.find(({ sentences }) => statesFact(fact, sentences.filter(bearing), asked.question));
  const fits = among && FITS[among];
  const fitting = fits && rivals.find(({ sentences }) => sentences.some((s) => bearing(s) && fits(s.text)));
  if (!fitting && asked.areas && localPlacesIn(first.chunk.text).length === 0) return undefined;
  return fitting ?? { chunk: first.chunk, sentences: scoreSentences(first.chunk, canonical, terms) };
}
