/** The default embedder runs the Embedder contract. */
import { ngramTokenizer } from '../../src/analysis/ngrams.ts';
import { createHashingEmbedder } from '../../src/vector/hashing-embedder.ts';
import { embedderContract } from '../contracts/embedder.ts';

embedderContract('hashing', () => createHashingEmbedder({ tokenizers: [ngramTokenizer(2)] }));
