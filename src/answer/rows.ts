/** Numbered rows of measures: clause, title, units, and a citation each. */
import type { Measure, Span } from '../schema/document.ts';
import { unitsOf } from '../search/structured.ts';
import type { AnswerDraft } from './draft.ts';

/** One row a measure; `evidence` says which words of the measure the row rests on. */
export function measureRows(
  draft: AnswerDraft,
  measures: readonly Measure[],
  evidence: (measure: Measure) => Span,
): void {
  const sameSection = new Set(measures.map((measure) => measure.section)).size === 1 && measures.length > 1;
  draft.list(
    measures.map((measure) => {
      const marker = draft.cite(draft.chunk(measure.id), evidence(measure));
      const { names } = draft.wording;
      const name = sameSection ? names.measureTitle(measure) : names.measure(measure);
      return draft.wording.row(name, unitsOf(measure), marker);
    }),
  );
}
