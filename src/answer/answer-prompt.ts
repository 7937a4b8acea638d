/** What a model is sent for an answer: the prompt with clauses, question and history as fenced data. */
import { fenced } from '../prompt/fence.ts';
import { quotedHistory } from '../prompt/quoted-history.ts';
import { fillPrompt, type Message, type PromptTemplate } from '../prompt/template.ts';
import type { Chunk } from '../schema/document.ts';
import type { Turn } from '../schema/question.ts';
import { maskPersonalData } from '../text/personal-data.ts';

/** `[1] 三、… （十五）…`, then the clause; its own first line is the last of the path. */
export function numberedClauses(given: ReadonlyMap<number, Chunk>): string {
  return [...given]
    .map(([number, { path, text }]) => `[${number}] ${path.slice(0, -1).join(' ')}\n${text.trim()}`)
    .join('\n\n');
}

/** Telephone numbers and the like are masked in what the reader wrote. */
export function answerMessages(
  template: PromptTemplate,
  asked: { question: string; history: readonly Turn[] },
  given: ReadonlyMap<number, Chunk>,
  marker: string,
): Message[] {
  return fillPrompt(template, {
    marker,
    history: quotedHistory(asked.history, marker, maskPersonalData),
    clauses: fenced('context', marker, numberedClauses(given)),
    question: fenced('question', marker, maskPersonalData(asked.question)),
  });
}
