/** `tiaowen prompt "QUESTION"`: exactly what a model would be sent, with a fixed fence; no model is asked. */
import { InvalidInputError } from '../errors.ts';
import { openAssistant } from '../node.ts';
import type { LanguageModel } from '../ports.ts';
import { readPromptFiles } from '../prompt-files.ts';
import { MAX_QUESTION_LENGTH } from '../schema/question.ts';
import { readArguments } from './arguments.ts';

type Messages = Parameters<LanguageModel['chat']>[0];

/** In place of 128 random bits. */
const FENCE = '0'.repeat(32);

export async function prompt(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { json: { type: 'boolean' }, doc: { type: 'string' } },
    count: 1,
    usage: 'prompt "问题" [--json] [--doc 编号]',
  });
  const [question = ''] = positionals;
  if (question.length > MAX_QUESTION_LENGTH) {
    throw new InvalidInputError([{ field: 'question', detail: `问题超过 ${MAX_QUESTION_LENGTH} 个字符` }]);
  }
  const sent: Messages[] = [];
  const assistant = await openAssistant({
    log: (line) => process.stderr.write(`${line}\n`),
    model: { model: recorder(sent), prompts: readPromptFiles(), marker: () => FENCE },
  });
  const { route, status } = await assistant.ask({
    question,
    mode: 'generate',
    ...(values.doc !== undefined && { doc: values.doc }),
  });
  const [messages = []] = sent;
  if (values.json) process.stdout.write(`${JSON.stringify(messages, null, 2)}\n`);
  else for (const { role, content } of messages) process.stdout.write(`# ${role}\n\n${content}\n\n`);
  if (messages.length === 0) process.stderr.write(`这个问题不交给模型（${route}，${status}）。\n`);
  return 0;
}

/** Keeps what it is asked and writes nothing. */
const recorder = (sent: Messages[]): LanguageModel => ({
  id: 'none',
  // biome-ignore lint/correctness/useYield: a model that writes nothing
  async *chat(messages) {
    sent.push(messages);
  },
});
