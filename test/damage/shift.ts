/**
 * The damage: pinyin notes put in by a search and replace over GBK bytes, and the page read by a decoder that
 * writes `?` for an impossible pair and drops an undefined one. Written apart from the repair, on its own tables.
 */

/** How a page was annotated. */
export type Annotation = {
  /** Note of each annotated character, parentheses included: `(jìn)`, `(huì )`. */
  readonly notes: ReadonlyMap<string, string>;
  /** Marks such as `；`: where one arises from the halves of two characters, the byte before it was lost. */
  readonly splittingMarks?: string;
  /** Full-width ASCII becomes half width after decoding, as on many pages. */
  readonly halfWidth?: boolean;
  /** Replacement by replacement, so that overlapping matches both get their note; otherwise in one pass. */
  readonly overlapping?: boolean;
};

/** One run: where the decoder was out of step, in the damaged text and in the original text. */
export type Run = {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
};

export type Damaged = {
  readonly text: string;
  readonly runs: readonly Run[];
};

/** A byte, and where it is from: 2 × position for the first half of a character, + 1 for the second. */
type Tagged = { readonly byte: number; readonly tag: number };

const NOTE = -1;
const LOST = -2;
const QUESTION = 0x3f;

let table:
  | { readonly pairOf: ReadonlyMap<string, number>; readonly charOf: ReadonlyMap<number, string> }
  | undefined;

function codec(): NonNullable<typeof table> {
  if (table !== undefined) return table;
  const pairOf = new Map<string, number>();
  const charOf = new Map<number, string>();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (/[\p{Co}\u2e80-\u2fff\u3400-\u4dbf\u9fb4-\u9fbb\ufe10-\ufe19\u303e€ḿǹ]/u.test(char)) continue;
      charOf.set((lead << 8) | trail, char);
      pairOf.set(char, (lead << 8) | trail);
    }
  }
  pairOf.set('\u3000', 0xa1a1);
  table = { pairOf, charOf };
  return table;
}

/** True where GBK can write every character of the text. */
export function isGbk(text: string): boolean {
  const { pairOf } = codec();
  return [...text].every((char) => char < '\u0080' || pairOf.has(char));
}

/** The GBK bytes of a text that `isGbk` holds for. */
export function encodeGbk(text: string): number[] {
  const { pairOf } = codec();
  return [...text].flatMap((char) => {
    if (char < '\u0080') return [char.charCodeAt(0)];
    const pair = pairOf.get(char);
    if (pair === undefined) throw new RangeError(`not in GBK: ${char}`);
    return [pair >> 8, pair & 0xff];
  });
}

/** The damaged text, and its runs in order. */
export function damage(text: string, annotation: Annotation): Damaged {
  return read(
    annotated(tagged(text, annotation.splittingMarks ?? ''), annotation),
    annotation.halfWidth === true,
  );
}

function tagged(text: string, splittingMarks: string): Tagged[] {
  const { pairOf } = codec();
  const bytes = [...text].flatMap((char, i) =>
    encodeGbk(char).map((byte, half) => ({ byte, tag: 2 * i + half })),
  );
  const marks = new Set([...splittingMarks].map((mark) => pairOf.get(mark)));
  return bytes.map((own, i) => {
    const second = bytes[i + 1];
    const next = bytes[i + 2];
    if (second === undefined || next === undefined || own.tag % 2 === 1 || second.tag % 2 === 0) return own;
    return marks.has((second.byte << 8) | next.byte) ? { byte: QUESTION, tag: LOST } : own;
  });
}

function annotated(bytes: readonly Tagged[], { notes, overlapping }: Annotation): Tagged[] {
  const { pairOf } = codec();
  const byPair = new Map([...notes].map(([char, note]) => [pairOf.get(char) ?? 0, encodeGbk(note)]));
  const out: Tagged[] = [];
  let matched = -1;
  for (const [i, own] of bytes.entries()) {
    out.push(own);
    const first = bytes[i - 1]?.byte ?? 0;
    const note = first >= 0x81 && i - 1 > matched ? byPair.get((first << 8) | own.byte) : undefined;
    if (note === undefined) continue;
    out.push(...note.map((byte) => ({ byte, tag: NOTE })));
    if (overlapping !== true) matched = i;
  }
  return out;
}

function read(bytes: readonly Tagged[], half: boolean): Damaged {
  const { charOf } = codec();
  const runs: Run[] = [];
  let text = '';
  let open: { start: number; end: number; from: number } | undefined;
  let reached = 0;
  for (let i = 0; i < bytes.length; i++) {
    const { byte: lead, tag } = bytes[i] as Tagged;
    const trail = lead < 0x80 ? undefined : bytes[++i];
    const whole =
      lead < 0x80 ? tag >= 0 && tag % 2 === 0 : tag >= 0 && tag % 2 === 0 && trail?.tag === tag + 1;
    const note = tag === NOTE && (trail === undefined || trail.tag === NOTE);
    if (whole) {
      if (open !== undefined) runs.push({ start: open.start, end: open.end, from: open.from, to: tag / 2 });
      open = undefined;
      reached = tag / 2 + 1;
    }
    if (!whole && !note) open ??= { start: text.length, end: text.length, from: reached };
    const char = lead < 0x80 ? String.fromCharCode(lead) : readPair(lead, trail?.byte, charOf);
    text += half ? char.replace(/[！-～]/, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)) : char;
    if (open !== undefined && !whole && !note) open.end = text.length;
  }
  if (open !== undefined)
    runs.push({ ...open, to: Math.floor(Math.max(...bytes.slice(-4).map(({ tag }) => tag)) / 2) + 1 });
  return { text, runs };
}

function readPair(lead: number, trail: number | undefined, charOf: ReadonlyMap<number, string>): string {
  if (trail === undefined || trail < 0x40 || trail === 0x7f) return '?';
  return charOf.get((lead << 8) | trail) ?? '';
}
