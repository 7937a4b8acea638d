/** Numbered rows of measures: clause, title, units, and a citation each. */
import type { Measure, Span } from '../schema/document.ts';
import { unitsOf } from '../search/structured.ts';
import { joinNames, measureName, measureTitle } from './clause-names.ts';
import type { AnswerDraft } from './draft.ts';
import type { EvidenceSource } from './evidence-source.ts';

/** One row a measure; `evidence` says which words of the measure the row rests on. */
export function measureRows(
  draft: AnswerDraft,
  measures: readonly Measure[],
  source: EvidenceSource,
  evidence: (measure: Measure) => Span,
): void {
  const sameSection = new Set(measures.map((measure) => measure.section)).size === 1 && measures.length > 1;
  draft.list(
    measures.map((measure) => {
      const marker = draft.cite(draft.chunk(measure.id), evidence(measure));
      const units = unitsOf(measure);
      const by = units.length > 0 ? `（责任单位：${joinNames(units)}）` : '';
      const name = sameSection ? measureTitle(measure) : measureName(source.library.document, measure);
      return `${name}${by}${marker}`;
    }),
  );
}
