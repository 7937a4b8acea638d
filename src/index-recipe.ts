/** What an index is made with: building and opening must agree on it. */
import { readTokenEmbeddings } from './adapters/node/token-embeddings-file.ts';
import { createDefaultEmbedder } from './indexing/default-embedder.ts';
import { readSettings } from './settings.ts';

/** Named in the manifest; what it stands for is hashed into the sources. */
export const CHUNKER_ID = 'measure.1';
export const embedder = createDefaultEmbedder(
  readSettings().embedder === 'tokens' ? readTokenEmbeddings() : undefined,
);
