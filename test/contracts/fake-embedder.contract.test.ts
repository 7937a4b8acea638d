/** The fake embedder runs the Embedder contract. */
import { embedderContract } from './embedder.ts';
import { createFakeEmbedder } from './fake-embedder.ts';

embedderContract('fake', () => createFakeEmbedder([['户籍'], ['燃气']]));
