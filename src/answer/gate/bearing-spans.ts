/** Which words of a clause a verified sentence is shown to rest on: sentences of the clause, neighbours joined. */
import { foldedText } from '../../analysis/folding.ts';
import { ngrams } from '../../analysis/ngrams.ts';
import type { Chunk, Span } from '../../schema/document.ts';
import { bodyOf } from '../../search/evidence.ts';
import { type ClauseSentence, factsOf } from './clause-facts.ts';
import { clauseReferences } from './clause-references.ts';
import { unstatedNumbers } from './number-check.ts';
import { quotedRuns } from './quoted-runs.ts';
import type { Gate } from './verify-sentence.ts';

/**
 * In the order of the text, never empty for a clause with sentences. For each part the sentence that shares most
 * pairs of characters among those that state its numbers, then what its quotes and units stand in.
 */
export function bearingSpans(
  chunk: Chunk,
  parts: readonly string[],
  { units, library, language }: Pick<Gate, 'units' | 'library' | 'language'>,
): Span[] {
  const { sentences } = factsOf(chunk);
  const offset = chunk.span[0];
  const body = new Set(bodyOf(chunk, library.canonical).map(([start]) => start));
  const english = language === 'en';
  const chosen = new Set<ClauseSentence>();
  const overlapping = (start: number, end: number) =>
    sentences.filter(({ span }) => span[0] < end && span[1] > start);
  for (const part of parts) {
    const { rest } = clauseReferences(part);
    const pairs = ngrams(foldedText(part), 2);
    const shared = ({ folded }: ClauseSentence) => pairs.filter((pair) => folded.includes(pair)).length;
    const stating = sentences.filter(({ numbers }) => unstatedNumbers(rest, numbers, english).length === 0);
    const [best] = [...stating].sort(
      (one, other) =>
        shared(other) - shared(one) || Number(body.has(other.span[0])) - Number(body.has(one.span[0])),
    );
    if (best) chosen.add(best);
    const holds = (text: string) => [...chosen].some((sentence) => sentence.text.includes(text));
    for (const run of quotedRuns(part) ?? []) {
      if (holds(run)) continue;
      const start = offset + chunk.text.indexOf(run);
      for (const sentence of overlapping(start, start + run.length)) chosen.add(sentence);
    }
    for (const name of units.named(part)) {
      if (holds(name)) continue;
      const named = sentences.find(({ text }) => text.includes(name) || units.named(text).includes(name));
      if (named) chosen.add(named);
    }
  }
  const spans: Span[] = [];
  let before: ClauseSentence | undefined;
  for (const sentence of sentences) {
    const last = spans.at(-1);
    if (chosen.has(sentence) && last && before && chosen.has(before)) last[1] = sentence.span[1];
    else if (chosen.has(sentence)) spans.push([...sentence.span]);
    before = sentence;
  }
  return spans.length > 0 ? spans : [chunk.span];
}
