/** nodejieba runs the Tokenizer contract. */
import { createNodejiebaTokenizer } from '../../src/adapters/node/nodejieba-tokenizer.ts';
import { tokenizerContract } from '../contracts/tokenizer.ts';

tokenizerContract('nodejieba', () => createNodejiebaTokenizer());
