/** Citations are composed from spans and verified against the canonical text; what does not verify does not exist. */
import type { Citation } from '../schema/answer.ts';
import type { Chunk, Span } from '../schema/document.ts';
import type { LibraryDocument } from '../schema/library.ts';
import { clauseUrl } from '../search/clause-url.ts';
import { OffsetMap } from '../text/offset-map.ts';

export type CitationDraft = Omit<Citation, 'marker' | 'verified'>;

/** A citation of `span`, which must lie within the chunk. */
export function draftCitation(library: LibraryDocument, chunk: Chunk, span: Span): CitationDraft {
  const { document, canonical, offsets } = library;
  const [start, end] = span;
  const [rawStart, rawEnd] = new OffsetMap(offsets).toRaw(start, end);
  return {
    document: { id: document.id, title: document.title, number: document.number, version: document.version },
    clause: { id: chunk.id, label: chunk.label, heading: chunk.heading, path: chunk.path },
    measure: chunk.kind === 'measure' ? chunk.number : null,
    units: chunk.units,
    quote: canonical.slice(start, end),
    start,
    end,
    rawStart,
    rawEnd,
    url: clauseUrl(document.id, chunk),
  };
}

/**
 * The gate: the quote is not empty, equals the canonical text at its offsets, lies inside the clause that
 * it names, and carries that clause's units and number.
 */
export function isVerified(citation: CitationDraft, library: LibraryDocument): boolean {
  const chunk = library.chunks.find((c) => c.id === citation.clause.id);
  if (!chunk || citation.document.id !== library.document.id) return false;
  if (citation.document.version !== library.document.version) return false;
  const inside =
    citation.start >= chunk.span[0] && citation.end <= chunk.span[1] && citation.start < citation.end;
  if (!inside || library.canonical.slice(citation.start, citation.end) !== citation.quote) return false;
  if (citation.measure !== (chunk.kind === 'measure' ? chunk.number : null)) return false;
  return (
    citation.units.length === chunk.units.length && citation.units.every((unit, i) => unit === chunk.units[i])
  );
}
