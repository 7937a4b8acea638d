/** The shapes of a question and of what it was understood to be. */
import * as z from 'zod';

export const MAX_QUESTION_LENGTH = 2000;

export const routeSchema = z.enum([
  'clause',
  'units',
  'list',
  'count',
  'compare',
  'summary',
  'fact',
  'open',
  'greeting',
  'unsupported',
]);
export type Route = z.infer<typeof routeSchema>;

/** Languages that questions are read and answered in. */
export type Language = 'zh' | 'en';

export const turnSchema = z.object({ role: z.enum(['user', 'assistant']), content: z.string().max(20_000) });
export type Turn = z.infer<typeof turnSchema>;

export const askRequestSchema = z.strictObject({
  question: z.string(),
  history: z.array(turnSchema).max(50).optional(),
  conversation: z.string().max(128).optional(),
  doc: z.string().max(128).optional(),
  mode: z.enum(['auto', 'extract', 'generate']).optional(),
});
export type AskRequest = z.infer<typeof askRequestSchema>;
