/** Answers that a model words: its sentences in place of quotes where they pass, the extractive answer where not. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { UpstreamError } from '../errors.ts';
import type { LanguageModel } from '../ports.ts';
import type { PromptTemplate } from '../prompt/template.ts';
import type { Question } from '../question/question.ts';
import type { Answer, Block, Citation } from '../schema/answer.ts';
import type { Language, Turn } from '../schema/question.ts';
import { answerMessages } from './answer-prompt.ts';
import { wordingFor } from './compose.ts';
import { AnswerDraft, blockText } from './draft.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { createUnitCheck } from './gate/named-units.ts';
import { echoOf } from './gate/prompt-echo.ts';
import { type Outcome, passedSentences } from './generated-text.ts';
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

export type Asked = { question: Question; history: readonly Turn[]; signal?: AbortSignal | undefined };

/**
 * Yields the answer's text piece by piece, only what has passed, and returns the whole: worded by the model, or
 * `extractive` with `degraded`, in which case what was yielded is no part of it. Throws where the signal aborts.
 */
export async function* wordAnswer(
  { question, history, signal }: Asked,
  { answer, draft: extractive }: { answer: Answer; draft: AnswerDraft },
  source: EvidenceSource,
  { model, prompts, marker }: Writer,
): AsyncGenerator<string, Answer> {
  const { library } = source;
  const { language } = question;
  const [from, to] = extractive.wordable ?? [0, 0];
  const template = prompts[language];
  const given = await givenClauses(question, answer, source);
  const asked = { question: language === 'en' ? question.original : question.standalone, history };
  const messages = answerMessages(template, asked, given, marker());
  const draft = new AnswerDraft(library, wordingFor(question, source));
  const gate = {
    library,
    language,
    given,
    units: createUnitCheck(library),
    echo: echoOf(template.messages.map(({ content }) => content)),
  };
  const before = extractive.blocks.slice(0, from);
  const lines: string[] = [];
  let outcome: Outcome;
  try {
    for (const block of before) draft.blocks.push(carried(block, answer.citations, draft));
    let opened = draft.blocks.length === 0;
    const sentences = passedSentences(model, messages, gate, draft, signal);
    for (let next = await sentences.next(); ; next = await sentences.next()) {
      if (next.done) {
        outcome = next.value;
        break;
      }
      const { text, newLine } = next.value;
      const head = opened ? '' : `${draft.text()}\n`;
      const joint = lines.length === 0 ? head : newLine ? '\n' : language === 'en' ? ' ' : '';
      opened = true;
      if (newLine || lines.length === 0) lines.push(text);
      else lines.push(`${lines.pop()}${language === 'en' ? ' ' : ''}${text}`);
      yield joint + text;
    }
  } catch (error) {
    signal?.throwIfAborted();
    return { ...answer, degraded: error instanceof UpstreamError && error.code === 'upstream_timeout' ? error.code : 'upstream_error' };
  }
  if (!keepsSubstance(outcome, answer, draft)) return { ...answer, degraded: 'unverified' };
  for (const line of lines) draft.paragraph(line);
  const after = extractive.blocks.slice(to).map((block) => carried(block, answer.citations, draft));
  for (const block of after) draft.blocks.push(block);
  if (unverifiedCitations(draft.citations, library).length > 0) return { ...answer, degraded: 'unverified' };
  if (after.length > 0) yield `\n${after.map(blockText).join('\n')}`;
  const text = draft.text();
  const used = new Set(draft.citations.map(({ clause }) => clause.id));
  return {
    ...answer,
    id: `ans_${bytesToHex(sha256(utf8ToBytes(`${answer.id}\n${model.id}\n${text}`))).slice(0, 20)}`,
    text,
    blocks: draft.blocks,
    citations: draft.citations,
    related: answer.related
      .filter(({ clause }) => !used.has(clause.id))
      .map((citation, i) => ({ ...citation, marker: i + 1 })),
    generator: {
      kind: 'model',
      model: model.id,
      prompt: template.fingerprint,
      dropped: outcome.dropped.length,
    },
    label: draft.wording.generatedLabel,
  };
}

/** Something was said, its first claim passed, no more was dropped than kept, and the answer's clause is cited. */
function keepsSubstance({ passed, leading, dropped }: Outcome, answer: Answer, draft: AnswerDraft): boolean {
  if (passed === 0 || leading || dropped.length > passed) return false;
  const [first] = answer.citations;
  const cites = draft.citations.some(({ clause }) => clause.id === first?.clause.id);
  return cites || answer.route === 'summary';
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
