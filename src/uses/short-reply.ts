/** A short reply of a model to a task beside answering; whatever fails there is no failure of the answer. */
import type { LanguageModel } from '../ports.ts';
import type { Message } from '../prompt/template.ts';

const MAX_TOKENS = 300;
const MAX_LENGTH = 2000;

/** Undefined where the model fails or writes too much. Throws only where the signal aborts. */
export async function shortReply(
  model: LanguageModel,
  messages: readonly Message[],
  signal?: AbortSignal,
): Promise<string | undefined> {
  let reply = '';
  try {
    for await (const text of model.chat(messages, { maxTokens: MAX_TOKENS, ...(signal && { signal }) })) {
      reply += text;
      if (reply.length > MAX_LENGTH) return undefined;
    }
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
  signal?.throwIfAborted();
  return reply.trim();
}
