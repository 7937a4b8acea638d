/** `/api/conversations…` and `/api/feedback`: kept conversations, by ids that only their owners know. */

import { type Context, Hono } from 'hono';
import type { Assistant } from '../assistant.ts';
import { newConversationId } from '../conversations/conversation-id.ts';
import { documentStates } from '../conversations/document-state.ts';
import { keptComment } from '../conversations/kept-answer.ts';
import { NotFoundError, TiaowenError } from '../errors.ts';
import type { ConversationStore } from '../ports.ts';
import { type Conversation, conversationIdSchema } from '../schema/conversation.ts';
import { conversationMarkdown } from '../web/conversation-markdown.ts';
import type { AppEnv } from './app-env.ts';
import { exportInput, feedbackInput, parseInput, queryOf } from './input.ts';
import { readJsonBody } from './json-body.ts';
import { addressOf } from './public-address.ts';

/** Without a store every route answers 404 and says why. */
export function conversationRoutes(
  assistant: Assistant,
  conversations: ConversationStore | undefined,
  publicUrl: string | undefined,
): Hono<AppEnv> {
  const store = (): ConversationStore => {
    if (conversations === undefined) throw new TiaowenError('not_found', 'store off', { storeOff: true });
    return conversations;
  };
  const read = async (id: string): Promise<Conversation> => {
    const kept = store();
    const known = isConversationId(id) ? await kept.read(id) : undefined;
    if (known === undefined) throw new NotFoundError('会话', id);
    return known;
  };

  return new Hono<AppEnv>()
    .use('/api/conversations/*', keptByNobody)
    .post('/api/conversations', async (c) => {
      const id = newConversationId();
      const createdAt = new Date().toISOString();
      await store().create(id, createdAt);
      c.header('Location', `/api/conversations/${id}`);
      return c.json({ id, createdAt, turns: [] }, 201);
    })
    .get('/api/conversations/:id', async (c) => {
      const { turns, ...conversation } = await read(c.req.param('id'));
      const library = assistant.documents();
      return c.json({
        ...conversation,
        turns: turns.map((turn) => ({ ...turn, documents: documentStates(turn.answer, library) })),
      });
    })
    .delete('/api/conversations/:id', async (c) => {
      const id = c.req.param('id');
      const kept = store();
      const deleted = isConversationId(id) && (await kept.delete(id));
      if (!deleted) throw new NotFoundError('会话', id);
      return c.body(null, 204);
    })
    .get('/api/conversations/:id/export', async (c) => {
      const { format } = parseInput(exportInput, queryOf(c.req.url));
      const conversation = await read(c.req.param('id'));
      c.header('Content-Disposition', `attachment; filename="${conversation.id}.${format}"`);
      if (format === 'json') return c.json(conversation);
      const text = conversationMarkdown(conversation, addressOf(c, publicUrl));
      return c.body(text, 200, { 'Content-Type': 'text/markdown; charset=utf-8' });
    })
    .post('/api/feedback', async (c) => {
      const { answer, rating, comment } = parseInput(feedbackInput, await readJsonBody(c.req.raw));
      const kept = await store().rate(answer, {
        rating,
        ...(comment && { comment: keptComment(comment) }),
        at: new Date().toISOString(),
      });
      if (!kept) throw new NotFoundError('答案', answer);
      return c.body(null, 204);
    });
}

async function keptByNobody(c: Context<AppEnv>, next: () => Promise<void>): Promise<void> {
  await next();
  c.header('Cache-Control', 'no-store');
}

const isConversationId = (id: string) => conversationIdSchema.safeParse(id).success;
