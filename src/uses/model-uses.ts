/** What a model may do beside answering; each is off unless switched on. */
import type { LanguageModel } from '../ports.ts';
import { randomMarker } from '../prompt/fence.ts';
import type { Prompts } from '../prompt/prompts.ts';

/** `rewrite`: follow-ups that rules left as they were; `expand`: more words to search for; `rerank`: order of the top hits. */
export type ModelUses = { rewrite?: boolean; expand?: boolean; rerank?: boolean };

export type ModelOptions = {
  model: LanguageModel;
  prompts: Prompts;
  uses?: ModelUses;
  /** Makes the fence of each request; random where nothing is said. */
  marker?: () => string;
};

export type Helper = { model: LanguageModel; prompts: Prompts; marker: () => string };

export const helperOf = ({ model, prompts, marker = randomMarker }: ModelOptions): Helper => ({
  model,
  prompts,
  marker,
});
