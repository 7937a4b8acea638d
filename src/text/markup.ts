/** Char filter: tags and entities that stand in the text as letters, `<p>` and `&nbsp;`. */
import type { Edit } from './edit.ts';

/** Longest tag, attributes included: bounds the work at each `<`. */
const MAX_TAG = 600;
const OPENING = /<\/?([a-z][a-z0-9]{0,10})(?=[\s/>])/iy;
const BLOCK_TAGS = new Set(
  'p br div li ul ol tr table tbody thead h1 h2 h3 h4 h5 h6 section article blockquote center hr pre'.split(
    ' ',
  ),
);
const INLINE_TAGS = new Set(
  'a b strong i em u span font td th img sup sub s small big label ins del o st1 col colgroup code'.split(
    ' ',
  ),
);

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/iy;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: '',
  zwnj: '',
  zwj: '',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  deg: '°',
  permil: '‰',
  yen: '¥',
};

/** Tags of blocks become line breaks, none where a line break is already; other tags go. */
export function findMarkup(text: string): Edit[] {
  const edits: Edit[] = [];
  let at = text.search(/[<&]/);
  while (at >= 0 && at < text.length) {
    const edit =
      text[at] === '<' ? tagAt(text, at, edits) : text[at] === '&' ? entityAt(text, at) : undefined;
    if (edit) edits.push(edit);
    at = edit ? edit.end : at + 1;
  }
  return edits;
}

function tagAt(text: string, start: number, edits: readonly Edit[]): Edit | undefined {
  OPENING.lastIndex = start;
  const name = OPENING.exec(text)?.[1]?.toLowerCase();
  if (!name) return undefined;
  const isBlock = BLOCK_TAGS.has(name);
  if (!isBlock && !INLINE_TAGS.has(name)) return undefined;
  const end = tagEnd(text, OPENING.lastIndex);
  if (end < 0) return undefined;
  const after = isBlock && !atLineBreak(text, start, end, edits) ? '\n' : '';
  return { start, end, after, kind: 'layout', rule: 'tag', confidence: 1, resolved: true };
}

function tagEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + MAX_TAG);
  for (let at = from; at < limit; at += 1) {
    if (text[at] === '>') return at + 1;
    if (text[at] === '<' || text[at] === '\n') return -1;
  }
  return -1;
}

/** Whether the text on either side of a tag is already broken, by itself or by the tag before. */
function atLineBreak(text: string, start: number, end: number, edits: readonly Edit[]): boolean {
  if (end === text.length || text[end] === '\n') return true;
  const previous = edits.at(-1);
  let before = start;
  if (previous?.end === start) {
    if (previous.after === '\n') return true;
    before = previous.start;
  }
  return before === 0 || text[before - 1] === '\n';
}

function entityAt(text: string, start: number): Edit | undefined {
  ENTITY.lastIndex = start;
  const match = ENTITY.exec(text);
  if (!match) return undefined;
  const [entity, decimal, hex, name] = match;
  const after = name
    ? ENTITIES[name.toLowerCase()]
    : characterOf(decimal ? Number(decimal) : Number(`0x${hex}`));
  if (after === undefined) return undefined;
  return {
    start,
    end: start + entity.length,
    after,
    kind: 'layout',
    rule: 'entity',
    confidence: 1,
    resolved: true,
  };
}

/** Undefined for what is no character or a control. */
function characterOf(codePoint: number): string | undefined {
  if (codePoint === 0xa0) return ' ';
  if (codePoint < 0x20 || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff))
    return undefined;
  return String.fromCodePoint(codePoint);
}
