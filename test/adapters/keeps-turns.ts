/** A process that keeps turns until it is killed, and says each number once that turn is kept. */
import { createSqliteConversationStore } from '../../src/adapters/node/sqlite-conversation-store.ts';
import { conversationId, storedTurn } from '../contracts/stored-turn.ts';

const [file = '', from = '0'] = process.argv.slice(2);
const store = createSqliteConversationStore(file);
const conversation = conversationId(Number(from) + 1);
await store.create(conversation, new Date(0).toISOString());
for (let position = 0; position < 200; position += 1) {
  await store.record(storedTurn(`${from}-${position}`, 1, { conversation, position }));
  process.stdout.write(`${position}\n`);
}
