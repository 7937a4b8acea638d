/** Parses the canonical text of a policy document: header, sections, measures, units, figures, attachments. */
import type { Measure, PolicyDocument, RepairCounts, Section, Span } from '../schema/document.ts';
import type { UnitAliasTable } from '../schema/units.ts';
import { readAttachments } from './attachments.ts';
import { readBasis } from './basis.ts';
import { readFigures } from './figures.ts';
import { readHeader } from './header.ts';
import { splitHeadingLine } from './headings.ts';
import { splitLines, trimSpan } from './lines.ts';
import { readOutline } from './outline.ts';
import { checkDocument } from './self-check.ts';
import type { SectionDraft } from './structure.ts';
import { chooseStructure } from './structure.ts';
import { findUnitClauses } from './units/clauses.ts';
import { createFullNames } from './units/full-names.ts';
import type { ReadUnits } from './units/reader.ts';
import { readUnits } from './units/reader.ts';
import { regionOf } from './units/regions.ts';
import { documentVersion } from './version.ts';

export type ParseOptions = { id: string; repairs: RepairCounts; aliases: UnitAliasTable };

/**
 * Reads repaired text. Never throws on any text: what it cannot read stays in the head or in its section,
 * and `warnings` says so. Sections and measures are numbered through the document (s1…, m1…) whatever
 * their labels count. Measures of a part without sections stand in a section without label. A text
 * without headings has neither; its head is the whole text.
 */
export function parsePolicy(canonical: string, options: ParseOptions): PolicyDocument {
  const lines = splitLines(canonical).flatMap((line) => splitHeadingLine(canonical, line));
  const attached = readAttachments(lines);
  const clauses = findUnitClauses(canonical);
  const draft = chooseStructure(readOutline(lines, attached), { lines, clauses });
  const bodyStart = draft.sections[0]?.start ?? canonical.length;
  const headLines = lines.filter((line) => line.start < bodyStart);
  const facts = readHeader(headLines, lines.slice(headLines.length));
  const title = facts.title === '' ? options.id : facts.title;
  const fullName = createFullNames(regionOf(facts.issuer, facts.title), options.aliases);
  const read = readUnits(canonical, clauses, fullName);
  const { sections, measures } = numbered(canonical, draft.sections, read, title);
  const document: PolicyDocument = {
    id: options.id,
    version: documentVersion(canonical),
    ...facts,
    title,
    basis: readBasis(canonical.slice(0, Math.min(bodyStart, 20_000)), facts.title),
    attachments: attached.attachments,
    head: { id: 'head', span: [0, bodyStart] },
    sections,
    measures,
    figures: readFigures(canonical),
    repairs: options.repairs,
    warnings: [],
  };
  return { ...document, warnings: checkDocument(document, canonical, draft.counted, read) };
}

function numbered(
  canonical: string,
  drafts: readonly SectionDraft[],
  read: readonly ReadUnits[],
  title: string,
): { sections: Section[]; measures: Measure[] } {
  const measures: Measure[] = [];
  let nextClause = 0;
  const sections = drafts.map((draft, index): Section => {
    const id = `s${index + 1}`;
    const own = draft.measures.map((measure): Measure => {
      const number = measures.length + 1;
      const span = trimSpan(canonical, measure.span);
      const units: Measure['units'] = [];
      while ((read[nextClause]?.span[0] ?? span[0]) < span[0]) nextClause++;
      for (; (read[nextClause]?.span[0] ?? span[1]) < span[1]; nextClause++) {
        units.push(...(read[nextClause]?.units ?? []));
      }
      const entry = { id: `m${number}`, number, label: measure.label, section: id, title: measure.title };
      const parsed = { ...entry, text: canonical.slice(...span), span, units };
      measures.push(parsed);
      return parsed;
    });
    const introSpan = introOf(canonical, draft);
    return {
      id,
      number: index + 1,
      label: draft.heading?.label ?? '',
      title: draft.heading === undefined && draft.title === '' ? title : draft.title,
      span: [draft.start, drafts[index + 1]?.start ?? canonical.length],
      intro: canonical.slice(...introSpan),
      introSpan,
      measures: own.map((measure) => measure.id),
    };
  });
  return { sections, measures };
}

/** The text behind the heading: on its own line after the title, and below. */
function introOf(canonical: string, { heading, start, introEnd }: SectionDraft): Span {
  if (heading === undefined || introEnd <= start) return [introEnd, introEnd];
  const { line } = heading;
  const titleAt = line.text.indexOf(heading.title, heading.label.length);
  const titleEnd = line.textStart + titleAt + heading.title.length;
  const from = heading.runIn && titleAt >= 0 ? titleEnd + leadingStops(canonical, titleEnd) : line.end;
  return from >= introEnd ? [introEnd, introEnd] : trimSpan(canonical, [from, introEnd]);
}

function leadingStops(text: string, position: number): number {
  return /^[。；：，\s]/.test(text.charAt(position)) ? 1 : 0;
}
