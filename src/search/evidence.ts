/** Which sentences of a clause bear on a topic, and how much of the topic the clause covers. */

import { foldedText } from '../analysis/folding.ts';
import { ngrams } from '../analysis/ngrams.ts';
import { questionContent } from '../analysis/question-content.ts';
import type { Chunk, Span } from '../schema/document.ts';
import type { AskedPairs } from './known-questions.ts';

const UNIT_CLAUSE = /^[（(]?(责任|牵头|配合|参与)单位[:：]/;

/** In how many chunks of the document a folded term stands. */
export type Frequency = (term: string) => number;

/** `weight` in nats; `known`: stands somewhere in the document. */
export type TopicTerms = { term: string; weight: number; known: boolean }[];

/** Chunks and their sentences are looked at for every question, and folded once. */
const FOLDED = new WeakMap<Chunk, string>();
const SENTENCES = new WeakMap<Chunk, { span: Span; text: string; folded: string }[]>();

/** An unknown pair between two known ones only crosses the border of two words. */
const BORDER_WEIGHT = 0.25;

/**
 * The distinct terms of a topic with their weights, ln(1 + N / df); unknown terms weigh as much as the rarest,
 * unless they only join two known ones.
 */
export function topicTerms(topic: string, chunkCount: number, frequency: Frequency): TopicTerms {
  const content = questionContent(topic);
  const pairs = ngrams(content, 2);
  const sequence = pairs.length > 0 ? pairs : ngrams(content, 1);
  const frequencies = sequence.map(frequency);
  const known = (i: number) => (frequencies[i] ?? 0) > 0;
  const terms = new Map<string, TopicTerms[number]>();
  for (const [i, term] of sequence.entries()) {
    const rarity = Math.log(1 + chunkCount / Math.max(1, frequencies[i] ?? 0));
    const border = !known(i) && known(i - 1) && known(i + 1);
    terms.set(term, { term, weight: border ? rarity * BORDER_WEIGHT : rarity, known: known(i) });
  }
  return [...terms.values()];
}

/** Share of the topic's weight that stands in `text`, 0 to 1. */
export function coverage(terms: TopicTerms, text: string): number {
  return coverageOfFolded(terms, foldedText(text));
}

/** The same of a chunk's text. */
export function chunkCoverage(terms: TopicTerms, chunk: Chunk): number {
  const folded = FOLDED.get(chunk) ?? foldedText(chunk.text);
  FOLDED.set(chunk, folded);
  return coverageOfFolded(terms, folded);
}

function coverageOfFolded(terms: TopicTerms, folded: string): number {
  let total = 0;
  let covered = 0;
  for (const { term, weight } of terms) {
    total += weight;
    if (folded.includes(term)) covered += weight;
  }
  return total === 0 ? 0 : covered / total;
}

/** Quotation marks are left out when people ask: 标准地改革 is “标准地”改革. */
export const unquoted = (text: string) => text.replace(/[“”‘’「」『』"]/g, '');

/** A topic's terms to be held against known questions; one that it does not have weighs as its rarest. */
export function askedPairs(terms: TopicTerms): AskedPairs {
  return {
    terms: terms.map(({ term, weight }) => ({ text: term, weight })),
    total: terms.reduce((sum, { weight }) => sum + weight, 0),
    unknown: Math.max(0, ...terms.map(({ weight }) => weight)),
  };
}

/** Sentences of a chunk as spans of the canonical text, closing punctuation included, unit clause apart. */
export function sentencesOf(chunk: Chunk): Span[] {
  const spans: Span[] = [];
  for (const match of chunk.text.matchAll(/[^。；！？\n]+[。；！？]?/g)) {
    const leading = match[0].length - match[0].trimStart().length;
    const trimmed = match[0].trim();
    if (trimmed.length > 1)
      spans.push([
        chunk.span[0] + match.index + leading,
        chunk.span[0] + match.index + leading + trimmed.length,
      ]);
  }
  return spans;
}

/** `terms`: those of the topic that stand in it; `score`: their weight. */
export type Sentence = { span: Span; text: string; score: number; terms: ReadonlySet<string> };

/** A measure's sentences without its bare heading and its clause of units, unless nothing else is left. */
export function bodyOf(chunk: Chunk, canonical: string): Span[] {
  const spans = sentencesOf(chunk);
  const heading = chunk.label.length + chunk.heading.length + 1;
  const body = spans.filter(([start, end]) => {
    const isHeading = chunk.kind !== 'head' && start === chunk.span[0] && end - start <= heading;
    return !isHeading && !UNIT_CLAUSE.test(canonical.slice(start, end));
  });
  return body.length > 0 ? body : spans;
}

/** Sentences with the weight of the topic that each holds. `canonical`: of the chunk's own document. */
export function scoreSentences(chunk: Chunk, canonical: string, terms: TopicTerms): Sentence[] {
  const sentences =
    SENTENCES.get(chunk) ??
    bodyOf(chunk, canonical).map((span) => {
      const text = canonical.slice(...span);
      return { span, text, folded: foldedText(text) };
    });
  SENTENCES.set(chunk, sentences);
  return sentences.map(({ span, text, folded }) => {
    const found = terms.filter(({ term }) => folded.includes(term));
    const score = found.reduce((sum, { weight }) => sum + weight, 0);
    return { span, text, score, terms: new Set(found.map(({ term }) => term)) };
  });
}
