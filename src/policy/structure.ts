/** Chooses from an outline what the sections are and what the measures: the units that are cited. */
import type { Span } from '../schema/document.ts';
import type { Heading } from './headings.ts';
import type { Line } from './lines.ts';
import type { OutlineNode, OutlinePart } from './outline.ts';
import type { UnitClause } from './units/clauses.ts';

export type MeasureDraft = { label: string; title: string; span: Span };
/** A section as it was found; one without a heading holds the measures of a part without sections. */
export type SectionDraft = {
  heading: Heading | undefined;
  title: string;
  start: number;
  introEnd: number;
  measures: MeasureDraft[];
};
/** The headings that were counted together, for the check of their numbers. */
export type StructureDraft = { sections: SectionDraft[]; counted: Heading[][] };

type Context = { lines: readonly Line[]; clauses: readonly UnitClause[] };

/**
 * Sections are the highest headings. Measures are the level below them that carries the tasks:
 * articles where there are any; else the next headings, or those below where these are headings only.
 * A part of one level with its text on the headings' own lines has measures and no sections. Paragraphs
 * that name responsible units and stand under no lower heading are measures without a label.
 */
export function chooseStructure(parts: readonly OutlinePart[], context: Context): StructureDraft {
  const sections: SectionDraft[] = [];
  const counted: Heading[][] = [];
  for (const part of parts) {
    const { roots } = part;
    counted.push(roots.map((root) => root.heading));
    if (isFlat(part, context)) {
      sections.push(withoutHeading(part, sections.length === 0));
      continue;
    }
    const descending = descendingKinds(roots, context);
    for (const root of roots) {
      const nodes = measureNodes(root, descending);
      counted.push(...countedBelow(root, new Set(nodes)));
      const measures = nodes.length > 0 ? nodes.map(measureOf) : clauseParagraphs(root, context);
      sections.push(sectionOf(root, measures));
    }
  }
  return { sections, counted };
}

/** One level only, and the items are tasks: articles, or text that runs on behind the title. */
function isFlat({ roots }: OutlinePart, context: Context): boolean {
  if (roots[0]?.heading.kind === 'article') return true;
  if (roots.some((root) => root.children.length > 0)) {
    // Items that list points of their own and are tasks all the same: text runs on in nearly all.
    return isListKind(roots[0]?.heading.kind) && share(roots, (root) => root.heading.runIn) > 0.8;
  }
  if (roots[0]?.heading.kind === 'digit' || roots[0]?.heading.kind === 'digit-paren') return true;
  if (roots.some((root) => clausesIn([root.heading.line.end, root.end], context).length > 1)) return false;
  return (
    share(roots, (root) => root.heading.runIn) > 0.5 || share(roots, (root) => hasClause(root, context)) > 0.5
  );
}

function isListKind(kind: Heading['kind'] | undefined): boolean {
  return kind === 'han-paren' || kind === 'digit' || kind === 'digit-paren';
}

function withoutHeading(part: OutlinePart, first: boolean): SectionDraft {
  const start = part.roots[0]?.heading.line.start ?? 0;
  return {
    heading: undefined,
    title: part.attachment || !first ? part.title : '',
    start,
    introEnd: start,
    measures: part.roots.map(measureOf),
  };
}

function sectionOf(root: OutlineNode, measures: MeasureDraft[]): SectionDraft {
  const start = root.heading.line.start;
  const first = measures[0]?.span[0] ?? root.end;
  const introEnd = Math.min(
    first,
    measures.length > 0 ? (root.children[0]?.heading.line.start ?? first) : root.end,
  );
  return { heading: root.heading, title: root.heading.title, start, introEnd, measures };
}

function measureOf({ heading, end }: OutlineNode): MeasureDraft {
  return { label: heading.label, title: heading.title, span: [heading.line.start, end] };
}

/** Kinds whose bare headings pass the tasks on to the headings below them. */
function descendingKinds(roots: OutlineNode[], context: Context): ReadonlySet<string> {
  const kinds = new Map<string, { all: number; bare: number; below: number; charged: number }>();
  const visit = (node: OutlineNode): void => {
    const count = kinds.get(node.heading.kind) ?? { all: 0, bare: 0, below: 0, charged: 0 };
    kinds.set(node.heading.kind, count);
    count.all++;
    if (isBareParent(node)) {
      count.bare++;
      count.below += node.children.length;
      count.charged += node.children.filter((child) => hasClause(child, context)).length;
    }
    node.children.forEach(visit);
  };
  for (const root of roots) root.children.forEach(visit);
  const anyClause = roots.some((root) => hasClause(root, context));
  const descends = [...kinds].filter(([kind, count]) => {
    if (kind === 'division') return count.bare > 0;
    return anyClause ? count.charged > count.below / 2 : count.bare > count.all / 2;
  });
  return new Set(descends.map(([kind]) => kind));
}

function measureNodes(node: OutlineNode, descending: ReadonlySet<string>): OutlineNode[] {
  const articles = node.children.some((child) => child.heading.kind === 'article');
  return node.children.flatMap((child) => {
    const passesOn = !articles && descending.has(child.heading.kind) && isBareParent(child);
    const holdsArticles = child.children.some((below) => below.heading.kind === 'article');
    return passesOn || holdsArticles ? measureNodes(child, descending) : [child];
  });
}

function isBareParent(node: OutlineNode): boolean {
  return !node.heading.runIn && node.children.length > 0 && node.heading.kind !== 'article';
}

/** Paragraphs under the heading, its own line included, that end in a clause of units. */
function clauseParagraphs(root: OutlineNode, { lines, clauses }: Context): MeasureDraft[] {
  const measures: MeasureDraft[] = [];
  const seen = new Set<number>();
  for (const clause of clausesIn([root.heading.line.start, root.end], { lines, clauses })) {
    let at = lineAt(lines, clause.span[0]);
    // A clause on a line of its own closes the paragraph above it.
    if (lines[at]?.textStart === clause.span[0])
      do at--;
      while (lines[at]?.text === '');
    const line = lines[at];
    if (line === undefined || line.start < root.heading.line.start || seen.has(line.start)) continue;
    seen.add(line.start);
    const end = lines[lineAt(lines, clause.span[1] - 1)]?.end ?? clause.span[1];
    const isHeading = line.start === root.heading.line.start;
    const sentence = line.text.slice(0, 50).split(/[。；：，（]/, 1)[0] ?? '';
    measures.push({
      label: isHeading ? root.heading.label : '',
      title: isHeading ? root.heading.title : sentence,
      span: [line.start, end],
    });
  }
  return measures;
}

/** The lists of headings down to the measures; what a measure lists within is its own affair. */
function countedBelow(node: OutlineNode, measures: ReadonlySet<OutlineNode>): Heading[][] {
  if (node.children.length === 0 || measures.has(node)) return [];
  return [
    node.children.map((child) => child.heading),
    ...node.children.flatMap((child) => countedBelow(child, measures)),
  ];
}

function hasClause(node: OutlineNode, context: Context): boolean {
  return clausesIn([node.heading.line.start, node.end], context).length > 0;
}

function clausesIn([start, end]: Span, { clauses }: Context): readonly UnitClause[] {
  const from = firstAtOrAfter(clauses, start);
  return clauses.slice(from, firstAtOrAfter(clauses, end));
}

function firstAtOrAfter(clauses: readonly UnitClause[], position: number): number {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.span[0] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineAt(lines: readonly Line[], position: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}
