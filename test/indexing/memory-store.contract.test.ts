/** The store in memory runs the IndexStore contract. */
import { createMemoryStore } from '../../src/indexing/memory-store.ts';
import { indexStoreContract } from '../contracts/index-store.ts';

indexStoreContract('memory', async () => createMemoryStore());
