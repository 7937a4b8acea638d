/** LangChain's chat models run the LanguageModel contract, by the example of its OpenAI provider. */
import { createLangchainChat } from '../../src/adapters/langchain/chat-model.ts';
import { languageModelContract } from '../contracts/language-model.ts';

languageModelContract(
  'langchain',
  ({ url, key, model, upstream }) =>
    createLangchainChat({
      model: `openai:${model}`,
      upstream,
      parameters: { apiKey: key, configuration: { baseURL: url } },
    }),
  // LangChain passes a stream that was cut off as a whole one, reads nothing that is no stream, and waits for the end of
  // a line without one until the deadline.
  ['truncated', 'whole_for_stream', 'huge'],
);
