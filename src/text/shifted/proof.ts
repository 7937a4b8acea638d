/** The proof: a candidate damaged again, by the mechanism itself, must give what stands in the file. */
import { gbk, isLead, isTrail } from './gbk.ts';

const OPEN = 0x28;
const QUESTION = 0x3f;

/** What was done to a stretch of original text. */
export type Damage = {
  /** Without notes. */
  readonly plain: string;
  /** Note tail of each annotated character, e.g. `jìn)`. */
  readonly notes: ReadonlyMap<string, string>;
  /** Positions in `plain` of characters whose first byte was lost. */
  readonly lost: readonly number[];
};

/** Ways in which the tools that did the damage may have differed. */
type Variant = {
  /** All overlapping matches were annotated (replacement by replacement), or only the first (in one pass). */
  readonly overlapping: boolean;
  /** The characters that GB 18030 added to GBK vanished, or were decoded. */
  readonly additionsDropped: boolean;
};

const VARIANTS: readonly Variant[] = [
  { overlapping: false, additionsDropped: true },
  { overlapping: false, additionsDropped: false },
  { overlapping: true, additionsDropped: true },
  { overlapping: true, additionsDropped: false },
];

/** True where the damage, in one of its variants, turns `plain` into `inFile`, widths of punctuation aside. */
export function proves(damage: Damage, inFile: string): boolean {
  const expected = halfWidth(inFile);
  return VARIANTS.some((variant) => halfWidth(damaged(damage, variant)) === expected);
}

/** The bytes of a text; a lost first byte is kept as `?` and its partner as a lead. */
function damaged({ plain, notes, lost }: Damage, variant: Variant): string {
  const bytes: number[] = [];
  const { pairOfChar } = gbk();
  for (let i = 0; i < plain.length; i++) {
    const unit = plain.charCodeAt(i);
    const pair = pairOfChar[unit] ?? 0;
    if (unit < 0x80 || pair === 0) bytes.push(unit & 0xff);
    else bytes.push(lost.includes(i) ? QUESTION : pair >>> 8, pair & 0xff);
  }
  return decode(annotate(bytes, notes, variant.overlapping), variant.additionsDropped);
}

function annotate(
  bytes: readonly number[],
  notes: ReadonlyMap<string, string>,
  overlapping: boolean,
): number[] {
  const { charOfPair } = gbk();
  const out: number[] = [];
  let free = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    out.push(byte);
    const first = i === 0 ? 0 : (bytes[i - 1] ?? 0);
    if (i - 1 < free || !isLead(first) || !isTrail(byte)) continue;
    const note = notes.get(String.fromCharCode(charOfPair[(first << 8) | byte] ?? 0));
    if (note === undefined) continue;
    out.push(OPEN, ...bytesOf(note));
    if (!overlapping) free = i + 1;
  }
  return out;
}

function bytesOf(text: string): number[] {
  const { pairOfChar } = gbk();
  return [...text].flatMap((char) => {
    const unit = char.charCodeAt(0);
    const pair = pairOfChar[unit] ?? 0;
    return unit < 0x80 ? [unit] : [pair >>> 8, pair & 0xff];
  });
}

function decode(bytes: readonly number[], additionsDropped: boolean): string {
  const { charOfPair, droppable } = gbk();
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      continue;
    }
    const trail = bytes[++i];
    if (trail === undefined || !isTrail(trail)) {
      text += '?';
      continue;
    }
    const pair = (lead << 8) | trail;
    if (lead === 0x80 || (droppable[pair] === 1 && (additionsDropped || charOfPair[pair] === 0))) continue;
    text += String.fromCharCode(charOfPair[pair] ?? 0);
  }
  return text;
}

/** Full-width ASCII and the ideographic space in half width. */
function halfWidth(text: string): string {
  return text.replace(/[！-～\u3000]/g, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}
