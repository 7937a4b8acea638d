/** Addresses of pages, made in one place. */
import type { Citation } from '../schema/answer.ts';
import type { Span } from '../schema/document.ts';

export function documentLink(document: string, fragment = ''): string {
  return `/d/${encodeURIComponent(document)}${fragment && `#${fragment}`}`;
}

export function measureLink(document: string, number: number): string {
  return `${documentLink(document)}/m/${number}`;
}

export function askLink(question: string): string {
  return `/ask?q=${encodeURIComponent(question)}`;
}

/** The chat page, asking at once. */
export function chatLink(question: string, document?: string): string {
  const doc = document === undefined ? '' : `&doc=${encodeURIComponent(document)}`;
  return `/chat?q=${encodeURIComponent(question)}${doc}`;
}

/** The page of a cited clause with the quote marked. */
export function citationLink({ document, measure, start, end }: Citation): string {
  const page = measure === null ? documentLink(document.id) : measureLink(document.id, measure);
  return `${page}?hl=${start},${end}#${HIGHLIGHT_ID}`;
}

/** The id of the marked stretch of a page. */
export const HIGHLIGHT_ID = 'hl';

export function overlaps([start, end]: Span, [from, to]: Span): boolean {
  return start < to && end > from;
}
