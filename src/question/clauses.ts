/** References to clauses in a question, resolved against the document. */

import { parseNumeral } from '../policy/numerals.ts';
import { findReferences } from '../policy/references.ts';
import type { PolicyDocument } from '../schema/document.ts';
import { CLAUSE, type MaskedSpan, SECTION } from './mask.ts';

export type ResolvedReferences = {
  spans: MaskedSpan[];
  measures: string[];
  sections: string[];
  missing: string[];
  attachment: boolean;
};

/** Digits or numeral inside a label such as （十五）, 15., 第十五条. */
function labelNumber(label: string): number | undefined {
  return parseNumeral(label.replace(/[（）()第条章节、.．\s]/g, ''));
}

export function resolveReferences(text: string, document: PolicyDocument): ResolvedReferences {
  const resolved: ResolvedReferences = {
    spans: [],
    measures: [],
    sections: [],
    missing: [],
    attachment: false,
  };
  const section = (n: number | undefined) => document.sections.find((s) => s.number === n);
  for (const reference of findReferences(text)) {
    if (reference.kind === 'attachment') {
      resolved.attachment = true;
      continue;
    }
    resolved.spans.push({
      start: reference.start,
      end: reference.end,
      mask: reference.kind === 'section' ? SECTION : CLAUSE,
    });
    if (reference.kind === 'section') {
      const found = section(reference.section);
      if (found) resolved.sections.push(found.id);
      else resolved.missing.push(reference.text);
      continue;
    }
    const within = reference.kind === 'measure-in-section' ? section(reference.section) : undefined;
    const pool = within ? document.measures.filter((m) => m.section === within.id) : document.measures;
    const measure =
      reference.kind === 'measure-in-section' && !within
        ? undefined
        : ((within && pool.find((m) => labelNumber(m.label) === reference.measure)) ??
          (within
            ? pool[(reference.measure ?? 0) - 1]
            : document.measures.find((m) => m.number === reference.measure)));
    if (measure) resolved.measures.push(measure.id);
    else resolved.missing.push(reference.text);
  }
  resolved.measures = [...new Set(resolved.measures)];
  resolved.sections = [...new Set(resolved.sections)];
  return resolved;
}
