/** Keeps the conversation in the browser while it goes on, and finds it again when the page is loaded anew. */
import { keepConversation, type KeptConversation, readConversation } from './archive.ts';
import type { KeptTurn } from './conversation.ts';

const CURRENT = 'tiaowen.current';

export class Keeper {
  #id = newId();

  /** Nothing is kept of a conversation without answers. */
  keep(turns: KeptTurn[]): void {
    if (turns.length === 0) return;
    keepConversation({ id: this.#id, at: Date.now(), turns });
    session()?.setItem(CURRENT, this.#id);
  }

  begin(): void {
    this.#id = newId();
    session()?.removeItem(CURRENT);
  }

  resume({ id }: KeptConversation): void {
    this.#id = id;
    session()?.setItem(CURRENT, id);
  }

  /** The one that was open in this tab. */
  current(): KeptConversation | undefined {
    const id = session()?.getItem(CURRENT);
    return id ? readConversation(id) : undefined;
  }
}

function session(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
