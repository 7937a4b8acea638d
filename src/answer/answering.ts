/** One answer as it comes: deltas to show, then the whole; by the model where that is wanted and possible. */
import type { Question } from '../question/question.ts';
import type { Answer, AnswerEvent } from '../schema/answer.ts';
import type { AskRequest, Turn } from '../schema/question.ts';
import { composeDraft } from './compose.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { isWordable, type Writer, wordAnswer } from './generated-answer.ts';

export type Answering = {
  question: Question;
  source: EvidenceSource;
  /** Of the request; quoted to the model. */
  history: readonly Turn[];
  writer: Writer | undefined;
  mode: AskRequest['mode'];
  explain?: boolean | undefined;
  signal?: AbortSignal | undefined;
};

/** Refusals and structured answers are made before the model is asked, and it is not asked for them. Throws where the signal aborts. */
export async function* answering({
  question,
  source,
  history,
  writer,
  mode,
  explain,
  signal,
}: Answering): AsyncGenerator<AnswerEvent, Answer> {
  const { answer, draft } = await composeDraft(question, source, explain);
  let shown = false;
  let result = answer;
  if (writer && mode !== 'extract' && draft && isWordable(answer, draft)) {
    const asked = { question, history, signal, onShown: () => (shown = true) };
    result = yield* wordAnswer(asked, { answer, draft }, source, writer);
    if (result.generator.kind === 'model') return result;
  }
  for (const [i, text] of result.text.split(/(?<=\n)/).entries()) {
    signal?.throwIfAborted();
    yield { event: 'delta', data: shown && i === 0 ? { text, replaces: true } : { text } };
  }
  return result;
}

/** The whole answer alone. */
export async function answerOf(asked: Answering): Promise<Answer> {
  const events = answering(asked);
  let next = await events.next();
  while (!next.done) next = await events.next();
  return next.value;
}
