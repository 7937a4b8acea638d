/** `POST /api/chat`: the assistant behind the AI SDK's `useChat`. */
import { Hono } from 'hono';
import type { AnswerDesk } from '../answer-response.ts';
import type { AppEnv } from '../app-env.ts';
import { parseInput } from '../input.ts';
import { MAX_DIALOGUE_BYTES, readJsonBody } from '../json-body.ts';
import { addressOf } from '../public-address.ts';
import { askRequestOf, chatInput } from './chat-input.ts';
import { UI_STREAM_HEADERS, uiFraming } from './ui-message-stream.ts';

export function chatRoutes(desk: AnswerDesk, publicUrl: string | undefined): Hono<AppEnv> {
  return (
    new Hono<AppEnv>()
      .post('/api/chat', async (c) => {
        const request = askRequestOf(
          parseInput(chatInput, await readJsonBody(c.req.raw, MAX_DIALOGUE_BYTES)),
        );
        const messageId = `msg_${c.get('requestId')}`;
        const framing = uiFraming({ messageId, address: addressOf(c, publicUrl) });
        return desk.stream(c, request, framing, UI_STREAM_HEADERS);
      })
      // Nothing is kept, so there is never a stream to take up again; 204 is how the SDK wants to be told.
      .get('/api/chat/:id/stream', (c) => c.body(null, 204))
  );
}
