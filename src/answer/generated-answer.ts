/** Answers that a model words: its sentences in place of quotes where they pass, the extractive answer where not. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { UpstreamError } from '../errors.ts';
import type { LanguageModel } from '../ports.ts';
import type { PromptTemplate } from '../prompt/template.ts';
import type { Question } from '../question/question.ts';
import type { Answer, AnswerEvent, Block, Citation } from '../schema/answer.ts';
import type { LibraryDocument } from '../schema/library.ts';
import type { Language, Turn } from '../schema/question.ts';
import { answerMessages } from './answer-prompt.ts';
import { wordingFor } from './compose.ts';
import { AnswerDraft, blockText } from './draft.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { createUnitCheck } from './gate/named-units.ts';
import { echoOf } from './gate/prompt-echo.ts';
import type { Gate } from './gate/verify-sentence.ts';
import { type Outcome, passedSentences, type ShownSentence } from './generated-text.ts';
import { givenClauses } from './given-clauses.ts';
import { unverifiedCitations } from './verify.ts';

export type Writer = {
  model: LanguageModel;
  prompts: Record<Language, PromptTemplate>;
  /** A new fence for each request. */
  marker(): string;
};

/** Routes whose words may be a model's; rows, counts, units and refusals never are. */
const WORDED = new Set(['open', 'summary', 'compare']);

export const isWordable = (answer: Answer, draft: AnswerDraft | undefined): boolean =>
  WORDED.has(answer.route) && answer.status !== 'refused' && draft?.wordable !== undefined;

export type Asked = {
  question: Question;
  history: readonly Turn[];
  signal?: AbortSignal | undefined;
  /** Told before the first piece of text. */
  onShown(): void;
};

/**
 * Yields the answer's text piece by piece, only what has passed, and returns the whole: worded by the model, or
 * `extractive` with `degraded`, in which case what was yielded is no part of it. Throws where the signal aborts.
 */
export async function* wordAnswer(
  { question, history, signal, onShown }: Asked,
  { answer, draft: extractive }: { answer: Answer; draft: AnswerDraft },
  source: EvidenceSource,
  { model, prompts, marker }: Writer,
): AsyncGenerator<AnswerEvent, Answer> {
  const { library } = source;
  const [from, to] = extractive.wordable ?? [0, 0];
  const template = prompts[question.language];
  const given = await givenClauses(question, answer, source);
  const messages = answerMessages(template, askedText(question, history), given, marker());
  const gate = gateOf(template, question, given, library);
  const draft = new AnswerDraft(library, wordingFor(question, source));
  for (const block of extractive.blocks.slice(0, from))
    draft.blocks.push(carried(block, answer.citations, draft));
  const paragraphs = new Paragraphs(draft.text(), question.language);
  let outcome: Outcome;
  try {
    const show = (sentence: ShownSentence) => {
      onShown();
      return delta(paragraphs.add(sentence));
    };
    outcome = yield* passedSentences(model, messages, gate, draft, show, signal);
  } catch (error) {
    signal?.throwIfAborted();
    return { ...answer, degraded: error instanceof UpstreamError ? codeOf(error) : 'upstream_error' };
  }
  if (!keepsSubstance(outcome, answer, draft, question)) return { ...answer, degraded: 'unverified' };
  for (const line of paragraphs.lines) draft.paragraph(line);
  const after = extractive.blocks.slice(to).map((block) => carried(block, answer.citations, draft));
  draft.blocks.push(...after);
  if (unverifiedCitations(draft.citations, library).length > 0) return { ...answer, degraded: 'unverified' };
  if (after.length > 0) yield delta(`\n${after.map(blockText).join('\n')}`);
  const text = draft.text();
  const used = new Set(draft.citations.map(({ clause }) => clause.id));
  const generator = {
    kind: 'model' as const,
    model: model.id,
    prompt: template.fingerprint,
    dropped: outcome.dropped.length,
  };
  return {
    ...answer,
    id: `ans_${bytesToHex(sha256(utf8ToBytes(`${answer.id}\n${model.id}\n${text}`))).slice(0, 20)}`,
    text,
    blocks: draft.blocks,
    citations: draft.citations,
    related: answer.related
      .filter(({ clause }) => !used.has(clause.id))
      .map((citation, i) => ({ ...citation, marker: i + 1 })),
    generator,
    label: draft.wording.generatedLabel,
  };
}

const delta = (text: string): AnswerEvent => ({ event: 'delta', data: { text } });

const codeOf = ({ code }: UpstreamError) =>
  code === 'upstream_timeout' ? ('upstream_timeout' as const) : ('upstream_error' as const);

/** In the reader's own language. */
const askedText = ({ language, original, standalone }: Question, history: readonly Turn[]) => ({
  question: language === 'en' ? original : standalone,
  history,
});

const gateOf = (
  { messages }: PromptTemplate,
  { language }: Question,
  given: Gate['given'],
  library: LibraryDocument,
): Gate => ({
  library,
  language,
  given,
  units: createUnitCheck(library),
  echo: echoOf(messages.map(({ content }) => content)),
});

/** Sentences joined to paragraphs, and each as the piece of text that it adds to what was shown. */
class Paragraphs {
  readonly lines: string[] = [];
  readonly #before: string;
  readonly #space: string;

  /** `before`: the text above the first paragraph, shown with it. */
  constructor(before: string, language: Language) {
    this.#before = before === '' ? '' : `${before}\n`;
    this.#space = language === 'en' ? ' ' : '';
  }

  add({ text, newLine }: ShownSentence): string {
    const last = this.lines.at(-1);
    if (last !== undefined && !newLine) {
      this.lines[this.lines.length - 1] = last + this.#space + text;
      return this.#space + text;
    }
    this.lines.push(text);
    return (last === undefined ? this.#before : '\n') + text;
  }
}

/**
 * Something was said, its first claim passed, no more was dropped than kept, and the answer's clause is cited;
 * where one plain fact is asked for, one of the sentences that state it.
 */
function keepsSubstance(
  { passed, leading, dropped }: Outcome,
  answer: Answer,
  draft: AnswerDraft,
  { askedFact }: Question,
): boolean {
  if (passed === 0 || leading || dropped.length > passed) return false;
  if (answer.route === 'summary') return true;
  const [first] = answer.citations;
  const own = draft.citations.filter(({ clause }) => clause.id === first?.clause.id);
  if (askedFact === undefined) return own.length > 0;
  return own.some(({ start, end }) =>
    answer.citations.some((cited) => cited.start < end && cited.end > start),
  );
}

/** A block of the extractive answer, its markers those of the new draft. */
function carried(block: Block, citations: readonly Citation[], draft: AnswerDraft): Block {
  const renumbered = (text: string) =>
    text.replace(/\[(\d+)\]/g, (written, marker: string) => {
      const citation = citations.find((one) => one.marker === Number(marker));
      if (!citation) return written;
      return draft.cite(draft.chunk(citation.clause.id), [citation.start, citation.end]);
    });
  switch (block.type) {
    case 'paragraph':
      return { ...block, text: renumbered(block.text) };
    case 'list':
      return { ...block, items: block.items.map(renumbered) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(renumbered)) };
    case 'quote':
      return { ...block, marker: Number(renumbered(`[${block.marker}]`).slice(1, -1)) };
  }
}
