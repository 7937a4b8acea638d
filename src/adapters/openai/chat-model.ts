/** A chat model on any OpenAI-compatible server, behind the `LanguageModel` port. */
import * as z from 'zod';
import type { LanguageModel } from '../../ports.ts';
import { badReply } from '../../upstream/failure.ts';
import { createThoughtFilter, withoutThoughts } from '../../upstream/thought-filter.ts';
import type { Call, Upstream } from '../../upstream/upstream.ts';
import { eventData } from './event-data.ts';
import { type Posted, post, readJson, type Server } from './post.ts';

export type OpenAiChatOptions = Server & {
  /** Name of the model on that server; readers see it. */
  readonly model: string;
  readonly upstream: Upstream;
};

/** Milliseconds for what may come after the reason to finish: what was used, and `[DONE]`. */
const GRACE = 300;

/** Reasoning (`reasoning_content`, `reasoning`) and everything else that servers add is not read. */
const content = z.string().nullish();
const usage = z.object({ total_tokens: z.number() }).nullish().catch(undefined);
const choice = z.object({ finish_reason: z.string().nullish() });
const chunkSchema = z.object({
  error: z.unknown().optional(),
  choices: z.array(choice.extend({ delta: z.object({ content }).nullish() })).nullish(),
  usage,
});
const replySchema = z.object({
  choices: z.array(choice.extend({ message: z.object({ content }) })).min(1),
  usage,
});

/** Asks for a stream; a server that answers with one whole reply is understood too. */
export function createOpenAiChat(options: OpenAiChatOptions): LanguageModel {
  const { model, upstream } = options;
  const counts = upstream.limits.daily.tokens !== undefined;
  return {
    id: model,
    chat: (messages, { signal, maxTokens, temperature = 0 } = {}) =>
      upstream.run(async function* (call): AsyncGenerator<string, void> {
        const body = {
          model,
          messages,
          stream: true,
          temperature,
          ...(maxTokens !== undefined && { max_tokens: maxTokens }),
          // Asked for only where it counts: not every server knows it.
          ...(counts && { stream_options: { include_usage: true } }),
        };
        const meter = openMeter(call, messages);
        try {
          const posted = await post(options, '/chat/completions', body, call, upstream.limits.maxBytes);
          yield* posted.type === 'text/event-stream'
            ? streamedReply(posted, meter)
            : wholeReply(await readJson(posted), meter);
        } finally {
          meter.end();
        }
      }, signal),
  };
}

type Meter = { said(text: string): void; told(tokens: number | undefined): void; end(): void };

/** Tokens as the server tells them; else one a character, which is never far too few. Nothing where nothing came. */
function openMeter(call: Call, messages: readonly { content: string }[]): Meter {
  let characters = 0;
  let tokens: number | undefined;
  return {
    said(text) {
      characters += text.length;
    },
    told(count) {
      tokens = count ?? tokens;
    },
    end() {
      const asked = messages.reduce((sum, message) => sum + message.content.length, 0);
      if (tokens !== undefined || characters > 0) call.used(tokens ?? asked + characters);
    },
  };
}

function* wholeReply(value: unknown, meter: Meter): Generator<string, void> {
  const reply = replySchema.safeParse(value).data;
  const [first] = reply?.choices ?? [];
  if (!first) throw badReply('the reply has no text');
  checkFinish(first.finish_reason);
  const said = first.message.content ?? '';
  meter.said(said);
  meter.told(reply?.usage?.total_tokens);
  const text = withoutThoughts(said);
  if (text === '') throw badReply('the reply is empty');
  yield text;
}

/** Whole where a reason to finish or `[DONE]` has come. */
async function* streamedReply({ pieces }: Posted, meter: Meter): AsyncGenerator<string, void> {
  const filter = createThoughtFilter();
  const events = eventData(pieces);
  let finished = false;
  let empty = true;
  try {
    for (;;) {
      const next = await (finished ? within(GRACE, events.next()) : events.next());
      if (next === undefined || next.done || next.value === '[DONE]') {
        finished ||= next?.value === '[DONE]';
        break;
      }
      const chunk = chunkOf(next.value);
      const [first] = chunk.choices ?? [];
      meter.told(chunk.usage?.total_tokens);
      const said = first?.delta?.content ?? '';
      meter.said(said);
      const text = filter.add(said);
      if (text !== '') {
        empty = false;
        yield text;
      }
      checkFinish(first?.finish_reason);
      if (first?.finish_reason) finished = true;
    }
  } finally {
    pieces.return().catch(() => undefined);
  }
  if (!finished) throw badReply('the reply broke off');
  const last = filter.end();
  if (last !== '') yield last;
  else if (empty) throw badReply('the reply is empty');
}

/** Throws UpstreamError for a chunk that is none: what it held is lost, and what follows may mean something else. */
function chunkOf(data: string) {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    throw badReply('a chunk is not JSON');
  }
  const chunk = chunkSchema.safeParse(value).data;
  if (!chunk) throw badReply('a chunk is malformed');
  if (chunk.error !== undefined && chunk.error !== null) throw badReply('the server reports an error');
  return chunk;
}

function checkFinish(reason: string | null | undefined): void {
  if (reason === 'content_filter') throw badReply('the server has cut the reply out');
}

/** Undefined where it takes longer. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
