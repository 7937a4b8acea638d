/** One document made ready to be asked about: its units, its evidence, and what an earlier answer named. */
import { composeAnswer } from './answer/compose.ts';
import type { EvidenceSource } from './answer/evidence-source.ts';
import type { IndexReader } from './indexing/index-reader.ts';
import { createUnitMatcher, findUnknownUnits, type UnitMatch } from './policy/units/matcher.ts';
import { resolveReferences } from './question/clauses.ts';
import type { QuestionContext } from './question/context.ts';
import { respellReferences } from './question/english/clause-words.ts';
import { createEnglishReader, type EnglishReader } from './question/english/read-english.ts';
import { plainEnglish } from './question/english/words.ts';
import type { PreviousTurn } from './question/follow-up/previous-turn.ts';
import { normaliseQuestion } from './question/normalise.ts';
import { localPlacesIn, namesPlace } from './question/places.ts';
import { expandShortUnits } from './question/short-units.ts';
import { understand } from './question/understand.ts';
import type { Chunk } from './schema/document.ts';
import type { DocumentSummary, LibraryDocument } from './schema/library.ts';
import type { UnitEntry } from './schema/units.ts';
import { clauseUrl } from './search/clause-url.ts';
import { askedPairs, type TopicTerms, topicTerms } from './search/evidence.ts';
import type { Searcher } from './search/searcher.ts';
import { filterMeasures } from './search/structured.ts';

export type Desk = {
  library: LibraryDocument;
  context: QuestionContext;
  english: EnglishReader;
  source: EvidenceSource;
  summary: DocumentSummary;
  /** By any alias that covers the whole of `name`. */
  findUnit(name: string): UnitEntry | undefined;
  brief(chunk: Chunk): { clause: string; label: string; heading: string; url: string };
  /** What an earlier turn leaves to lean on: what its reply named, or what the answer to its question does. */
  recall(
    question: string,
    reply: string | undefined,
    earlier: PreviousTurn | undefined,
  ): Promise<PreviousTurn>;
};

/** Clauses named in English, as Chinese names them. */
const inChinese = (reply: string) =>
  /\b(?:Measure|Part) [0-9]/.test(reply) ? respellReferences(plainEnglish(reply)) : reply;

/** 共2条 counts clauses and names none. */
const withoutCounts = (reply: string) => reply.replace(/(?<!第)[0-9]+(条|项|个|家)/g, '');

type LearntReaders = Pick<QuestionContext, 'shapesOf' | 'factsOf' | 'englishFactsOf'>;
const NOTHING_LEARNT: LearntReaders = {
  shapesOf: () => [],
  factsOf: () => [],
  englishFactsOf: () => [],
};

/** A place named in a larger share of the measures (the capital) tells none of them apart. */
const COMMON = 0.1;

/** What questions of a document are read against. */
export function contextOf(library: LibraryDocument, learnt: LearntReaders = NOTHING_LEARNT): QuestionContext {
  const { document, units } = library;
  const matchUnits = createUnitMatcher(units);
  return {
    library,
    ...learnt,
    matchUnits,
    respell: (text) => expandShortUnits(text, units, matchUnits),
    namesPlace: (form) => namesPlace(library.canonical, form),
    localPlaces: localPlacesIn(library.canonical).filter(
      (stem) => filterMeasures(document, { allTerms: [stem] }).length <= document.measures.length * COMMON,
    ),
    findMeasures: (filter) => filterMeasures(document, filter).map(({ id }) => id),
    findUnknownUnits: (text) => findUnknownUnits(text, units),
  };
}

export function openDesk(
  library: LibraryDocument,
  reader: IndexReader,
  searcher: Searcher,
  learnt?: LearntReaders,
): Desk {
  const { document, units, chunks } = library;
  const context = contextOf(library, learnt);
  const { matchUnits } = context;
  const measures = new Map(document.measures.map((measure) => [measure.id, measure]));
  const positions = reader.chunks.flatMap((chunk, position) =>
    chunk.document === document.id ? [position] : [],
  );
  const first = positions[0] ?? 0;
  const frequency = (term: string) =>
    reader.words.chunksContaining(term).filter((p) => p >= first && p < first + positions.length).length;

  const source: EvidenceSource = {
    library,
    terms: (topic) => topicTerms(topic, chunks.length, frequency),
    async rank(topic, limit, kinds) {
      const admit = (position: number) =>
        kinds === undefined || kinds.includes(reader.chunks[position]?.kind ?? 'head');
      const ranked =
        topic === '' ? [] : await searcher.search({ query: topic, limit, doc: document.id, filter: admit });
      return ranked.flatMap((hit) => {
        const { position, score } = hit;
        const chunk = reader.chunks[position];
        const likenessOf = (terms: TopicTerms) => searcher.known.likeness(position, askedPairs(terms));
        return chunk ? [{ chunk, score, confidence: () => hit.confidence, likenessOf }] : [];
      });
    },
    measure(id) {
      const measure = measures.get(id);
      if (!measure) throw new RangeError(`no measure ${id} in ${document.id}`);
      return measure;
    },
  };

  return {
    library,
    context,
    english: createEnglishReader(
      library,
      matchUnits,
      positions.flatMap((position) => reader.questions[position] ?? []),
    ),
    source,
    summary: {
      id: document.id,
      title: document.title,
      number: document.number,
      issuer: document.issuer,
      issuedOn: document.issuedOn,
      version: document.version,
      sections: document.sections.length,
      measures: document.measures.length,
      units: units.length,
    },
    findUnit(name) {
      const wanted = normaliseQuestion(name);
      return matchUnits(wanted).find((match) => match.end - match.start === wanted.length)?.unit;
    },
    brief: (chunk) => ({
      clause: chunk.id,
      label: chunk.label,
      heading: chunk.heading,
      url: clauseUrl(document.id, chunk),
    }),
    async recall(question, reply, earlier) {
      const replied = reply === undefined ? '' : inChinese(normaliseQuestion(reply));
      const named = resolveReferences(withoutCounts(replied), document);
      const asked = understand(question, question, context);
      const answer = named.measures.length > 0 ? undefined : await composeAnswer(asked, source);
      const clauses = answer?.citations.map((citation) => citation.clause.id) ?? named.measures;
      const spoken = answer?.units ?? unitNames(matchUnits(replied));
      const ofQuestion = unitNames(matchUnits(question));
      const listed = clauses.length > 1 ? clauses : (earlier?.listed ?? []);
      const opening = earlier?.opening ?? clauses;
      return {
        standalone: question,
        clauses,
        listed,
        opening,
        units: ofQuestion.length > 0 ? ofQuestion : spoken,
        unitsBefore: earlier?.units ?? [],
      };
    },
  };
}

const unitNames = (matches: readonly UnitMatch[]) => [...new Set(matches.map(({ unit }) => unit.name))];
