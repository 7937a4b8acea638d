/** Bracketed stretches of a text, found in one pass. */
import type { Span } from '../schema/document.ts';

/** Opening marks and closing marks by family; the half-width and full-width forms of a family close each other. */
const BRACKETS: Family[] = [
  { opening: '（(', closing: '）)' },
  { opening: '【［[', closing: '】］]' },
];
const TITLE_MARKS: Family[] = [{ opening: '《', closing: '》' }];

type Family = { opening: string; closing: string };

/** Outermost bracketed stretches, brackets included; a bracket that never closes opens nothing. */
export function bracketedSpans(text: string): Span[] {
  return outermost(text, BRACKETS);
}

/** Outermost 《…》, marks included. */
export function titleSpans(text: string): Span[] {
  return outermost(text, TITLE_MARKS);
}

function outermost(text: string, families: Family[]): Span[] {
  const open: { start: number; family: number }[] = [];
  const openOf = families.map(() => 0);
  const spans: Span[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const opens = families.findIndex((family) => family.opening.includes(character));
    if (opens >= 0) {
      open.push({ start: index, family: opens });
      openOf[opens] = (openOf[opens] ?? 0) + 1;
      continue;
    }
    const closes = families.findIndex((family) => family.closing.includes(character));
    if (closes < 0 || !openOf[closes]) continue;
    // What stands open inside never closes any more: it is dropped with its opener.
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      openOf[last.family] = (openOf[last.family] ?? 0) - 1;
      if (last.family !== closes) continue;
      while ((spans.at(-1)?.[0] ?? -1) > last.start) spans.pop();
      spans.push([last.start, index + 1]);
      break;
    }
  }
  return spans;
}

/** Splits at the separators that stand outside brackets. Spans are relative to the text. */
export function splitOutsideBrackets(text: string, separators: string): Span[] {
  const inside = bracketedSpans(text);
  const spans: Span[] = [];
  let start = 0;
  let next = 0;
  for (let index = 0; index < text.length; index++) {
    const bracket = inside[next];
    if (bracket !== undefined && index === bracket[0]) {
      index = bracket[1] - 1;
      next++;
    } else if (separators.includes(text.charAt(index))) {
      spans.push([start, index]);
      start = index + 1;
    }
  }
  spans.push([start, text.length]);
  return spans;
}
