/** Any LangChain chat model, by `provider:model`, behind the `LanguageModel` port. */
import type { LanguageModel } from '../../ports.ts';
import { badReply, CallFailure } from '../../upstream/failure.ts';
import { createThoughtFilter } from '../../upstream/thought-filter.ts';
import type { Upstream } from '../../upstream/upstream.ts';

type Messages = Parameters<LanguageModel['chat']>[0];

/** What is used of LangChain's `BaseChatModel`. */
export type StreamingChat = {
  stream(
    messages: { role: string; content: string }[],
    options: { signal: AbortSignal },
  ): Promise<
    AsyncIterable<{ readonly text: string; readonly usage_metadata?: { total_tokens: number } | undefined }>
  >;
};

export type LangchainChatOptions = {
  /** `openai:gpt-4.1-mini`, `ollama:qwen3:8b`; the provider's package must be installed. */
  readonly model: string;
  readonly upstream: Upstream;
  /** Given to the provider's class beside the model's name; keys come from its own environment variables. */
  readonly parameters?: Readonly<Record<string, unknown>>;
};

/**
 * LangChain and the provider's package are loaded at the first call. Its own retries are off: `upstream` retries. What
 * providers say of a failure stays out of errors, since some repeat the key.
 */
export function createLangchainChat({
  model,
  upstream,
  parameters = {},
}: LangchainChatOptions): LanguageModel {
  const opened = new Map<string, Promise<StreamingChat>>();
  const open = (settings: { temperature: number; maxTokens?: number }): Promise<StreamingChat> => {
    const key = JSON.stringify(settings);
    const chat = opened.get(key) ?? initialise(model, { maxRetries: 0, ...parameters, ...settings });
    opened.set(key, chat);
    chat.catch(() => opened.delete(key));
    return chat;
  };
  return {
    id: model.slice(model.indexOf(':') + 1),
    chat: (messages, { signal, maxTokens, temperature = 0 } = {}) =>
      upstream.run(async function* (call): AsyncGenerator<string, void> {
        const chat = await open({ temperature, ...(maxTokens !== undefined && { maxTokens }) });
        const filter = createThoughtFilter();
        let characters = 0;
        let tokens: number | undefined;
        let empty = true;
        try {
          const chunks = await chat.stream(copies(messages), { signal: call.signal });
          for await (const { text, usage_metadata } of chunks) {
            call.received();
            tokens = usage_metadata?.total_tokens ?? tokens;
            characters += text.length;
            if (characters > upstream.limits.maxBytes)
              throw badReply(`more than ${upstream.limits.maxBytes} characters`);
            const said = filter.add(text);
            if (said !== '') {
              empty = false;
              yield said;
            }
          }
        } finally {
          const asked = messages.reduce((sum, { content }) => sum + content.length, 0);
          if (tokens !== undefined || characters > 0) call.used(tokens ?? asked + characters);
        }
        const last = filter.end();
        if (last !== '') yield last;
        else if (empty) throw badReply('the reply is empty');
      }, signal),
  };
}

const copies = (messages: Messages) => messages.map(({ role, content }) => ({ role, content }));

/** Throws UpstreamError where the provider is unknown, its package is not installed, or it refuses its parameters. */
async function initialise(model: string, parameters: Record<string, unknown>): Promise<StreamingChat> {
  const { initChatModel } = await import('langchain/chat_models/universal');
  try {
    return await initChatModel(model, parameters);
  } catch {
    const provider = model.slice(0, model.indexOf(':'));
    throw new CallFailure('upstream_error', `LangChain's provider ${provider} cannot be opened`, {
      counts: false,
      facts: { provider },
    });
  }
}
