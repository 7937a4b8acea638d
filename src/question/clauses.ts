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

/** 最后一条, 倒数第二条: counted from the end. */
const FROM_THE_END =
  /最后(?:的)?一?(?:条|项)(?:举措|措施|任务)?|倒数第([一二三四五六七八九十0-9]+)(?:条|项)(?:举措|措施|任务)?/;
/** 头一条. */
const THE_FIRST = /(?:首|头一|打头的?一?)(?:条|项|个)(?:举措|措施|任务)?/;
/** 第0条 is a clause that no document has. */
const ZEROTH = /第(?:0|零|〇)(?:条|项)/;

function countedFromEitherEnd(
  text: string,
  document: PolicyDocument,
): { id: string; start: number; end: number } | undefined {
  const first = THE_FIRST.exec(text);
  const match = first ?? FROM_THE_END.exec(text);
  const back = match?.[1] === undefined ? 1 : (parseNumeral(match[1]) ?? 0);
  const measure = match && document.measures.at(first ? 0 : -back);
  return measure ? { id: measure.id, start: match.index, end: match.index + match[0].length } : undefined;
}

/** 省住建厅负责的14条是哪些: a number of clauses, none of their numbers. */
function isTotal(text: string, { start, text: words }: Reference): boolean {
  return /^[0-9零一二三四五六七八九十]+[条项]/.test(words) && /[的这那共有总]$/.test(text.slice(0, start));
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
  const zeroth = ZEROTH.exec(text);
  if (zeroth) resolved.missing.push(zeroth[0]);
  const last = countedFromEitherEnd(text, document);
  if (last) {
    resolved.spans.push({ start: last.start, end: last.end, mask: CLAUSE });
  }
  for (const reference of findReferences(text)) {
    if (last && reference.start < last.end && reference.end > last.start) continue;
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
  if (last) resolved.measures.push(last.id);
  resolved.measures = [...new Set(resolved.measures)];
  resolved.sections = [...new Set(resolved.sections)];
  return resolved;
}
