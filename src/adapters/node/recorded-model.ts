/** Exchanges with a language model kept in a file (JSONL), and a model that answers from it. */
import { appendFileSync, readFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { InvalidInputError, UpstreamError } from '../../errors.ts';
import type { LanguageModel } from '../../ports.ts';

type Messages = Parameters<LanguageModel['chat']>[0];
type Options = NonNullable<Parameters<LanguageModel['chat']>[1]>;

/** One line; `error` where the exchange ended with one. */
const exchangeSchema = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{64}$/),
  model: z.string(),
  chunks: z.array(z.string()),
  error: z.enum(['upstream_timeout', 'upstream_error']).optional(),
});
type Exchange = z.infer<typeof exchangeSchema>;

/** 128 random bits that fence a prompt; another fence makes no other request. */
const FENCE = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g;

function keyOf(messages: Messages, { maxTokens, temperature = 0 }: Options): string {
  const fences = new Map<string, string>();
  const plain = (text: string) =>
    text.replace(FENCE, (fence) => {
      fences.set(fence, fences.get(fence) ?? `fence-${fences.size + 1}`);
      return fences.get(fence) ?? '';
    });
  const asked = messages.map(({ role, content }) => [role, plain(content)]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([asked, maxTokens ?? null, temperature]))));
}

/** The same model; each exchange is added to the file once it ends. Of one that the reader left, what was read. */
export function recordModel(model: LanguageModel, file: string): LanguageModel {
  return {
    id: model.id,
    async *chat(messages, options = {}) {
      const exchange: Exchange = { key: keyOf(messages, options), model: model.id, chunks: [] };
      let kept = true;
      try {
        for await (const chunk of model.chat(messages, options)) {
          exchange.chunks.push(chunk);
          yield chunk;
        }
      } catch (error) {
        kept = error instanceof UpstreamError && !options.signal?.aborted;
        if (error instanceof UpstreamError && error.code.startsWith('upstream_')) {
          exchange.error = error.code === 'upstream_timeout' ? 'upstream_timeout' : 'upstream_error';
        }
        throw error;
      } finally {
        if (kept) appendFileSync(file, `${JSON.stringify(exchange)}\n`);
      }
    },
  };
}

/**
 * Answers from the file alone; of equal requests the last one recorded counts. A request that is not in it throws
 * UpstreamError. Throws InvalidInputError naming the line that is malformed, or the file that cannot be read.
 */
export function replayModel(file: string): LanguageModel {
  const exchanges = new Map(readExchanges(file).map((exchange) => [exchange.key, exchange]));
  const [first] = exchanges.values();
  return {
    id: first?.model ?? 'replay',
    async *chat(messages, options = {}) {
      options.signal?.throwIfAborted();
      const key = keyOf(messages, options);
      const exchange = exchanges.get(key);
      if (!exchange) {
        throw new UpstreamError('upstream_error', `no exchange ${key.slice(0, 12)} is recorded`, { file });
      }
      for (const chunk of exchange.chunks) {
        yield chunk;
        options.signal?.throwIfAborted();
      }
      if (exchange.error) throw new UpstreamError(exchange.error, 'as recorded', { file });
    },
  };
}

function readExchanges(file: string): Exchange[] {
  const refuse = (detail: string): never => {
    throw new InvalidInputError([{ field: 'TIAOWEN_MODEL_REPLAY', detail: `${file}${detail}` }]);
  };
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    refuse(` 读不了（${(error as NodeJS.ErrnoException).code}）`);
  }
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [exchangeSchema.parse(JSON.parse(line))];
    } catch {
      return refuse(` 第 ${i + 1} 行不是录下的对话`);
    }
  });
}
