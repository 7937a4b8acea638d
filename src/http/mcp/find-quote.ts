/** Where a quote stands in a document: to the letter, or but for punctuation, blanks and width. */
import type { Chunk, Span } from '../../schema/document.ts';
import type { LibraryDocument } from '../../schema/library.ts';
import { clauseAt } from '../clauses.ts';

export type QuotePlace = {
  exact: boolean;
  quote: string;
  start: number;
  end: number;
  chunk: Chunk | undefined;
};

const MAX_PLACES = 20;

/** Exact places, or where there are none the loose ones; at most 20, within `bounds` where given. */
export function findQuote(library: LibraryDocument, quote: string, bounds?: Span): QuotePlace[] {
  const { canonical } = library;
  const wanted = quote.trim();
  const [from, to] = bounds ?? [0, canonical.length];
  const text = canonical.slice(from, to);
  const exact = occurrences(text, wanted);
  const spans = exact.length > 0 ? exact : looseOccurrences(text, wanted);
  return spans.map(([start, end]) => ({
    exact: exact.length > 0,
    quote: text.slice(start, end),
    start: from + start,
    end: from + end,
    chunk: clauseAt(library, from + start),
  }));
}

function occurrences(text: string, wanted: string): Span[] {
  const found: Span[] = [];
  let at = text.indexOf(wanted);
  while (at >= 0 && found.length < MAX_PLACES) {
    found.push([at, at + wanted.length]);
    at = text.indexOf(wanted, at + wanted.length);
  }
  return found;
}

function looseOccurrences(text: string, wanted: string): Span[] {
  const [plain, starts] = plainOf(text);
  const [needle] = plainOf(wanted);
  if (needle === '') return [];
  return occurrences(plain, needle).map(([start, end]) => [starts[start] ?? 0, (starts[end - 1] ?? 0) + 1]);
}

const plainUnits = new Map<string, string>();

/** One UTF-16 unit at a time: what is outside the first plane keeps its two halves. */
function plainUnit(unit: string): string {
  let plain = plainUnits.get(unit);
  if (plain === undefined) {
    plain = unit
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{Cs}]/gu, '');
    plainUnits.set(unit, plain);
  }
  return plain;
}

/** Letters and digits only, in one width and case, with the offset that each came from. */
function plainOf(text: string): [plain: string, starts: number[]] {
  const starts: number[] = [];
  let plain = '';
  for (let i = 0; i < text.length; i += 1) {
    const kept = plainUnit(text[i] as string);
    for (let unit = 0; unit < kept.length; unit += 1) starts.push(i);
    plain += kept;
  }
  return [plain, starts];
}
