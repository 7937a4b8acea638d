/** The ways in which the fake server misbehaves, and what a client must make of each. */

/**
 * `outcome`: what a client with one retry and the fault at every request ends with: the whole reply, a deadline, or
 * another failure. `for`: which requests know the fault; others are answered well.
 */
export const FAULTS = {
  none: { outcome: 'reply', for: 'both' },
  hang_before_headers: { outcome: 'timeout', for: 'both' },
  /** Status and headers, and nothing after. */
  hang_before_body: { outcome: 'timeout', for: 'both' },
  hang_after_first_byte: { outcome: 'timeout', for: 'both' },
  hang_mid_stream: { outcome: 'timeout', for: 'both' },
  /** A comment every few milliseconds, for ever: alive, and saying nothing. */
  endless_comments: { outcome: 'timeout', for: 'stream' },
  status_401: { outcome: 'error', for: 'both' },
  status_429: { outcome: 'error', for: 'both' },
  status_500: { outcome: 'error', for: 'both' },
  status_503: { outcome: 'error', for: 'both' },
  redirect: { outcome: 'error', for: 'both' },
  reset: { outcome: 'error', for: 'both' },
  reset_mid_stream: { outcome: 'error', for: 'both' },
  invalid_json: { outcome: 'error', for: 'both' },
  html: { outcome: 'error', for: 'both' },
  /** 200 with no body. */
  empty: { outcome: 'error', for: 'both' },
  /** A body without end. */
  huge: { outcome: 'error', for: 'both' },
  /** Ends in the middle, without a reason to finish and without `[DONE]`. */
  truncated: { outcome: 'error', for: 'both' },
  /** `data: {"error": …}` in a stream, as vLLM sends it. */
  error_event: { outcome: 'error', for: 'stream' },
  no_choices: { outcome: 'error', for: 'chat' },
  missing_done: { outcome: 'reply', for: 'stream' },
  split_utf8: { outcome: 'reply', for: 'stream' },
  crlf_and_comments: { outcome: 'reply', for: 'stream' },
  reasoning_content: { outcome: 'reply', for: 'chat' },
  reasoning: { outcome: 'reply', for: 'chat' },
  /** `<think>…</think>` before the reply, cut anywhere. */
  think: { outcome: 'reply', for: 'chat' },
  /** One JSON reply although a stream was asked for. */
  whole_for_stream: { outcome: 'reply', for: 'stream' },
  embeddings_shuffled: { outcome: 'reply', for: 'embeddings' },
  embeddings_wrong_size: { outcome: 'error', for: 'embeddings' },
  /** NaN as servers write it: `null`. */
  embeddings_nan: { outcome: 'error', for: 'embeddings' },
  embeddings_wrong_count: { outcome: 'error', for: 'embeddings' },
  embeddings_same_index: { outcome: 'error', for: 'embeddings' },
} as const satisfies Record<
  string,
  { outcome: 'reply' | 'timeout' | 'error'; for: 'both' | 'chat' | 'stream' | 'embeddings' }
>;

export type Fault = keyof typeof FAULTS;

/** Names of the faults that a kind of request knows. */
export function faultsFor(kind: 'chat' | 'stream' | 'embeddings'): Fault[] {
  const known = {
    chat: ['both', 'chat'],
    stream: ['both', 'chat', 'stream'],
    embeddings: ['both', 'embeddings'],
  };
  return (Object.keys(FAULTS) as Fault[]).filter((name) => known[kind].includes(FAULTS[name].for));
}
