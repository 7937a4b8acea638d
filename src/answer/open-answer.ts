/** Open questions: the best clause's most telling sentences, quoted, with its units; or a refusal that shows them. */
import type { Question } from '../question/question.ts';
import type { Chunk, Span } from '../schema/document.ts';
import { coverage, type Sentence, scoreSentences, type TopicTerms } from '../search/evidence.ts';
import { joinNames, measureName, sectionTitle } from './clause-names.ts';
import type { AnswerDraft } from './draft.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { nearestClauses } from './nearest.ts';
import { composeRefusal, MISSING_FACT } from './refusal.ts';
import { statesFact } from './stated-fact.ts';

/** Below this share of the topic's weight a clause is no evidence. Calibrated on evals/cases/dev. */
export const MIN_COVERAGE = 0.2;
/** Most characters of quotes in one answer. */
const MAX_QUOTED = 240;

/** Where a clause stands, for the sentence that introduces its quote. */
function placeOf(chunk: Chunk, source: EvidenceSource): string {
  const { document } = source.library;
  if (chunk.kind === 'measure') return measureName(document, source.measure(chunk.id));
  const section = document.sections.find((s) => s.id === chunk.id);
  return section ? sectionTitle(section) : '文件开头部分';
}

/** The sentences that carry most of the topic, neighbours joined, in the order of the text. */
export function tellingSpans(sentences: readonly Sentence[]): Span[] {
  const best = Math.max(...sentences.map((sentence) => sentence.score));
  if (!(best > 0)) return [];
  const wanted = [...sentences.keys()]
    .filter((i) => (sentences[i]?.score ?? 0) >= best * 0.35)
    .sort((a, b) => (sentences[b]?.score ?? 0) - (sentences[a]?.score ?? 0));
  const chosen = new Set<number>();
  let length = 0;
  for (const i of wanted) {
    const size = sentences[i]?.text.length ?? 0;
    if (chosen.size > 0 && length + size > MAX_QUOTED) continue;
    chosen.add(i);
    length += size;
  }
  const spans: Span[] = [];
  for (const i of [...chosen].sort((a, b) => a - b)) {
    const sentence = sentences[i];
    const last = spans.at(-1);
    if (!sentence) continue;
    if (last && chosen.has(i - 1)) last[1] = sentence.span[1];
    else spans.push([...sentence.span]);
  }
  return spans;
}

/** Sentences that can answer: not the bare heading, not the clause of units. */
function answering(chunk: Chunk, draft: AnswerDraft, terms: TopicTerms): Sentence[] {
  const sentences = scoreSentences(chunk, draft.library.canonical, terms);
  const body = sentences.filter(
    (sentence, i) =>
      !(
        chunk.kind === 'measure' &&
        i === 0 &&
        sentences.length > 1 &&
        sentence.text.length <= chunk.label.length + chunk.heading.length + 1
      ) && !/^[（(]?(责任|牵头|配合)单位[:：]/.test(sentence.text),
  );
  const scored = body.some((sentence) => sentence.score > 0);
  return scored ? body : body.map((sentence) => ({ ...sentence, score: 1 }));
}

export async function composeOpen(
  draft: AnswerDraft,
  question: Question,
  source: EvidenceSource,
): Promise<void> {
  const terms = source.terms(question.topic);
  const ranked = await source.rank(question.topic, 6);
  const top = ranked[0];
  if (question.foreignPlaces.length > 0) {
    const missing = `未涉及${joinNames(question.foreignPlaces)}`;
    return composeRefusal(draft, {
      reason: 'not_in_document',
      missing,
      nearest: nearestClauses(draft, ranked, terms),
    });
  }
  if (!top || coverage(terms, top.chunk.text) < MIN_COVERAGE) {
    const missing = question.askedFact ? MISSING_FACT[question.askedFact] : '没有与此直接相关的内容';
    return composeRefusal(draft, {
      reason: 'not_in_document',
      missing,
      nearest: nearestClauses(draft, ranked, terms),
    });
  }
  const sentences = answering(top.chunk, draft, terms);
  if (question.askedFact && !statesFact(question.askedFact, sentences)) {
    const missing = MISSING_FACT[question.askedFact];
    return composeRefusal(draft, {
      reason: 'not_in_document',
      missing,
      nearest: nearestClauses(draft, ranked, terms),
    });
  }
  correctUnits(draft, question, top.chunk);
  draft.paragraph(`${placeOf(top.chunk, source)}提出：`);
  for (const span of tellingSpans(sentences)) draft.quote(top.chunk, span);
  if (top.chunk.units.length > 0) draft.paragraph(`责任单位：${joinNames(top.chunk.units)}。`);
  draft.units = top.chunk.units;
  draft.related = nearestClauses(draft, ranked.slice(1), terms);
}

/** A question that ascribes the clause to a unit that has no part in it is set right first. */
function correctUnits(draft: AnswerDraft, question: Question, chunk: Chunk): void {
  const strangers = question.units.map((unit) => unit.name).filter((name) => !chunk.units.includes(name));
  if (chunk.kind === 'measure' && strangers.length > 0 && chunk.units.length > 0) {
    draft.paragraph(
      `需要更正：${chunk.label}的责任单位是${joinNames(chunk.units)}，不包括${joinNames(strangers)}。`,
    );
  }
}
