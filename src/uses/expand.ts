/** More words to search for: terms that official documents may use; they are searched, and never shown. */
import { fenced } from '../prompt/fence.ts';
import { fillPrompt } from '../prompt/template.ts';
import type { Language } from '../schema/question.ts';
import { maskPersonalData } from '../text/personal-data.ts';
import type { Helper } from './model-uses.ts';
import { shortReply } from './short-reply.ts';

const MAX_TERMS = 8;
const TERM = /^\p{Script=Han}{2,8}$/u;

/** None where the model fails or writes something else than terms. */
export async function expandQuery(
  question: string,
  language: Language,
  { model, prompts, marker }: Helper,
  signal?: AbortSignal,
): Promise<string[]> {
  const fence = marker();
  const messages = fillPrompt(prompts['query-expansion'][language], {
    marker: fence,
    question: fenced('question', fence, maskPersonalData(question)),
  });
  const reply = (await shortReply(model, messages, signal)) ?? '';
  const terms = reply.split(/[、，,；;\s]+/).filter((term) => TERM.test(term) && !question.includes(term));
  return [...new Set(terms)].slice(0, MAX_TERMS);
}
