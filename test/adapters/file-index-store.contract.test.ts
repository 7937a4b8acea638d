/** The store in a folder runs the IndexStore contract. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileIndexStore } from '../../src/adapters/node/file-index-store.ts';
import { indexStoreContract } from '../contracts/index-store.ts';

indexStoreContract('folder', async () =>
  createFileIndexStore(await mkdtemp(join(tmpdir(), 'tiaowen-store-'))),
);
