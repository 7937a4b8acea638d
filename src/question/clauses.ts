/** References to clauses in a question, resolved against the document. */

import { parseNumeral } from '../policy/numerals.ts';
import { findReferences, type Reference } from '../policy/references.ts';
import type { Measure, PolicyDocument, Section } from '../schema/document.ts';
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

/** 第三部分第八条 counts within the section, 第三部分（八） is a label; each falls back on the other. */
function inSection(
  { measure: wanted = 0, ordinalInSection = false }: Reference,
  section: Section | undefined,
  document: PolicyDocument,
): Measure | undefined {
  const pool = section ? document.measures.filter((m) => m.section === section.id) : [];
  const labelled = pool.find((m) => labelNumber(m.label) === wanted);
  const counted = pool[wanted - 1];
  return ordinalInSection ? (counted ?? labelled) : (labelled ?? counted);
}

/** 省住建厅负责的14条是哪些: a number of clauses, none of their numbers. */
function isTotal(text: string, { start, text: words }: Reference): boolean {
  return /^[0-9零一二三四五六七八九十]+[条项]/.test(words) && /[的这那共有总]$/.test(text.slice(0, start));
}

/** 第0条 is a clause that no document has. */
const ZEROTH = /第(?:0|零|〇)(?:条|项)/;

export function resolveReferences(text: string, document: PolicyDocument): ResolvedReferences {
  const resolved: ResolvedReferences = {
    spans: [],
    measures: [],
    sections: [],
    missing: [],
    attachment: false,
  };
  const section = (n: number | undefined) => document.sections.find((s) => s.number === n);
  const zeroth = ZEROTH.exec(text);
  if (zeroth) resolved.missing.push(zeroth[0]);
  for (const reference of findReferences(text)) {
    if (isTotal(text, reference)) continue;
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
    const measure =
      reference.kind === 'measure-in-section'
        ? inSection(reference, section(reference.section), document)
        : document.measures.find((m) => m.number === reference.measure);
    if (measure) resolved.measures.push(measure.id);
    else resolved.missing.push(reference.text);
  }
  resolved.measures = [...new Set(resolved.measures)];
  resolved.sections = [...new Set(resolved.sections)];
  return resolved;
}
