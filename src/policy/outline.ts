/** The outline of a text: its headings, in parts that each count from the beginning, as trees. */
import type { AttachmentLines } from './attachments.ts';
import { readNumberLine } from './document-number.ts';
import { isClosingLine } from './formalities.ts';
import type { Heading } from './headings.ts';
import { HEADING_KINDS, readHeading } from './headings.ts';
import type { Line } from './lines.ts';

export type OutlineNode = {
  heading: Heading;
  /** Where what belongs to the heading ends: the next heading that is not below it, or the closing lines. */
  end: number;
  /** Where its own text ends: its first child, or `end`. */
  ownEnd: number;
  children: OutlineNode[];
};

export type OutlinePart = {
  /** The line right above the first heading that names the part, where it has one of its own. */
  title: string;
  attachment: boolean;
  roots: OutlineNode[];
};

const LONGEST_TITLE = 45;

/** The parts of the text in order. What stands before the first heading of the first part is the head. */
export function readOutline(lines: readonly Line[], attached: AttachmentLines): OutlinePart[] {
  const end = lines.at(-1)?.end ?? 0;
  const found = headingLines(lines, attached);
  const breaks = closingStarts(lines, attached);
  const homes = attachmentOfLines(lines, attached);
  const groups = groupIntoParts(found, homes);
  return groups
    .map((group, index) => {
      const next = groups[index + 1]?.[0];
      const limit = next === undefined ? end : titleStart(lines, next.index, group.at(-1)?.index ?? 0);
      const first = group[0]?.index ?? 0;
      return {
        title: titleAbove(lines, first),
        attachment: homes[first] !== -1,
        roots: asTrees(group, breaks, limit),
      };
    })
    .filter(isSound);
}

type Found = { index: number; heading: Heading };

function headingLines(lines: readonly Line[], attached: AttachmentLines): Found[] {
  const found: Found[] = [];
  let article = 0;
  for (const [index, line] of lines.entries()) {
    if (attached.begins.has(index)) article = 0;
    if (line.text === '' || attached.listed.has(index)) continue;
    const heading = readHeading(line);
    if (heading === undefined) continue;
    if (heading.kind === 'article') {
      if (heading.number !== article + 1 && heading.number !== 1) continue;
      article = heading.number;
    }
    found.push({ index, heading });
  }
  return found;
}

/** Starts of the closing lines and of the attachments, in order: nothing above them reaches past them. */
function closingStarts(lines: readonly Line[], attached: AttachmentLines): number[] {
  const starts: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (attached.begins.has(index) || attached.listed.has(index) || isClosingLine(lines, index))
      starts.push(line.start);
  }
  return starts;
}

/** A new part begins in another attachment, at a higher kind than the part's first, or where that restarts. */
function groupIntoParts(found: Found[], homes: readonly number[]): Found[][] {
  const groups: Found[][] = [];
  let home: number | undefined;
  for (const item of found) {
    const group = groups.at(-1);
    const top = group?.[0]?.heading.kind;
    const begun = homes[item.index];
    const { kind, number } = item.heading;
    const restarts = kind === top && number === 1;
    const higher = top !== undefined && level(kind) < level(top);
    if (group === undefined || begun !== home || restarts || higher) groups.push([item]);
    else group.push(item);
    home = begun;
  }
  return groups;
}

/** For each line, the line that the attachment around it begins with; -1 outside attachments. */
function attachmentOfLines(lines: readonly Line[], attached: AttachmentLines): number[] {
  let home = -1;
  return lines.map((_, index) => {
    if (attached.begins.has(index)) home = index;
    return home;
  });
}

function asTrees(group: Found[], breaks: readonly number[], limit: number): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  let nextBreak = 0;
  for (const [index, { heading }] of group.entries()) {
    const start = heading.line.start;
    while (nextBreak < breaks.length && (breaks[nextBreak] ?? 0) <= start) nextBreak++;
    const until = Math.min(group[index + 1]?.heading.line.start ?? limit, limit, breaks[nextBreak] ?? limit);
    while (open.length > 0 && level(open.at(-1)?.heading.kind) >= level(heading.kind)) open.pop();
    const node: OutlineNode = { heading, end: until, ownEnd: until, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
    for (const ancestor of open) ancestor.end = until;
  }
  return roots;
}

function level(kind: Heading['kind'] | undefined): number {
  return kind === undefined ? -1 : HEADING_KINDS.indexOf(kind);
}

/** Whether the headings are an outline and not the rows of a table or a chance list of figures. */
function isSound(part: OutlinePart): boolean {
  const numbers = part.roots.map((root) => root.heading.number);
  const kind = part.roots[0]?.heading.kind;
  const counts = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  const listed = kind === 'digit' || kind === 'digit-paren';
  if (listed || part.attachment) return counts && numbers[0] === 1 && numbers.length >= (listed ? 3 : 2);
  return numbers.length >= 2 || part.roots.some((root) => root.children.length > 0);
}

/** Where the title lines above a part's first heading start; the heading's own line without any. */
function titleStart(lines: readonly Line[], first: number, above: number): number {
  let at = first;
  for (let index = first - 1; index > above && index >= first - 12; index--) {
    if (isTitleLine(lines[index])) at = index;
    else if (at < first && lines[index]?.text !== '') break;
  }
  return lines[at]?.start ?? 0;
}

function titleAbove(lines: readonly Line[], first: number): string {
  let title = '';
  for (let index = first - 1; index >= 0 && index >= first - 12; index--) {
    const line = lines[index];
    if (isTitleLine(line)) title = (line?.text ?? '') + title;
    else if (title !== '') break;
  }
  return title.replace(/[\s\u3000]+/g, '');
}

function isTitleLine(line: Line | undefined): boolean {
  if (line === undefined || line.text === '' || line.text.length > LONGEST_TITLE) return false;
  if (readNumberLine(line.text) !== undefined) return false;
  return (
    !/[。；，：！？.）)]$/.test(line.text) &&
    /\p{Script=Han}{3}/u.test(line.text) &&
    readHeading(line) === undefined
  );
}
