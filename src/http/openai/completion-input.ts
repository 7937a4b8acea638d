/** The body of `POST /v1/chat/completions`: what is read of it; everything else that clients send is ignored. */
import * as z from 'zod';
import { type AskRequest, askRequestSchema, type Turn } from '../../schema/question.ts';
import { questionAndHistory } from '../chat-turns.ts';

/** Text is read, images and files are not. */
const contentPart = z.looseObject({ type: z.string(), text: z.string().optional() });

const message = z.looseObject({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z.union([z.string(), z.array(contentPart)]).nullish(),
});

export const completionInput = z.looseObject({
  model: z.string(),
  messages: z.array(message).min(1),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
  /** Only this document. */
  doc: askRequestSchema.shape.doc,
  mode: askRequestSchema.shape.mode,
  /** `none` leaves out the list of links at the end of the text. */
  citations: z.enum(['inline', 'none']).optional(),
});
export type CompletionInput = z.infer<typeof completionInput>;

/**
 * Throws InvalidInputError naming `messages` where the last user message has no text or too much. Instructions to a
 * model (`system`, `developer`) and the traffic of tools change nothing about what the documents say.
 */
export function askRequestOf({ messages, doc, mode }: CompletionInput): AskRequest {
  const turns = messages.flatMap(({ role, content }): Turn[] =>
    role === 'user' || role === 'assistant' ? [{ role, content: textOf(content) }] : [],
  );
  return {
    ...questionAndHistory(turns),
    ...(doc !== undefined && { doc }),
    ...(mode !== undefined && { mode }),
  };
}

function textOf(content: CompletionInput['messages'][number]['content']): string {
  if (typeof content === 'string') return content;
  return (content ?? [])
    .flatMap(({ type, text }) => (type === 'text' && text !== undefined ? [text] : []))
    .join('\n');
}
