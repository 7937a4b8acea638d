/** One document made ready to be asked about: its units, its evidence, and what an earlier answer named. */
import { composeAnswer } from './answer/compose.ts';
import type { EvidenceSource } from './answer/evidence-source.ts';
import type { IndexReader } from './indexing/index-reader.ts';
import { createUnitMatcher, findUnknownUnits } from './policy/units/matcher.ts';
import { resolveReferences } from './question/clauses.ts';
import type { QuestionContext } from './question/context.ts';
import { normaliseQuestion } from './question/normalise.ts';
import { namesPlace } from './question/places.ts';
import { expandCities, expandShortUnits } from './question/short-units.ts';
import { understand } from './question/understand.ts';
import type { Chunk } from './schema/document.ts';
import type { DocumentSummary, LibraryDocument } from './schema/library.ts';
import type { UnitEntry } from './schema/units.ts';
import { clauseUrl } from './search/clause-url.ts';
import { topicTerms } from './search/evidence.ts';
import type { Searcher } from './search/searcher.ts';
import { filterMeasures } from './search/structured.ts';

export type Desk = {
  library: LibraryDocument;
  context: QuestionContext;
  source: EvidenceSource;
  summary: DocumentSummary;
  /** By any alias that covers the whole of `name`. */
  findUnit(name: string): UnitEntry | undefined;
  brief(chunk: Chunk): { clause: string; label: string; heading: string; url: string };
  /** Clauses that an earlier reply named, or that the answer to its question cites. */
  clausesOf(question: string, reply: string | undefined): Promise<string[]>;
};

/** 共2条 counts clauses and names none. */
const withoutCounts = (reply: string) => reply.replace(/(?<!第)[0-9]+(条|项|个|家)/g, '');

export function openDesk(library: LibraryDocument, reader: IndexReader, searcher: Searcher): Desk {
  const { document, units, chunks } = library;
  const matchUnits = createUnitMatcher(units);
  const context: QuestionContext = {
    library,
    matchUnits,
    respell: (text) => expandCities(expandShortUnits(text, matchUnits), matchUnits),
    namesPlace: (form) => namesPlace(library.canonical, form),
    countMeasures: (filter) => filterMeasures(document, filter).length,
    findUnknownUnits: (text) => findUnknownUnits(text, units),
  };
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
      return ranked.flatMap(({ position, score }) => {
        const chunk = reader.chunks[position];
        return chunk ? [{ chunk, score, questions: reader.questions[position] ?? [] }] : [];
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
    async clausesOf(question, reply) {
      const named =
        reply === undefined
          ? []
          : resolveReferences(withoutCounts(normaliseQuestion(reply)), document).measures;
      if (named.length > 0) return named;
      const answer = await composeAnswer(understand(question, question, context), source);
      return answer.citations.map((citation) => citation.clause.id);
    },
  };
}
