/** Assembly: the models of the settings. What a model needs is loaded only where one is set. */
import type { EmbeddingModel } from './adapters/openai/embedder.ts';
import type { Embedder, LanguageModel } from './ports.ts';
import { readSettings } from './settings.ts';

const CHAT_CONCURRENCY = 8;
/** A question waits this long for its vector, in milliseconds; without one, words alone are searched for. */
const QUESTION_PATIENCE = 3000;
/** After one failure questions do without vectors for so long. */
const QUESTION_PAUSE = 15_000;
/** Milliseconds for a batch of clauses, on a server that may have to load its model first. */
const CLAUSE_PATIENCE = 120_000;
const MAX_EMBEDDING_BYTES = 32_000_000;
/** In the index folder. */
const VECTOR_CACHE = 'vectors.cache';

/** The chat model of the settings, recorded or replayed where that is set; undefined where none is set. */
export async function openChatModel(): Promise<LanguageModel | undefined> {
  const { recordFile, replayFile } = readSettings().models;
  if (replayFile !== undefined)
    return (await import('./adapters/node/recorded-model.ts')).replayModel(replayFile);
  const model = await openAskedModel();
  if (model === undefined || recordFile === undefined) return model;
  return (await import('./adapters/node/recorded-model.ts')).recordModel(model, recordFile);
}

async function openAskedModel(): Promise<LanguageModel | undefined> {
  const { chat, daily, timeout } = readSettings().models;
  if (chat === undefined) return undefined;
  const { createUpstream } = await import('./upstream/upstream.ts');
  const { limitsWithin } = await import('./upstream/limits.ts');
  const upstream = createUpstream(limitsWithin(timeout, { concurrency: CHAT_CONCURRENCY, daily }));
  if (typeof chat === 'string') {
    const { createLangchainChat } = await import('./adapters/langchain/chat-model.ts');
    return createLangchainChat({ model: chat, upstream });
  }
  const { createOpenAiChat } = await import('./adapters/openai/chat-model.ts');
  return createOpenAiChat({ url: chat.url, key: chat.key, model: chat.name, fetch, upstream });
}

/** The embedding model that is set, for the clauses of an index: asks it, and keeps what it gave. */
export async function openClauseEmbedder(): Promise<Embedder | undefined> {
  const { indexFolder } = readSettings();
  const model = await openEmbeddingModel(CLAUSE_PATIENCE, { failures: 5, pause: QUESTION_PAUSE });
  if (model === undefined) return undefined;
  const { createOpenAiEmbedder, findDimension } = await import('./adapters/openai/embedder.ts');
  const { cacheVectors } = await import('./adapters/node/vector-cache.ts');
  const embedder = createOpenAiEmbedder({ ...model, dimension: await findDimension(model) });
  return cacheVectors(embedder, `${indexFolder}/${VECTOR_CACHE}`);
}

/**
 * The embedding model that is set, for questions to an index with vectors of `dimension`; nothing is asked before the
 * first question. Where it fails, `log` is told and words alone are searched for.
 */
export async function openQuestionEmbedder(
  dimension: number,
  log: (line: string) => void = () => undefined,
): Promise<Embedder | undefined> {
  const model = await openEmbeddingModel(QUESTION_PATIENCE, { failures: 1, pause: QUESTION_PAUSE });
  if (model === undefined) return undefined;
  const { createOpenAiEmbedder } = await import('./adapters/openai/embedder.ts');
  const { forgiveFailures } = await import('./upstream/forgiving-embedder.ts');
  return forgiveFailures(createOpenAiEmbedder({ ...model, dimension }), ({ message }) =>
    log(`向量模型没有回应（${message}），暂时只按字词检索`),
  );
}

async function openEmbeddingModel(
  patience: number,
  breaker: { failures: number; pause: number },
): Promise<EmbeddingModel | undefined> {
  const { embedding } = readSettings().models;
  if (embedding === undefined) return undefined;
  const { createUpstream } = await import('./upstream/upstream.ts');
  const { limitsWithin } = await import('./upstream/limits.ts');
  const limits = limitsWithin(patience, { breaker, maxBytes: MAX_EMBEDDING_BYTES });
  const { total } = limits.deadlines;
  return {
    url: embedding.url,
    key: embedding.key,
    model: embedding.name,
    fetch,
    prefixes: embedding.prefixes,
    upstream: createUpstream({ ...limits, deadlines: { firstByte: total, idle: total, total } }),
  };
}
