/** Which sentences of the chosen clause are quoted. */
import type { Chunk, Span } from '../schema/document.ts';
import { coverage, type Sentence, type TopicTerms } from '../search/evidence.ts';

/** A heading that holds this share of the topic makes the whole clause the answer. */
const ABOUT_ALL = 0.7;
/** Below this share of the topic no sentence stands out: people asked in other words, and the clause speaks whole. */
const TELLING = 0.25;
/** The same where a known question, not its words, led to the clause. */
const TELLING_OF_KNOWN = 0.5;
/** A fainter sentence is still the answer where it bears on this share of the topic, and so many times more than any other. */
const SOME = 0.15;
const STANDS_OUT = 2;
/** A sentence that scores this share of the best one is quoted with it. */
const NEARLY_BEST = 0.6;
/** Share of the best score that a sentence must add in terms not yet quoted. */
const WORTH_ADDING = 0.25;
/** Most characters of quotes in one answer, whole clauses aside. */
const MAX_QUOTED = 260;

/**
 * The spans to quote, in the order of the text, neighbours joined; never empty for a clause with sentences.
 * `known`: a known question led to the clause, rather than words of its own.
 */
export function tellingSpans(
  chunk: Chunk,
  sentences: readonly Sentence[],
  terms: TopicTerms,
  known = false,
): Span[] {
  const best = Math.max(0, ...sentences.map((sentence) => sentence.score));
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const [first = 0, second = 0] = sentences.map(({ score }) => score).sort((a, b) => b - a);
  const alone = !known && first >= total * SOME && first >= second * STANDS_OUT;
  const faint = best < total * (known ? TELLING_OF_KNOWN : TELLING) && !alone;
  const whole = faint || coverage(terms, chunk.heading) >= ABOUT_ALL;
  if (whole) return joinNeighbours(sentences, () => true);
  const chosen = new Set<Sentence>();
  const covered = new Set<string>();
  let length = 0;
  for (const sentence of [...sentences].sort((a, b) => b.score - a.score)) {
    const added = terms.filter(({ term }) => !covered.has(term) && sentence.terms.has(term));
    const gain = added.reduce((sum, { weight }) => sum + weight, 0);
    const wanted = sentence.score >= best * NEARLY_BEST || gain >= best * WORTH_ADDING;
    if (!wanted || (chosen.size > 0 && length + sentence.text.length > MAX_QUOTED)) continue;
    chosen.add(sentence);
    length += sentence.text.length;
    for (const { term } of added) covered.add(term);
  }
  return joinNeighbours(sentences, (sentence) => chosen.has(sentence));
}

function joinNeighbours(sentences: readonly Sentence[], chosen: (sentence: Sentence) => boolean): Span[] {
  const spans: Span[] = [];
  let open = false;
  for (const sentence of sentences) {
    const wanted = chosen(sentence);
    const last = spans.at(-1);
    if (wanted && open && last) last[1] = sentence.span[1];
    else if (wanted) spans.push([...sentence.span]);
    open = wanted;
  }
  return spans;
}
