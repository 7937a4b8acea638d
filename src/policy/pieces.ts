/** A document as pieces that tile its text: head, introductions, measures, and what stands between them. */
import type { Measure, PolicyDocument, Section, Span } from '../schema/document.ts';

/**
 * In order, without gap or overlap, from 0 to the end of the text: joined, they are the text. A section
 * reaches to the next one, so that its last piece holds what follows its measures: signature, attachments.
 */
export function pieces(document: PolicyDocument): Span[] {
  const bySection = Map.groupBy(document.measures, (measure) => measure.section);
  const spans = document.sections.flatMap((section) =>
    sectionPieces(section, bySection.get(section.id) ?? []),
  );
  return [document.head.span, ...spans].filter(([start, end]) => end > start);
}

/** Heading and introduction, the section's measures, and the stretches between and after them. */
export function sectionPieces(section: Section, measures: readonly Measure[]): Span[] {
  const spans: Span[] = [];
  let at = section.span[0];
  const cut = (end: number): void => {
    if (end > at) spans.push([at, end]);
    at = Math.max(at, end);
  };
  cut(section.introSpan[1]);
  for (const measure of measures) {
    cut(measure.span[0]);
    cut(measure.span[1]);
  }
  cut(section.span[1]);
  return spans;
}
