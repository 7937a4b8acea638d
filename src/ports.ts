/** The ports: what the core asks of the outside. Each has one contract test in test/contracts. */
import type { AskedTurn, Conversation, NewTurn, Purged, Rating, StoredTurn } from './schema/conversation.ts';

/** Cuts a text into words. Synchronous; offsets are UTF-16 units and never modified afterwards. */
export type Tokenizer = {
  /** Name and version; part of the index's fingerprint. */
  readonly id: string;
  tokenize(text: string): { text: string; start: number; end: number }[];
};

/** Turns texts into unit-length vectors. A text with no known token becomes the zero vector. */
export type Embedder = {
  readonly id: string;
  readonly dimension: number;
  /** At most this many texts a call. */
  readonly batchSize: number;
  embed(texts: string[], kind: 'question' | 'clause', signal?: AbortSignal): Promise<Float32Array[]>;
};

/** Nearest neighbours by cosine similarity (higher is nearer), ties by lower position. */
export type VectorIndex = {
  readonly size: number;
  readonly dimension: number;
  /** At most `k` neighbours; a zero vector has none. Throws InvalidInputError on a wrong dimension or NaN. */
  nearest(vector: Float32Array, k: number): Promise<{ position: number; similarity: number }[]>;
};

/** A place that holds the files of one index generation. */
export type IndexStore = {
  /** Undefined where the part does not exist. */
  read(part: string): Promise<Uint8Array | undefined>;
  /** Publishes all parts at once: readers see the old generation or the new one, never a mixture. */
  publish(parts: ReadonlyMap<string, Uint8Array>): Promise<void>;
};

/**
 * Keeps answers as they were shown. What a method has resolved survives the end of the process. All throw
 * TiaowenError `insufficient_storage` where there is no room, and StoreError where the store cannot be used.
 */
export type ConversationStore = {
  /** `id` is random, made by the caller. */
  create(id: string, at: string): Promise<void>;
  /** Undefined for an unknown id. */
  read(id: string): Promise<Conversation | undefined>;
  /** The number of answers in a conversation and the last `count` of them; undefined for an unknown id. */
  recent(id: string, count: number): Promise<{ length: number; turns: StoredTurn[] } | undefined>;
  /**
   * Throws NotFoundError for an unknown conversation, TiaowenError `conflict` where it holds MAX_TURNS answers
   * or one at this position already.
   */
  record(turn: NewTurn): Promise<void>;
  /** Conversation, answers and opinions; false for an unknown id. */
  delete(id: string): Promise<boolean>;
  /** Adds an opinion to the newest answer of this id; false where there is none. */
  rate(answer: string, rating: Rating): Promise<boolean>;
  /** Every stored answer, oldest first. */
  asked(): AsyncIterable<AskedTurn>;
  /** Deletes answers asked before `before`, and conversations without answers begun before it. */
  purge(before: string): Promise<Purged>;
  close(): Promise<void>;
};

/** Writes text. `chat` yields the reply's text as it arrives; ending the loop or aborting ends the upstream call. */
export type LanguageModel = {
  /** Name of the model, as readers see it. */
  readonly id: string;
  /**
   * Throws UpstreamError; `code` tells a deadline (`upstream_timeout`) from any other failure (`upstream_error`).
   * `temperature` 0 where nothing is said.
   */
  chat(
    messages: readonly { role: 'system' | 'user' | 'assistant'; content: string }[],
    options?: { signal?: AbortSignal; maxTokens?: number; temperature?: number },
  ): AsyncIterable<string>;
};
