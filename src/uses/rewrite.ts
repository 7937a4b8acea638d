/** A follow-up that no rule completed, rewritten by the model to stand alone; kept only where it loses and invents nothing. */
import { numbersOf, unstatedNumbers } from '../answer/gate/number-check.ts';
import { fenced } from '../prompt/fence.ts';
import { quotedHistory } from '../prompt/quoted-history.ts';
import { fillPrompt } from '../prompt/template.ts';
import type { Language, Turn } from '../schema/question.ts';
import { maskPersonalData } from '../text/personal-data.ts';
import type { Helper } from './model-uses.ts';
import { shortReply } from './short-reply.ts';

const MAX_LENGTH = 200;
const MAX_RATIO = 6;

type FollowUp = {
  question: string;
  history: readonly Turn[];
  language: Language;
  /** Names of the units in a text. */
  unitsOf(text: string): string[];
};

/** The question as it was where the model fails, or its text does not keep each number and unit. */
export async function rewriteFollowUp(
  { question, history, language, unitsOf }: FollowUp,
  { model, prompts, marker }: Helper,
  signal?: AbortSignal,
): Promise<string> {
  const fence = marker();
  const messages = fillPrompt(prompts['standalone-question'][language], {
    marker: fence,
    history: quotedHistory(history, fence, maskPersonalData),
    question: fenced('question', fence, maskPersonalData(question)),
  });
  const rewritten = await shortReply(model, messages, signal);
  if (rewritten === undefined || rewritten === '' || /[\n<>[\]{}]/.test(rewritten)) return question;
  if (rewritten.length > Math.min(MAX_LENGTH, question.length * MAX_RATIO + 40)) return question;
  if (!/\p{Script=Han}/u.test(rewritten)) return question;
  const said = [question, ...history.map(({ content }) => content)].join('\n');
  const keeps =
    unstatedNumbers(question, numbersOf(rewritten)).length === 0 &&
    unstatedNumbers(rewritten, numbersOf(said)).length === 0 &&
    unitsOf(question).every((name) => unitsOf(rewritten).includes(name)) &&
    unitsOf(rewritten).every((name) => unitsOf(said).includes(name));
  return keeps ? rewritten : question;
}
