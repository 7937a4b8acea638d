/** The telling stretch of a chunk, and where the words of the question stand in it. */
import { type FoldedText, fold, sourceSpan } from '../analysis/folding.ts';
import { ngrams } from '../analysis/ngrams.ts';
import { questionContent } from '../analysis/question-content.ts';

/** `highlights` are `[start, end)` within `text`, in order and apart from each other. */
export type Snippet = { readonly text: string; readonly highlights: [number, number][] };

type Match = { start: number; end: number; term: string };

export const MAX_SNIPPET_LENGTH = 120;
/** Where no punctuation offers a beginning, one is tried every so many characters. */
const STRIDE = 40;

/**
 * At most `MAX_SNIPPET_LENGTH` characters of `text`, from the start of a sentence or part of one, that
 * hold the most weight of the question's terms. `words` are dictionary words of the question, and
 * `weight` says how telling a term is.
 */
export function snippetOf(
  text: string,
  question: string,
  words: readonly string[],
  weight: (term: string) => number,
): Snippet {
  const folded = fold(text);
  const content = questionContent(question);
  let matches = matchesOf(folded, [...words, ...ngrams(content, 2)]);
  if (matches.length === 0) matches = matchesOf(folded, ngrams(content, 1));

  let best: [number, number] = [0, 0];
  let bestWeight = -1;
  for (const start of beginnings(text)) {
    const end = endOf(text, start);
    const seen = new Set(matches.filter((m) => m.start >= start && m.end <= end).map((m) => m.term));
    let total = 0;
    for (const term of seen) total += weight(term);
    const roomy = text.length - start >= MAX_SNIPPET_LENGTH / 2;
    // Of equals the last that has much to show: it begins with what was asked.
    if (
      total > bestWeight ||
      (total === bestWeight && total > 0 && roomy && text.length > MAX_SNIPPET_LENGTH)
    ) {
      bestWeight = total;
      best = [start, end];
    }
  }
  const [start, end] = best;
  const inside = matches.filter((match) => match.start >= start && match.end <= end);
  return {
    text: text.slice(start, end),
    highlights: merged(inside).map(([from, to]) => [from - start, to - start]),
  };
}

function matchesOf(folded: FoldedText, terms: readonly string[]): Match[] {
  const matches: Match[] = [];
  for (const term of new Set(terms)) {
    if (term === '') continue;
    for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + term.length)) {
      const [start, end] = sourceSpan(folded, at, at + term.length);
      matches.push({ start, end, term });
    }
  }
  return matches;
}

/** Starts of sentences and of their parts, and between distant ones every `STRIDE` characters. */
function beginnings(text: string): number[] {
  const starts = [0];
  let last = 0;
  for (let i = 1; i < text.length; i++) {
    const afterMark = /[，。；：！？\n]/u.test(text[i - 1] ?? '') && !/[\s”’）》]/u.test(text[i] ?? '');
    if (!afterMark && i - last < STRIDE) continue;
    if (splitsPair(text, i)) continue;
    starts.push(i);
    last = i;
  }
  return starts;
}

/** After the last sentence end in reach, where that keeps at least half of the room; else where the room ends. */
function endOf(text: string, start: number): number {
  const limit = Math.min(text.length, start + MAX_SNIPPET_LENGTH);
  if (limit === text.length) return text.trimEnd().length > start ? text.trimEnd().length : limit;
  for (let i = limit; i > start + MAX_SNIPPET_LENGTH / 2; i--) {
    if (/[。；！？]/u.test(text[i - 1] ?? '')) return i;
  }
  return splitsPair(text, limit) ? limit - 1 : limit;
}

function splitsPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

function merged(matches: readonly Match[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const { start, end } of matches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = spans.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
  }
  return spans;
}
