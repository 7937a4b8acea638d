/** A section's heading line as a span to quote. */
import type { Section, Span } from '../schema/document.ts';

/** Label and title as they stand at the beginning of the section. */
export function sectionHeadingSpan(section: Section): Span {
  return [
    section.span[0],
    Math.max(section.span[0] + section.label.length + section.title.length, section.span[0] + 1),
  ];
}
