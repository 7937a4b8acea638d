/** The part of a measure that names its units, as a span to quote. */
import type { Measure, Span } from '../schema/document.ts';

const OPENERS = '（(';
const CLOSERS = '）)';

/** From the bracket (or the line, or the sentence) that opens the first mention to the one that closes the last. */
export function unitClauseSpan(measure: Measure): Span | undefined {
  const first = measure.units[0];
  if (!first) return undefined;
  const base = measure.span[0];
  const last = measure.units.reduce((end, unit) => Math.max(end, unit.span[1]), 0);
  let start = first.span[0] - base;
  let end = last - base;
  while (start > 0 && !`${OPENERS}。\n`.includes(measure.text[start - 1] ?? '')) start--;
  while (end < measure.text.length && !`${CLOSERS}。\n`.includes(measure.text[end] ?? '')) end++;
  if (OPENERS.includes(measure.text[start - 1] ?? '\n') && CLOSERS.includes(measure.text[end] ?? '\n'))
    return [base + start - 1, base + end + 1];
  return [base + start, base + Math.min(end + (measure.text[end] === '。' ? 1 : 0), measure.text.length)];
}

/** Label and title of a measure as they stand in the text. */
export function headingSpan(measure: Measure): Span {
  const at = measure.title ? measure.text.indexOf(measure.title) : -1;
  const end = at >= 0 ? at + measure.title.length : Math.min(measure.text.length, 40);
  return [measure.span[0], measure.span[0] + end];
}
