/** Assembly: the model that is configured, with its prompts and what it may do beside answering. */
import { InvalidInputError } from './errors.ts';
import { openChatModel } from './models.ts';
import { readPromptFiles } from './prompt-files.ts';
import type { ModelOptions, ModelUses } from './uses/model-uses.ts';

/** Undefined where no model is configured. Throws InvalidInputError naming the setting or the prompt that is wrong. */
export async function configuredModel(): Promise<ModelOptions | undefined> {
  const model = await openChatModel();
  return model && { model, prompts: readPromptFiles(), uses: readModelUses(process.env.TIAOWEN_MODEL_USES) };
}

const USES = ['rewrite', 'expand', 'rerank'] as const;

/** `rewrite,expand,rerank`, any of them; none where nothing is set. */
export function readModelUses(value = ''): ModelUses {
  const uses: ModelUses = {};
  for (const name of value.split(',').map((part) => part.trim())) {
    const use = USES.find((one) => one === name);
    if (use) uses[use] = true;
    else if (name !== '') {
      const detail = `应是 ${USES.join('、')} 中的几项，用逗号隔开，得到 ${name}`;
      throw new InvalidInputError([{ field: 'TIAOWEN_MODEL_USES', detail }]);
    }
  }
  return uses;
}
