/** The chat model of OpenAI-compatible servers runs the LanguageModel contract. */
import { createOpenAiChat } from '../../../src/adapters/openai/chat-model.ts';
import { languageModelContract } from '../../contracts/language-model.ts';

languageModelContract('openai', (server) => createOpenAiChat({ ...server, fetch }));
