/** Cuts a parsed document into chunks: what is indexed and cited. Every text of the document stays citable. */
import type { Chunk, Measure, PolicyDocument, Section, Span } from '../schema/document.ts';
import type { Heading } from './headings.ts';
import { readHeading } from './headings.ts';
import type { Line } from './lines.ts';
import { lineBetween, splitLines, trimSpan } from './lines.ts';
import { sectionPieces } from './pieces.ts';

/** Paragraphs that stand in no measure are joined up to this many characters. */
const PARAGRAPH_LENGTH = 600;

/**
 * In the order of the text: the head, each section's heading with its introduction, each measure. What stands
 * between and after the measures, and the text of a document without sections, becomes chunks of kind `section`
 * with ids p1, p2 …; a bare 附件： and lower headings that only lead on become none.
 */
export function chunkDocument(document: PolicyDocument, canonical: string): Chunk[] {
  const chunks: Chunk[] = [];
  const paragraphs = paragraphChunks(document, canonical);
  if (document.sections.length === 0) {
    const [first, ...rest] = paragraphSpans(canonical, document.head.span);
    if (first !== undefined) chunks.push(headChunk(document, canonical, first));
    return [...chunks, ...rest.map((span) => paragraphs(span, null, [document.title]))];
  }
  const head = trimSpan(canonical, document.head.span);
  if (head[1] > head[0]) chunks.push(headChunk(document, canonical, head));
  const bySection = Map.groupBy(document.measures, (measure) => measure.section);
  for (const section of document.sections) {
    const measures = bySection.get(section.id) ?? [];
    const starts = new Map(measures.map((measure) => [measure.span[0], measure]));
    let path = sectionPath(section);
    for (const piece of sectionPieces(section, measures)) {
      const measure = starts.get(piece[0]);
      if (measure !== undefined && piece[1] === measure.span[1]) {
        chunks.push(measureChunk(document, measure, path));
      } else if (piece[0] === section.span[0] && section.introSpan[1] > section.span[0]) {
        if (section.intro + section.title !== '')
          chunks.push(sectionChunk(document, canonical, section, piece));
      } else {
        const stretch = readStretch(canonical, piece, sectionPath(section), path);
        path = stretch.path;
        for (const span of stretch.text) chunks.push(paragraphs(span, section.id, path));
      }
    }
  }
  return chunks;
}

function headChunk(document: PolicyDocument, canonical: string, span: Span): Chunk {
  return {
    document: document.id,
    id: 'head',
    kind: 'head',
    number: null,
    label: '',
    heading: document.title,
    path: [document.title],
    section: null,
    text: canonical.slice(...span),
    span,
    units: [],
  };
}

function sectionChunk(document: PolicyDocument, canonical: string, section: Section, piece: Span): Chunk {
  const span = trimSpan(canonical, piece);
  const { id, number, label, title: heading } = section;
  return {
    document: document.id,
    id,
    kind: 'section',
    number,
    label,
    heading,
    path: sectionPath(section),
    section: id,
    text: canonical.slice(...span),
    span,
    units: [],
  };
}

function measureChunk(document: PolicyDocument, measure: Measure, path: string[]): Chunk {
  const { id, number, label, title: heading, section, text, span, units } = measure;
  return {
    document: document.id,
    id,
    kind: 'measure',
    number,
    label,
    heading,
    path: [...path, label + heading],
    section,
    text,
    span,
    units: units.map((unit) => unit.name),
  };
}

function paragraphChunks(document: PolicyDocument, canonical: string) {
  let count = 0;
  return (span: Span, section: string | null, path: string[]): Chunk => {
    const text = canonical.slice(...span);
    const heading = text.slice(0, 40).split(/[\n。；：]/, 1)[0] ?? '';
    count++;
    return {
      document: document.id,
      id: `p${count}`,
      kind: 'section',
      number: null,
      label: '',
      heading,
      path: [...path, heading],
      section,
      text,
      span,
      units: [],
    };
  };
}

function sectionPath(section: Section): string[] {
  return [section.label + section.title];
}

/** A stretch outside the measures: its text, and the path that headings without text lead to. */
function readStretch(
  text: string,
  piece: Span,
  root: string[],
  path: string[],
): { text: Span[]; path: string[] } {
  const lines = linesIn(text, piece).filter((line) => line.text !== '');
  if (lines.every((line) => /^附件?\s?\d{0,2}[：:.]?$/.test(line.text))) return { text: [], path };
  const headings = lines.map(readHeading).filter((heading) => heading !== undefined);
  const below = headings.reduce<string[]>((found, heading) => withHeading(found, heading, root), path);
  return { text: headings.length === lines.length ? [] : paragraphSpans(text, piece), path: below };
}

/** Headings of a kind replace each other below the section's own. */
function withHeading(path: string[], heading: Heading, root: string[]): string[] {
  const words = heading.label + heading.title;
  const above = path.findIndex((step, index) => index >= root.length && sameKind(step, heading));
  return [...path.slice(0, above < 0 ? undefined : above), words];
}

function sameKind(step: string, heading: Heading): boolean {
  return readHeading(lineBetween(step, 0, step.length))?.kind === heading.kind;
}

function linesIn(text: string, [start, end]: Span): Line[] {
  return splitLines(text.slice(start, end)).map((line) => ({
    ...line,
    start: line.start + start,
    end: line.end + start,
    textStart: line.textStart + start,
  }));
}

/** Whole lines, joined while they stay short; white space at the ends is left out. */
function paragraphSpans(text: string, piece: Span): Span[] {
  const spans: Span[] = [];
  for (const line of linesIn(text, piece)) {
    const last = spans.at(-1);
    const end = line.textStart + line.text.length;
    if (line.text === '') continue;
    if (last !== undefined && end - last[0] <= PARAGRAPH_LENGTH) last[1] = end;
    else spans.push([line.textStart, end]);
  }
  return spans;
}
