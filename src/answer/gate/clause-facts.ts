/** A clause as the gate reads it: its words for support, its sentences with the numbers that each states. */
import { foldedText } from '../../analysis/folding.ts';
import type { Chunk, Span } from '../../schema/document.ts';
import { sentencesOf } from '../../search/evidence.ts';
import { type NumbersOfText, numbersOf } from './number-check.ts';

export type ClauseSentence = { span: Span; text: string; folded: string; numbers: NumbersOfText };
/** `windows`: every two sentences side by side, folded, each with the heading and the units. */
export type ClauseFacts = { windows: string[]; sentences: ClauseSentence[] };

const FACTS = new WeakMap<Chunk, ClauseFacts>();

/** The header is one piece: its facts stand in lines of their own. */
export function factsOf(chunk: Chunk): ClauseFacts {
  const known = FACTS.get(chunk);
  if (known) return known;
  const spans = chunk.kind === 'head' ? [chunk.span] : sentencesOf(chunk);
  const sentences = spans.map((span): ClauseSentence => {
    const text = chunk.text.slice(span[0] - chunk.span[0], span[1] - chunk.span[0]);
    return { span, text, folded: foldedText(text), numbers: numbersOf(text) };
  });
  const about = foldedText(`\n${chunk.heading}\n${chunk.units.join('\n')}`);
  const windows = sentences.map(({ folded }, i) => `${folded}\n${sentences[i + 1]?.folded ?? ''}${about}`);
  const facts = { windows, sentences };
  FACTS.set(chunk, facts);
  return facts;
}
