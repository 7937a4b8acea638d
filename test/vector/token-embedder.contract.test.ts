/** The embedder of trained token embeddings runs the Embedder contract. */
import { readTokenEmbeddings } from '../../src/adapters/node/token-embeddings-file.ts';
import { createTokenEmbedder } from '../../src/vector/token-embedder.ts';
import { embedderContract } from '../contracts/embedder.ts';

embedderContract('tokens', () => createTokenEmbedder(readTokenEmbeddings()));
