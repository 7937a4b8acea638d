/** Conversations kept in the browser. What is read back is checked: other scripts of the page can write there. */
import type { Answer } from '../../schema/answer.ts';
import type { KeptTurn } from './conversation.ts';
import { browserStorage } from './preferences.ts';

export type KeptConversation = {
  id: string;
  /** Milliseconds. */
  at: number;
  turns: KeptTurn[];
};

const PREFIX = 'tiaowen.conversation.';
const MOST = 50;

/** The latest first. */
export function keptConversations(storage = browserStorage()): KeptConversation[] {
  if (storage === undefined) return [];
  return keysOf(storage)
    .flatMap((key) => read(key.slice(PREFIX.length), storage) ?? [])
    .sort((a, b) => b.at - a.at);
}

export function readConversation(id: string, storage = browserStorage()): KeptConversation | undefined {
  return storage && read(id, storage);
}

/** The oldest make room. A conversation that finds no place is not kept. */
export function keepConversation(conversation: KeptConversation, storage = browserStorage()): void {
  if (storage === undefined) return;
  const others = keptConversations(storage).filter(({ id }) => id !== conversation.id);
  for (const { id } of others.slice(MOST - 1)) storage.removeItem(PREFIX + id);
  const text = JSON.stringify(conversation);
  for (;;) {
    try {
      storage.setItem(PREFIX + conversation.id, text);
      return;
    } catch {
      const oldest = others.pop();
      if (oldest === undefined) return;
      storage.removeItem(PREFIX + oldest.id);
    }
  }
}

export function removeConversation(id: string, storage = browserStorage()): void {
  storage?.removeItem(PREFIX + id);
}

export function removeAllConversations(storage = browserStorage()): void {
  if (storage !== undefined) for (const key of keysOf(storage)) storage.removeItem(key);
}

const keysOf = (storage: Storage) =>
  Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '').filter((key) =>
    key.startsWith(PREFIX),
  );

function read(id: string, storage: Storage): KeptConversation | undefined {
  try {
    const value = JSON.parse(storage.getItem(PREFIX + id) ?? '') as KeptConversation;
    const sound = typeof value.at === 'number' && Array.isArray(value.turns) && value.turns.every(isTurn);
    return sound ? { ...value, id } : undefined;
  } catch {
    return undefined;
  }
}

function isTurn({ question, answer }: KeptTurn): boolean {
  return typeof question === 'string' && isAnswer(answer);
}

/** As far as it is shown. */
function isAnswer(answer: Answer): boolean {
  const { id, text, blocks, citations, related, suggestions, units, generator, refusal } = answer;
  return (
    [id, text, generator.kind].every((value) => typeof value === 'string') &&
    [...suggestions, ...units].every((value) => typeof value === 'string') &&
    blocks.every(({ type }) => ['paragraph', 'list', 'table', 'quote'].includes(type)) &&
    [...citations, ...related, ...(refusal?.nearest ?? [])].every(
      ({ clause, document, quote, start, end }) =>
        typeof clause.label === 'string' &&
        Array.isArray(clause.path) &&
        typeof document.id === 'string' &&
        typeof quote === 'string' &&
        Number.isInteger(start) &&
        Number.isInteger(end),
    )
  );
}
