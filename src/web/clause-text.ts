/** Text of a document with its marked stretch; a paragraph a line. */
import { html } from 'hono/html';
import type { Measure, Span } from '../schema/document.ts';
import { HIGHLIGHT_ID, overlaps } from './links.ts';
import type { Html } from './page-layout.ts';

/** `text` begins at `offset` of the canonical text; what lies in `highlight` is marked. */
export function markedText(text: string, offset: number, highlight: Span | undefined): Html {
  const end = offset + text.length;
  if (highlight === undefined || !overlaps(highlight, [offset, end])) return html`${text}`;
  const from = Math.max(highlight[0] - offset, 0);
  const to = Math.min(highlight[1] - offset, text.length);
  // The fragment of a link leads to where the marked stretch begins.
  const beginsHere = highlight[0] >= offset;
  const marked = text.slice(from, to);
  return html`${text.slice(0, from)}${
    beginsHere ? html`<mark id="${HIGHLIGHT_ID}">${marked}</mark>` : html`<mark>${marked}</mark>`
  }${text.slice(to)}`;
}

/** Each line as a paragraph. */
export function paragraphs(text: string, offset: number, highlight: Span | undefined): Html {
  let at = offset;
  const lines = text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { line, start };
  });
  return html`${lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, start }) => html`<p>${markedText(line, start, highlight)}</p>`)}`;
}

export type MeasureParts = { heading: string; body: string; bodyStart: number };

/** Cuts a measure's text after its printed heading; a text that begins otherwise is all body. */
export function measureParts({ label, title, text, span }: Measure): MeasureParts {
  const heading = `${label}${title}`;
  if (title === '' || !text.startsWith(heading)) return { heading, body: text, bodyStart: span[0] };
  const rest = text.slice(heading.length);
  const body = rest.replace(/^[。\s]{1,8}/, '');
  return { heading, body, bodyStart: span[0] + text.length - body.length };
}
