/** Embeddings of any OpenAI-compatible server, behind the `Embedder` port. */
import * as z from 'zod';
import { InvalidInputError } from '../../errors.ts';
import type { Embedder } from '../../ports.ts';
import { checkVector } from '../../schema/vector.ts';
import { badReply } from '../../upstream/failure.ts';
import type { Upstream } from '../../upstream/upstream.ts';
import { post, readJson, type Server } from './post.ts';

export type EmbeddingModel = Server & {
  readonly model: string;
  readonly upstream: Upstream;
  /** Put before each text, where the model was trained with one. */
  readonly prefixes?: { readonly question?: string; readonly clause?: string };
};

export type OpenAiEmbedderOptions = EmbeddingModel & {
  readonly dimension: number;
  /** Texts a call; 10 when absent, which every server takes. */
  readonly batchSize?: number;
};

const DEFAULT_BATCH = 10;
/** Questions whose vectors are kept: one question is searched for several times. */
const REMEMBERED = 200;

const replySchema = z.object({
  data: z.array(
    z.object({ index: z.number().int().nonnegative().nullish(), embedding: z.array(z.number().nullable()) }),
  ),
});

/** Name of what makes the vectors: the model and its prefixes; where it runs is no part of it. */
export function embedderId({ model, prefixes = {} }: Pick<EmbeddingModel, 'model' | 'prefixes'>): string {
  const { question = '', clause = '' } = prefixes;
  return `openai.1(${[model, ...(question || clause ? [question, clause] : [])].join('|')})`;
}

/** Numbers a vector has, found by asking for one. Throws UpstreamError. */
export async function findDimension(model: EmbeddingModel, signal?: AbortSignal): Promise<number> {
  const [numbers] = await ask(model, ['条'], signal);
  if (!numbers || numbers.length === 0) throw badReply('a vector is empty');
  return numbers.length;
}

/**
 * An empty text becomes the zero vector unasked. Throws UpstreamError where the server fails, gives another number of
 * vectors, another dimension, or a number that is not finite: nothing unchecked gets to native code.
 */
export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { dimension, batchSize = DEFAULT_BATCH, prefixes } = options;
  const remembered = new Map<string, Float32Array>();
  const remember = (text: string, vector: Float32Array) => {
    remembered.set(text, vector);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  };

  return {
    id: embedderId(options),
    dimension,
    batchSize,
    async embed(texts, kind, signal) {
      signal?.throwIfAborted();
      const prefix = prefixes?.[kind] ?? '';
      const known = new Map(kind === 'question' ? remembered : []);
      const wanted = [...new Set(texts.filter((text) => text.trim() !== '' && !known.has(text)))];
      for (let from = 0; from < wanted.length; from += batchSize) {
        const batch = wanted.slice(from, from + batchSize);
        const found = await ask(
          options,
          batch.map((text) => prefix + text),
          signal,
        );
        for (const [i, text] of batch.entries()) {
          const vector = unitVector(found[i] ?? [], dimension);
          known.set(text, vector);
          if (kind === 'question') remember(text, vector);
        }
      }
      return texts.map((text) => known.get(text)?.slice() ?? new Float32Array(dimension));
    },
  };
}

type Numbers = (number | null)[];

/** What the server gives for each text, in the order of the texts. Throws UpstreamError. */
async function ask(model: EmbeddingModel, texts: string[], signal?: AbortSignal): Promise<Numbers[]> {
  const { upstream } = model;
  const call = upstream.run(async function* (watched): AsyncGenerator<Numbers[], void> {
    const body = { model: model.model, input: texts, encoding_format: 'float' };
    const reply = await readJson(await post(model, '/embeddings', body, watched, upstream.limits.maxBytes));
    yield inOrder(reply, texts.length);
  }, signal);
  const rows: Numbers[] = [];
  for await (const found of call) rows.push(...found);
  return rows;
}

function inOrder(reply: unknown, count: number): Numbers[] {
  const data = replySchema.safeParse(reply).data?.data;
  if (!data) throw badReply('the reply has no vectors');
  if (data.length !== count) throw badReply(`${data.length} vectors came for ${count} texts`);
  const rows: Numbers[] = [];
  for (const [i, { index, embedding }] of data.entries()) {
    const place = index ?? i;
    if (place >= count || rows[place]) throw badReply('the vectors are numbered wrongly');
    rows[place] = embedding;
  }
  return rows;
}

function unitVector(numbers: Numbers, dimension: number): Float32Array {
  // `null` is how JSON writes NaN; Float32Array would read it as 0.
  const vector = Float32Array.from(numbers, (number) => number ?? Number.NaN);
  try {
    checkVector(vector, dimension);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw badReply(`a vector ${error.errors[0]?.detail ?? 'is malformed'}`);
  }
  const length = Math.hypot(...vector);
  if (!(length > 0 && Number.isFinite(length))) throw badReply('a vector has no length');
  return vector.map((value) => value / length);
}
