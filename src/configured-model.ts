/** Assembly: the model that is configured, with its prompts and what it may do beside answering. */
import { openChatModel } from './models.ts';
import { readPromptFiles } from './prompt-files.ts';
import { readSettings } from './settings.ts';
import type { ModelOptions } from './uses/model-uses.ts';

/** Undefined where no model is configured. Throws InvalidInputError naming the setting or the prompt that is wrong. */
export async function configuredModel(): Promise<ModelOptions | undefined> {
  const model = await openChatModel();
  return model && { model, prompts: readPromptFiles(), uses: readSettings().models.uses };
}
