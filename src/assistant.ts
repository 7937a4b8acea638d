/** The one object that everybody uses: ask, search, and read the library. */
import { answering, answerOf } from './answer/answering.ts';
import { type Desk, openDesk } from './desk.ts';
import { InvalidInputError, NotFoundError } from './errors.ts';
import type { IndexReader } from './indexing/index-reader.ts';
import type { Embedder } from './ports.ts';
import { isEnglish } from './question/english/detect.ts';
import { completeFollowUp } from './question/follow-up/complete.ts';
import type { PreviousTurn } from './question/follow-up/previous-turn.ts';
import { visibleText } from './question/normalise.ts';
import { openShapes } from './question/shapes/classifier.ts';
import { englishFeatures } from './question/shapes/english-features.ts';
import { decodeModels } from './question/shapes/model-file.ts';
import { createTypingReader } from './question/typing.ts';
import { understand } from './question/understand.ts';
import type { Answer, AnswerEvent } from './schema/answer.ts';
import type { DocumentSummary, LibraryDocument } from './schema/library.ts';
import type { AskRequest, Turn } from './schema/question.ts';
import type { Hit, SearchRequest } from './schema/search.ts';
import type { UnitEntry } from './schema/units.ts';
import { toHits } from './search/hits.ts';
import { createSearcher } from './search/searcher.ts';
import { helpedSource } from './uses/helped-source.ts';
import { helperOf, type ModelOptions } from './uses/model-uses.ts';
import { rewriteFollowUp } from './uses/rewrite.ts';

export type Assistant = {
  /** Name of the model that may word answers. */
  readonly model?: string;
  /** Throws NotFoundError for an unknown `doc`, InvalidInputError for a question without text. */
  ask(request: AskRequest, options?: { signal?: AbortSignal; explain?: boolean }): Promise<Answer>;
  /** The same answer as events; ends with `done`. Aborting the signal ends the work. */
  askStream(request: AskRequest, signal?: AbortSignal): AsyncGenerator<AnswerEvent>;
  /** Throws NotFoundError for an unknown `doc` or `unit`. */
  search(request: SearchRequest): Promise<Hit[]>;
  documents(): DocumentSummary[];
  /** Throws NotFoundError. */
  document(id: string): LibraryDocument;
  /** By any alias. Throws NotFoundError. */
  unit(id: string, name: string): UnitEntry;
};

/** Turns of a dialogue that a follow-up can lean on; older ones are not read. */
const REMEMBERED_QUESTIONS = 6;
const STREAMED_HITS = 5;

