/** The entities that a question names, and the question with each of them masked. */

import type { UnitEntry } from '../schema/units.ts';
import { type ResolvedReferences, resolveReferences } from './clauses.ts';
import type { QuestionContext } from './context.ts';
import { type MaskedSpan, maskSpans, SECTION, UNIT } from './mask.ts';
import { findSectionTitles } from './sections.ts';

export type Entities = {
  masked: string;
  /** In the order of the question, one for each of its masks. */
  units: UnitEntry[];
  references: ResolvedReferences;
  /** Ids of the sections named, by number or by title. */
  sections: string[];
  kept: MaskedSpan[];
};

export function findEntities(text: string, context: QuestionContext): Entities {
  const { document } = context.library;
  const references = resolveReferences(text, document);
  const matches = context.matchUnits(text);
  const found = findSectionTitles(text, document.sections);
  const titles = references.sections.length > 0 ? [] : found;
  const { text: masked, kept } = maskSpans(text, [
    ...references.spans.map((span) => withTitle(span, found, text)),
    ...matches.map(({ start, end }) => ({ start, end, mask: UNIT })),
    ...titles.map(({ start, end }) => ({ start, end, mask: SECTION })),
  ]);
  const units = matches.flatMap((match) =>
    kept.some((span) => span.start === match.start && span.mask === UNIT) ? [match.unit] : [],
  );
  const sections = [...references.sections, ...new Set(titles.map((title) => title.id))];
  return { masked, units, references, sections, kept };
}

/** 城市更新那部分（第五部分）: the title and the number of one part, as one. */
function withTitle(
  span: MaskedSpan,
  titles: readonly { start: number; end: number }[],
  text: string,
): MaskedSpan {
  if (span.mask !== SECTION) return span;
  const title = titles.find(
    ({ end }) => end <= span.start && /^[（(，,：:]?$/.test(text.slice(end, span.start)),
  );
  if (!title) return span;
  const closing = /^[）)]/.test(text.slice(span.end)) ? 1 : 0;
  return { ...span, start: title.start, end: span.end + closing };
}
