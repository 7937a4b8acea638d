/** The n-gram tokenizers run the Tokenizer contract. */
import { ngramTokenizer } from '../../src/analysis/ngrams.ts';
import { tokenizerContract } from '../contracts/tokenizer.ts';

tokenizerContract('unigrams', async () => ngramTokenizer(1));
tokenizerContract('bigrams', async () => ngramTokenizer(2));
