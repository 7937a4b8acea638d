/** The exact scan runs the VectorIndex contract. */
import { createExactIndex } from '../../src/vector/exact-index.ts';
import { vectorIndexContract } from '../contracts/vector-index.ts';

vectorIndexContract('exact scan', async (table) => createExactIndex(table));
