/** The dictionary tokenizer runs the Tokenizer contract. */
import { dictionaryTokenizer } from '../../src/analysis/dictionary-tokenizer.ts';
import { tokenizerContract } from '../contracts/tokenizer.ts';

tokenizerContract('the dictionary', async () =>
  dictionaryTokenizer(['户籍', '户籍制度', '改革', '5G', '𠮷']),
);