/** With `options`, open questions and summaries may be worded by a model; without, none is ever asked. */
export function createAssistant(reader: IndexReader, embedder?: Embedder, options?: ModelOptions): Assistant {
  const helper = options && helperOf(options);
  const uses = options?.uses ?? {};
  const writer = helper && { ...helper, prompts: helper.prompts.answer };
  const searcher = createSearcher(reader, embedder && { embedder });
  const models = reader.shapes && decodeModels(reader.shapes);
  const learnt = models && {
    shapesOf: openShapes(models.shapes),
    factsOf: openShapes(models.facts),
    englishFactsOf: openShapes(models.englishFacts, englishFeatures),
  };
  const desks = reader.documents.map((library) => openDesk(library, reader, searcher, learnt));

  const readTyped = createTypingReader(reader.documents, reader.questions);

  const deskOf = (id: string): Desk => {
    const desk = desks.find((d) => d.library.document.id === id);
    if (!desk) throw new NotFoundError('文件', id);
    return desk;
  };

  /** The document asked for, named in the question, or holding the best hit. */
  const chooseDesk = async (request: AskRequest, question: string): Promise<Desk> => {
    if (request.doc !== undefined) return deskOf(request.doc);
    const named = desks.find(
      ({ library: { document } }) =>
        question.includes(document.title) || (document.number && question.includes(document.number)),
    );
    if (named) return named;
    const [hit] = desks.length > 1 ? await searcher.search({ query: question, limit: 1 }) : [];
    const chunk = hit && reader.chunks[hit.position];
    const desk = chunk ? deskOf(chunk.document) : desks[0];
    if (!desk) throw new NotFoundError('文件', '');
    return desk;
  };

  /** The question complete without its history; each earlier question is completed in the same way. */
  const standaloneOf = async (question: string, history: readonly Turn[], desk: Desk): Promise<string> => {
    let previous: PreviousTurn | undefined;
    for (const [i, turn] of history.entries()) {
      if (turn.role !== 'user') continue;
      const asked = inChinese(readTyped(turn.content), previous, desk);
      const standalone = completeFollowUp(asked, previous, desk.context);
      const reply = history[i + 1]?.role === 'assistant' ? history[i + 1]?.content : undefined;
      previous = await desk.recall(standalone, reply, previous);
    }
    return completeFollowUp(inChinese(question, previous, desk), previous, desk.context);
  };

  /** English questions as the Chinese ones they ask. */
  const inChinese = (question: string, previous: PreviousTurn | undefined, desk: Desk): string =>
    desk.context.respell(desk.english.read(question, previous));

  /** Where rules left a question with a history as it was, the model may complete it. */
  const completed = async (
    read: { normalised: string; standalone: string },
    history: readonly Turn[],
    desk: Desk,
    signal?: AbortSignal,
  ): Promise<string> => {
    const { normalised, standalone } = read;
    if (!helper || !uses.rewrite || history.length === 0) return standalone;
    if (standalone !== desk.context.respell(normalised)) return standalone;
    const unitsOf = (text: string) => desk.context.matchUnits(text).map(({ unit }) => unit.name);
    const followUp = { question: standalone, history, language: 'zh' as const, unitsOf };
    return readTyped(await rewriteFollowUp(followUp, helper, signal));
  };

  const prepare = async (request: AskRequest, signal?: AbortSignal) => {
    if (visibleText(request.question) === '')
      throw new InvalidInputError([{ field: 'question', detail: '问题为空' }]);
    const normalised = readTyped(request.question);
    const desk = await chooseDesk(request, normalised);
    const questions = (request.history ?? []).filter((turn) => turn.role === 'user').length;
    const history = recent(request.history ?? [], questions - REMEMBERED_QUESTIONS);
    const byRules = await standaloneOf(normalised, history, desk);
    if (!isEnglish(normalised)) {
      const standalone =
        request.mode === 'extract'
          ? byRules
          : await completed({ normalised, standalone: byRules }, history, desk, signal);
      return { desk, history, question: understand(request.question, standalone, desk.context) };
    }
    const question = understand(request.question, byRules, desk.context, 'en');
    return { desk, history, question: { ...question, ...desk.english.familiarity(normalised) } };
  };

  /** What the answer is made from; the model helps the search where that is on. */
  const materials = async (
    { desk, history, question }: Awaited<ReturnType<typeof prepare>>,
    mode: AskRequest['mode'],
    signal?: AbortSignal,
  ) => {
    const source =
      helper && mode !== 'extract'
        ? await helpedSource(question, desk.source, uses, helper, signal)
        : desk.source;
    return { question, source, history, writer, mode, signal };
  };

  return {
    ...(options && { model: options.model.id }),
    async ask(request, { signal, explain } = {}) {
      const prepared = await prepare(request, signal);
      signal?.throwIfAborted();
      return answerOf({ ...(await materials(prepared, request.mode, signal)), explain });
    },

    async *askStream(request, signal) {
      yield { event: 'status', data: { stage: 'understanding' } };
      const prepared = await prepare(request, signal);
      const { desk, question } = prepared;
      signal?.throwIfAborted();
      yield { event: 'status', data: { stage: 'searching' } };
      const hits = question.topic ? await desk.source.rank(question.topic, STREAMED_HITS) : [];
      yield { event: 'search', data: { hits: hits.map(({ chunk }) => desk.brief(chunk)) } };
      yield { event: 'status', data: { stage: 'composing' } };
      const answer = yield* answering(await materials(prepared, request.mode, signal));
      for (const citation of answer.citations) yield { event: 'citation', data: citation };
      yield { event: 'done', data: answer };
    },

    async search({ query, limit, doc, unit, explain }) {
      const asked = doc === undefined ? desks : [deskOf(doc)];
      const clauses = unit === undefined ? undefined : clausesOfUnit(asked, unit);
      const ranked = await searcher.search({
        query: readTyped(query),
        ...(limit !== undefined && { limit }),
        ...(doc !== undefined && { doc }),
        ...(explain !== undefined && { explain }),
        filter: (position) => clauses === undefined || clauses.has(clauseKey(reader.chunks[position])),
      });
      return toHits(reader, ranked, query);
    },

    documents: () => desks.map((desk) => desk.summary),
    document: (id) => deskOf(id).library,
    unit(id, name) {
      const unit = deskOf(id).findUnit(name);
      if (!unit) throw new NotFoundError('单位', name);
      return unit;
    },
  };
}

const clauseKey = (chunk: { document: string; id: string } | undefined) => `${chunk?.document}/${chunk?.id}`;

/** Keys of the measures a unit answers for, in all documents that know it. */
function clausesOfUnit(desks: readonly Desk[], name: string): Set<string> {
  const found = desks.flatMap((desk) => {
    const unit = desk.findUnit(name);
    return unit ? [unit.measures.map(({ id }) => clauseKey({ document: desk.library.document.id, id }))] : [];
  });
  if (found.length === 0) throw new NotFoundError('单位', name);
  return new Set(found.flat());
}

/** `turns` from the user turn after `skip` earlier ones. */
function recent(turns: readonly Turn[], skip: number): readonly Turn[] {
  let users = 0;
  const from = turns.findIndex((turn) => turn.role === 'user' && ++users > skip);
  return from < 0 ? [] : turns.slice(from);
}
