/** The store in memory runs the ConversationStore contract. */
import { createMemoryConversationStore } from '../../src/conversations/memory-store.ts';
import { conversationStoreContract } from '../contracts/conversation-store.ts';

conversationStoreContract(
  'memory',
  async () => createMemoryConversationStore(),
  async () => createMemoryConversationStore(5),
);
