/** A model's text put through the gate as it arrives: sentences that have passed, in order, with their citations. */
import type { LanguageModel } from '../ports.ts';
import type { Message } from '../prompt/template.ts';
import type { AnswerEvent } from '../schema/answer.ts';
import type { AnswerDraft } from './draft.ts';
import { bearingSpans } from './gate/bearing-spans.ts';
import { readMarked } from './gate/marked-sentence.ts';
import { type Piece, SentenceCutter } from './gate/sentence-cutter.ts';
import { type Gate, type Reason, type Verdict, verifySentence } from './gate/verify-sentence.ts';

const MAX_TOKENS = 1200;
/** UTF-16 units read of a model; what comes after is not wanted. */
const MAX_READ = 6000;
const MAX_SENTENCES = 12;

/** What became of the text. `leading`: the first claim did not pass. */
export type Outcome = { passed: number; leading: boolean; dropped: Reason[] };

/** A sentence to show, markers included; `newLine`: it begins a paragraph. */
export type ShownSentence = { text: string; newLine: boolean };

/**
 * Cites into `draft`. Ends early, and with it the call, where the first claim fails or enough was read. Throws
 * what the model throws.
 */
export async function* passedSentences(
  model: LanguageModel,
  messages: readonly Message[],
  gate: Gate,
  draft: AnswerDraft,
  show: (sentence: ShownSentence) => AnswerEvent,
  signal?: AbortSignal,
): AsyncGenerator<AnswerEvent, Outcome> {
  const cutter = new SentenceCutter();
  const outcome: Outcome = { passed: 0, leading: false, dropped: [] };
  const seen = new Set<string>();
  let introduction: ShownSentence | undefined;
  let newLine = true;

  const judge = (piece: Piece): ShownSentence[] => {
    newLine ||= piece.newLine;
    const sentence = readMarked(piece.text);
    if (!/[\p{L}\p{N}]/u.test(sentence.text) || seen.has(sentence.text)) return [];
    const verdict = verifySentence(sentence, gate);
    if (verdict.kind === 'dropped') outcome.dropped.push(verdict.reason);
    if (verdict.kind === 'lead-in') {
      // Shown with what it leads to, or not at all.
      if (outcome.passed === 0) introduction = { text: sentence.text, newLine: true };
      return [];
    }
    if (verdict.kind !== 'passed') return [];
    seen.add(sentence.text);
    outcome.passed++;
    const shown = [
      ...(introduction ? [introduction] : []),
      {
        text: sentence.text + citesOf(verdict, gate, draft),
        newLine: introduction ? piece.newLine : newLine,
      },
    ];
    introduction = undefined;
    newLine = false;
    return shown;
  };

  const failed = () => outcome.passed === 0 && outcome.dropped.length > 0;
  let read = 0;
  reading: for await (const text of model.chat(messages, {
    maxTokens: MAX_TOKENS,
    ...(signal && { signal }),
  })) {
    signal?.throwIfAborted();
    read += text.length;
    for (const piece of cutter.push(text.slice(0, MAX_READ))) {
      yield* judge(piece).map(show);
      if (failed() || outcome.passed >= MAX_SENTENCES) break reading;
    }
    if (read > MAX_READ) break;
  }
  signal?.throwIfAborted();
  if (read <= MAX_READ && !failed() && outcome.passed < MAX_SENTENCES)
    for (const piece of cutter.end()) yield* judge(piece).map(show);
  return { ...outcome, leading: failed() };
}

function citesOf({ rests }: Extract<Verdict, { kind: 'passed' }>, gate: Gate, draft: AnswerDraft): string {
  const markers = [...rests].flatMap(([chunk, parts]) =>
    bearingSpans(chunk, parts, gate).map((span) => draft.cite(chunk, span)),
  );
  return [...new Set(markers)].join('');
}
