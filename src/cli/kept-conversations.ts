/** The store of conversations that the settings name, and how long it keeps them. */
import { createSqliteConversationStore } from '../adapters/node/sqlite-conversation-store.ts';
import type { ConversationStore } from '../ports.ts';
import { readSettings } from '../settings.ts';
import type { AskedQuestion } from './asked-questions.ts';
import { UsageError } from './command-error.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Undefined where it is turned off. The file is opened, and SQLite loaded, when first needed. */
export function openConversations(): ConversationStore | undefined {
  const { storeFile } = readSettings();
  return storeFile === undefined ? undefined : createSqliteConversationStore(storeFile);
}

/** For commands that are about the store. Throws UsageError where it is turned off. */
export async function withConversations<T>(work: (store: ConversationStore) => Promise<T>): Promise<T> {
  const store = openConversations();
  if (store === undefined) throw new UsageError('会话存储已关闭（TIAOWEN_STORE=off）');
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The time before which nothing is kept any more, in ISO 8601. */
export function retentionLimit(days: number, now: number = Date.now()): string {
  return new Date(now - days * DAY).toISOString();
}

/**
 * Purges now and once a day, without holding the process open; the first time throws StoreError for a file that
 * cannot be used, a later failure is a line on standard error. Returns what ends it.
 */
export async function purgeDaily(store: ConversationStore, days: number): Promise<() => void> {
  await store.purge(retentionLimit(days));
  const timer = setInterval(() => {
    store.purge(retentionLimit(days)).catch((error: Error) => {
      process.stderr.write(`会话库清理失败：${error.message}\n`);
    });
  }, DAY);
  timer.unref();
  return () => clearInterval(timer);
}

/** What was asked, complete without its history; `line` is the number in the store. */
export function keptQuestions(): Promise<AskedQuestion[]> {
  return withConversations(async (store) => {
    const questions: AskedQuestion[] = [];
    for await (const { answer, sequence } of store.asked()) {
      questions.push({ question: answer.standaloneQuestion, line: sequence });
    }
    return questions;
  });
}
