/** The store in a SQLite file runs the ConversationStore contract. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createSqliteConversationStore } from '../../src/adapters/node/sqlite-conversation-store.ts';
import { conversationStoreContract } from '../contracts/conversation-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiaowen-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fresh = () => join(mkdtempSync(join(folder, 'f-')), 'data', 'tiaowen.sqlite');

conversationStoreContract(
  'sqlite',
  async () => createSqliteConversationStore(fresh()),
  async () => createSqliteConversationStore(fresh(), 128 * 1024),
);
