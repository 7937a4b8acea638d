/** A text by paragraphs with one stretch of it marked. */
import { html, nothing, type TemplateResult } from 'lit';

/** `start`: where `text` begins; `mark`: `[start, end)`, both offsets into the canonical text. */
export function markedParagraphs(
  text: string,
  start: number,
  mark: readonly [number, number] | undefined,
): TemplateResult[] {
  let at = start;
  return text.split('\n').map((line) => {
    const from = at;
    at += line.length + 1;
    return line.trim() === '' ? html`${nothing}` : html`<p>${markedLine(line, from, mark)}</p>`;
  });
}

function markedLine(line: string, start: number, mark: readonly [number, number] | undefined) {
  const [from, to] = mark ?? [0, 0];
  const a = Math.min(Math.max(from - start, 0), line.length);
  const b = Math.min(Math.max(to - start, 0), line.length);
  return a < b ? html`${line.slice(0, a)}<mark>${line.slice(a, b)}</mark>${line.slice(b)}` : html`${line}`;
}
