/** Entities of a question replaced by one placeholder character each, so that patterns see its shape. */

export const UNIT = '\ue000';
export const CLAUSE = '\ue001';
export const SECTION = '\ue002';
export const QUOTED = '\ue003';

export type MaskedSpan = { start: number; end: number; mask: string };

/** `spans` may overlap: the earlier, then the longer, wins. */
export function maskSpans(text: string, spans: MaskedSpan[]): { text: string; kept: MaskedSpan[] } {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: MaskedSpan[] = [];
  let masked = '';
  let from = 0;
  for (const span of ordered) {
    if (span.start < from) continue;
    masked += text.slice(from, span.start) + span.mask;
    kept.push(span);
    from = span.end;
  }
  return { text: masked + text.slice(from), kept };
}
