/** What is published of a document, as far as answers are checked against it. */
import type { PolicyDocument, Span } from '../src/schema/document.ts';
import type { LibraryDocument } from '../src/schema/library.ts';
import type { UnitEntry } from '../src/schema/units.ts';

/** Stretches of the canonical text that are known; in process it is one stretch, the whole text. */
export type TextPiece = { start: number; text: string };

export type PublishedDocument = {
  id: string;
  version: string;
  pieces: TextPiece[];
  /** Clause id → `[start, end)` in the canonical text. */
  clauses: ReadonlyMap<string, Span>;
  /** Numbers that follow from the structure: of measures, sections, units, and of each one's measures. */
  counts: ReadonlySet<number>;
};

function structuralCounts(document: PolicyDocument): Set<number> {
  const perUnit = new Map<string, number>();
  for (const measure of document.measures) {
    for (const name of new Set(measure.units.map((unit) => unit.name))) {
      perUnit.set(name, (perUnit.get(name) ?? 0) + 1);
    }
  }
  return new Set([
    document.measures.length,
    document.sections.length,
    perUnit.size,
    ...perUnit.values(),
    ...document.sections.map((section) => section.measures.length),
    ...document.measures.map((measure) => measure.units.length),
  ]);
}

/** From the library itself: the canonical text and the spans of the chunks. */
export function fromLibrary({ document, canonical, chunks }: LibraryDocument): PublishedDocument {
  return {
    id: document.id,
    version: document.version,
    pieces: [{ start: 0, text: canonical }],
    clauses: new Map(chunks.map((chunk) => [chunk.id, chunk.span])),
    counts: structuralCounts(document),
  };
}

/** From `GET /api/documents/:id`: the texts and spans of measures and sections. The header has a span only. */
export function fromParsed(document: PolicyDocument): PublishedDocument {
  const pieces: TextPiece[] = [];
  const clauses = new Map<string, Span>([[document.head.id, document.head.span]]);
  for (const section of document.sections) {
    const heading = `${section.label}${section.title}`;
    pieces.push(
      { start: section.span[0], text: heading },
      { start: section.introSpan[0], text: section.intro },
    );
    clauses.set(section.id, [
      section.span[0],
      Math.max(section.introSpan[1], section.span[0] + heading.length),
    ]);
  }
  for (const measure of document.measures) {
    pieces.push({ start: measure.span[0], text: measure.text });
    clauses.set(measure.id, measure.span);
  }
  return { id: document.id, version: document.version, pieces, clauses, counts: structuralCounts(document) };
}

/** The canonical text of a span, or undefined where no known stretch holds all of it. */
export function textOf(document: PublishedDocument, [start, end]: Span): string | undefined {
  const piece = document.pieces.find(
    (known) => known.start <= start && end <= known.start + known.text.length,
  );
  return piece?.text.slice(start - piece.start, end - piece.start);
}

/** Any name of a unit → the name that its document writes; an unknown name stays as it is. */
export function unitNormaliser(units: readonly UnitEntry[]): (name: string) => string {
  const byName = new Map<string, string>();
  for (const unit of units) {
    for (const name of [unit.name, unit.fullName, ...unit.aliases]) {
      if (!byName.has(name)) byName.set(name, unit.name);
    }
  }
  return (name) => {
    const bare = name.replace(/\s/gu, '');
    return byName.get(bare) ?? bare;
  };
}
