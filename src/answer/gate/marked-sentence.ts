/** A sentence of a model: its text without markers and dressing, and the clauses that it names. */

/** `given`: numbers of clauses, in the order of use, each once; `text` ends with its full stop. */
export type MarkedSentence = { text: string; given: number[] };

const MARKER = /\s*[[［【]\s*(\d{1,3}(?:\s*[,，、]\s*\d{1,3})*)\s*[\]］】]/g;
/** Bullets, ordinals of a list, headings, emphasis, code. */
const DRESSING = /^\s*(?:#{1,6}\s+|[-*•·]\s+|\d{1,2}[.．、)）]\s*(?!\d)|>\s*)+/;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

export function readMarked(piece: string): MarkedSentence {
  const given = new Set<number>();
  const text = piece
    .replace(INVISIBLE, '')
    .replace(DRESSING, '')
    .replace(/\*\*|__|`/g, '')
    .replace(MARKER, (_, numbers: string) => {
      for (const number of numbers.split(/[,，、]/)) given.add(Number(number));
      return '';
    })
    .replace(/\s+/g, ' ')
    .trim();
  return { text, given: [...given] };
}
