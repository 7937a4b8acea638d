/** Keeps the conversation in the browser while it goes on, and finds it again when the page is loaded anew. */
import {
  type KeptConversation,
  keepConversation,
  readConversation,
  removeAllConversations,
} from './archive.ts';
import type { KeptTurn } from './conversation.ts';
import { CURRENT, sessionStore } from './preferences.ts';

export class Keeper {
  #id = newId();

  /** Nothing is kept of a conversation without answers. */
  keep(turns: KeptTurn[]): void {
    if (turns.length === 0) return;
    keepConversation({ id: this.#id, at: Date.now(), turns });
    sessionStore()?.setItem(CURRENT, this.#id);
  }

  begin(): void {
    this.#id = newId();
    sessionStore()?.removeItem(CURRENT);
  }

  resume({ id }: KeptConversation): void {
    this.#id = id;
    sessionStore()?.setItem(CURRENT, id);
  }

  /** Nothing stays. */
  forgetAll(): void {
    this.begin();
    removeAllConversations();
  }

  /** The one that was open in this tab. */
  current(): KeptConversation | undefined {
    const id = sessionStore()?.getItem(CURRENT);
    const kept = id ? readConversation(id) : undefined;
    if (kept !== undefined) this.#id = kept.id;
    return kept;
  }
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
