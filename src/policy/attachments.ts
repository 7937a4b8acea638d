/** Attachments: the list that a document gives of them, and those whose text follows. */
import type { PolicyDocument } from '../schema/document.ts';
import { isClosingLine } from './formalities.ts';
import { readHeading } from './headings.ts';
import type { Line } from './lines.ts';
import { parseNumeral } from './numerals.ts';

export type AttachmentLines = {
  attachments: PolicyDocument['attachments'];
  /** Indices of the lines that only name attachments. */
  listed: ReadonlySet<number>;
  /** Indices of the lines that an attachment's own text begins with. */
  begins: ReadonlySet<number>;
};

const MARKER = /^(?:附件|附表|附)\s?([0-9一二三四五六七八九十]{0,3})\s?(?:[：:.．、]+\s?|\s|$)(.*)$/;
const LIST_ITEM = /^(\d{1,2})[.．、]\s?(.+)$/;
const LONGEST_TITLE = 60;

type Named = { order: number | undefined; title: string | null };

/** Reads every 附件 line. A line 附件： with nothing after it is an attachment without title or text. */
export function readAttachments(lines: readonly Line[]): AttachmentLines {
  const listed = new Set<number>();
  const begins = new Set<number>();
  const names: Named[] = [];
  const bodies: Named[] = [];
  for (let index = 0; index < lines.length; index++) {
    const match = MARKER.exec(lines[index]?.text ?? '');
    if (match === null) continue;
    const order = parseNumeral(match[1] ?? '');
    const inline = (match[2] ?? '').trim();
    if (inline.length > 4 * LONGEST_TITLE) continue;
    const block = inline === '' ? followingTitles(lines, index) : [];
    if (inline === '' && block.length > 0 && isOwnText(lines, index, block)) {
      begins.add(index);
      bodies.push({ order, title: joinTitle(lines, block) });
    } else if (inline !== '' && !continuesAsList(lines, index)) {
      begins.add(index);
      bodies.push({ order, title: inline });
    } else {
      listed.add(index);
      if (inline === '' && block.length === 0) names.push({ order, title: null });
      for (const title of splitTitles(inline)) names.push({ order, title });
      for (const next of block) {
        listed.add(next);
        for (const title of splitTitles(lines[next]?.text ?? '')) names.push({ order, title });
      }
      if (inline !== '') collectItems(lines, index, listed, names);
    }
  }
  return { attachments: merged(names, bodies), listed, begins };
}

/** 1.甲2.乙 as two titles; a title without numbers as one. */
function splitTitles(text: string): string[] {
  return text
    .split(/(?:^|[\s；;])\d{1,2}[.．、]\s?|(?<=[\u4e00-\u9fa5）》])\d{1,2}[.．]\s?(?=[\u4e00-\u9fa5《])/)
    .map((title) => title.trim().replace(/[；;。]$/, ''))
    .filter((title) => title !== '');
}

/** The lines after a bare 附件 line up to what ends a list of titles; at most ten. */
function followingTitles(lines: readonly Line[], index: number): number[] {
  const titles: number[] = [];
  for (let next = index + 1; next < lines.length && titles.length < 10; next++) {
    const text = lines[next]?.text ?? '';
    if (text === '') continue;
    if (MARKER.test(text) || isClosingLine(lines, next) || text.length > LONGEST_TITLE) break;
    titles.push(next);
  }
  return titles;
}

/** Whether the text of the attachment itself follows: more than a few titles and the next marker or the end. */
function isOwnText(lines: readonly Line[], index: number, block: number[]): boolean {
  const after = nextWithText(lines, block.at(-1) ?? index);
  if (block.length >= 10) return true;
  if (after < 0) return block.length > 1 && !block.every((at) => LIST_ITEM.test(lines[at]?.text ?? ''));
  return !MARKER.test(lines[after]?.text ?? '') && !isClosingLine(lines, after);
}

/** Whether nothing but another list line, a signature or the end follows a line that names an attachment. */
function continuesAsList(lines: readonly Line[], index: number): boolean {
  const after = nextWithText(lines, index);
  const text = lines[after]?.text ?? '';
  return after < 0 || MARKER.test(text) || LIST_ITEM.test(text) || isClosingLine(lines, after);
}

function nextWithText(lines: readonly Line[], index: number): number {
  for (let next = index + 1; next < lines.length; next++) if (lines[next]?.text !== '') return next;
  return -1;
}

function collectItems(lines: readonly Line[], index: number, listed: Set<number>, names: Named[]): void {
  for (let next = index + 1; next < lines.length; next++) {
    const text = lines[next]?.text ?? '';
    const item = LIST_ITEM.exec(text);
    if (item === null && text !== '') return;
    if (item === null) continue;
    listed.add(next);
    names.push({ order: Number(item[1]), title: item[2]?.replace(/[；;。]$/, '') ?? null });
  }
}

function joinTitle(lines: readonly Line[], block: number[]): string {
  let title = '';
  for (const index of block) {
    const line = lines[index];
    if (
      line === undefined ||
      readHeading(line) !== undefined ||
      /[。；：]|\S[\u3000 ]{1,4}\S{1,2}：/.test(line.text)
    )
      break;
    if ((title + line.text).length > LONGEST_TITLE || /^[（(]/.test(line.text)) break;
    title += line.text;
    if (block.indexOf(index) >= 1) break;
  }
  return title;
}

function merged(names: Named[], bodies: Named[]): PolicyDocument['attachments'] {
  const rest = [...bodies];
  const attachments = names.map(({ order, title }, position) => {
    const found = rest.findIndex(
      (body) =>
        sameTitle(body.title, title) || (body.order !== undefined && body.order === (order ?? position + 1)),
    );
    const lone = found < 0 && names.length === 1 && rest.length === 1 ? 0 : found;
    const [body] = lone >= 0 ? rest.splice(lone, 1) : [];
    return { title: title ?? body?.title ?? null, present: body !== undefined };
  });
  return [
    ...attachments,
    ...rest.map(({ title }) => ({ title: title === '' ? null : title, present: true })),
  ];
}

function sameTitle(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const bare = (title: string) => title.replace(/[\s\u3000]|[（(]共\d+项[)）]/g, '');
  return bare(one) === bare(other);
}
