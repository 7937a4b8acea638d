/** `/chat`: the page of the chat element; without scripts it leads to `/ask`. */
import { Hono } from 'hono';
import type { Assistant } from '../assistant.ts';
import { chatPage } from '../web/chat-page.ts';
import type { AppEnv, AppOptions } from './app-env.ts';
import { chatPageInput, parseInput, queryOf } from './input.ts';

/** Where the scripts have not been built, `/chat` redirects to `/ask` with the same question. */
export function chatPageRoutes(
  assistant: Assistant,
  { assets, hotline, conversations }: AppOptions,
): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/chat', (c) => {
    const { q: question, doc } = parseInput(chatPageInput, queryOf(c.req.url));
    const document = doc === undefined ? assistant.documents()[0] : assistant.document(doc).document;
    if (assets === undefined)
      return c.redirect(`/ask${question === undefined ? '' : `?q=${encodeURIComponent(question)}`}`);
    c.set('scripted', true);
    c.header('Cache-Control', 'private, no-cache');
    return c.html(
      chatPage({
        script: assets.chat,
        question,
        doc,
        title: document?.title ?? '',
        hotline,
        feedback: conversations !== undefined,
      }),
    );
  });
}
