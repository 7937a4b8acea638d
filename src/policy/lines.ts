/** A text as lines: where each stands, and its content without the spaces around it. */
import type { Span } from '../schema/document.ts';

export type Line = {
  /** Start of the line, indent included. */
  start: number;
  /** End of the line, line break included: the start of the next one. */
  end: number;
  /** Where `text` stands. */
  textStart: number;
  text: string;
};

/** Every line, blank ones included; the lines tile the text. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const brk = text.indexOf('\n', start);
    const end = brk < 0 ? text.length : brk + 1;
    lines.push(lineBetween(text, start, end));
    start = end;
  }
  return lines;
}

/** The stretch `[start, end)` as one line. */
export function lineBetween(text: string, start: number, end: number): Line {
  const [textStart, textEnd] = trimSpan(text, [start, end]);
  return { start, end, textStart, text: text.slice(textStart, textEnd) };
}

/** The span without white space at either end; empty at its start where there is nothing else. */
export function trimSpan(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from === to ? [start, start] : [from, to];
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}
