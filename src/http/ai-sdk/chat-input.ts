/** The body that the AI SDK's `useChat` posts. */
import * as z from 'zod';
import { type AskRequest, askRequestSchema, type Turn } from '../../schema/question.ts';
import { questionAndHistory } from '../chat-turns.ts';

/** Text parts are read; files, reasoning, tools and data are not. */
const part = z.looseObject({ type: z.string(), text: z.string().optional() });

const uiMessage = z.looseObject({
  id: z.string().optional(),
  role: z.enum(['system', 'user', 'assistant']),
  parts: z.array(part),
});

export const chatInput = z.looseObject({
  id: z.string().max(200).optional(),
  messages: z.array(uiMessage).min(1),
  trigger: z.enum(['submit-message', 'regenerate-message']).optional(),
  messageId: z.string().nullish(),
  /** Only this document. */
  doc: askRequestSchema.shape.doc,
  mode: askRequestSchema.shape.mode,
});
export type ChatInput = z.infer<typeof chatInput>;

/** Throws InvalidInputError naming `messages` where the last user message has no text or too much. */
export function askRequestOf({ messages, doc, mode }: ChatInput): AskRequest {
  const turns = messages.flatMap(({ role, parts }): Turn[] => {
    const content = parts
      .flatMap(({ type, text }) => (type === 'text' && text !== undefined ? [text] : []))
      .join('\n');
    return role === 'system' ? [] : [{ role, content }];
  });
  return {
    ...questionAndHistory(turns),
    ...(doc !== undefined && { doc }),
    ...(mode !== undefined && { mode }),
  };
}
