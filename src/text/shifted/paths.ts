/** Paths: the original text of a stretch, spelled character by character, and what each character costs. */
import { type Annotations, charactersRead, type NoteTail, reads } from './annotations.ts';
import { gbk } from './gbk.ts';
import type { Language } from './language.ts';

/** Where the decoder fell back into step: end in the file, lengths of `text` and `plain` up to there. */
export type Sync = { readonly end: number; readonly text: number; readonly plain: number };

/** Where the decoder stood: in step with the characters, or one byte off. */
export type Path = {
  /** Sum of costs in nats. */
  readonly cost: number;
  /** The original text so far, ordinary notes included. */
  readonly text: string;
  /** The original text without notes. */
  readonly plain: string;
  /** The last symbols, as Language keeps them. */
  readonly context: number;
  /** Parentheses that stand open. */
  readonly open: number;
  /** One byte off: the bytes that may open the next character. In step: undefined. */
  readonly leads: readonly number[] | undefined;
  /** A note was put in just before the pending byte, so the annotation skipped the character it opens. */
  readonly afterNote: boolean;
  /** Positions in `plain` of the characters whose first byte was lost. */
  readonly lost: readonly number[];
  /** Characters that were annotated, straddling ones included, with their note tails. */
  readonly annotated: readonly (readonly [string, string])[];
  /** Characters recovered while one byte off, and what they cost. */
  readonly recovered: number;
  readonly recoveredCost: number;
  /** The last return into step; undefined where there was none. */
  readonly sync: Sync | undefined;
};

/** A character that no note of the document supports, but whose reading the note is. */
const NEW_ANNOTATION = 3;
/** A character that stands with and without its note elsewhere. */
const INCONSISTENT = 5;

/** A parenthesis that closes none, and one that opens within another. */
const UNOPENED = 8;
const NESTED = 2;

function parenthesisCost(open: number, unit: number): number {
  if (unit === 0x28 || unit === 0xff08) return open > 0 ? NESTED : 0;
  return (unit === 0x29 || unit === 0xff09) && open === 0 ? UNOPENED : 0;
}

/** Parentheses that stand open after `unit`; a line break closes all. */
export function openAfter(open: number, unit: number): number {
  if (unit === 0x28 || unit === 0xff08) return open + 1;
  if (unit === 0x29 || unit === 0xff09) return Math.max(0, open - 1);
  return unit === 0x0a ? 0 : open;
}

/** The document as the search sees it. */
export type Evidence = { readonly annotations: Annotations; readonly language: Language };

/** Cost of `char` having been annotated with `note`; Infinity where it cannot have been. */
export function noteCost({ annotations }: Evidence, char: string, note: NoteTail): number {
  const known = annotations.notes.get(char);
  if (known !== undefined) return known === note.text ? 0 : Number.POSITIVE_INFINITY;
  if (annotations.bare.has(char) || !reads(char, note)) return Number.POSITIVE_INFINITY;
  return NEW_ANNOTATION;
}

/** Cost of `char` having stayed without a note; Infinity where the document always annotates it. */
export function bareCost({ annotations }: Evidence, char: string): number {
  if (!annotations.notes.has(char)) return 0;
  return annotations.bare.has(char) ? INCONSISTENT : Number.POSITIVE_INFINITY;
}

/** Characters that `note` may stand behind, dictionary characters and others of that reading alike. */
export function annotatable(evidence: Evidence, note: NoteTail): { char: string; cost: number }[] {
  const found: { char: string; cost: number }[] = [];
  for (const char of charactersRead(note)) {
    const cost = noteCost(evidence, char, note);
    if (cost < Number.POSITIVE_INFINITY) found.push({ char, cost });
  }
  return found;
}

/** How a path goes on with one more character. */
export type Change = {
  /** The bytes that may open the next character, if the decoder is one byte off after this one. */
  readonly leads: readonly number[] | undefined;
  /** Cost beside that of the character itself. */
  readonly extra: number;
  /** Note tail that stands behind the character. */
  readonly note?: string;
  readonly afterNote?: boolean;
  /** Where in the file the decoder falls back into step. */
  readonly end?: number;
  /** Paths that cost as much are not wanted. */
  readonly bound?: number;
};

/** The path with one more character, recovered from bytes or read in step; undefined where it is impossible. */
export function spell(evidence: Evidence, path: Path, unit: number, change: Change): Path | undefined {
  const bound = change.bound ?? Number.POSITIVE_INFINITY;
  if (unit === 0 || path.cost + change.extra >= bound) return undefined;
  const char = String.fromCharCode(unit);
  const ownCost = evidence.language.cost(path.context, unit) + parenthesisCost(path.open, unit);
  const cost = path.cost + ownCost + change.extra;
  if (cost >= bound) return undefined;
  const recovering = path.leads !== undefined;
  const text = path.text + char + (change.note === undefined ? '' : `(${change.note}`);
  const plain = path.plain + char;
  return {
    cost,
    text,
    plain,
    context: evidence.language.after(path.context, unit),
    open: openAfter(path.open, unit),
    leads: change.leads,
    afterNote: change.afterNote ?? false,
    lost: path.lost,
    annotated: change.note === undefined ? path.annotated : [...path.annotated, [char, change.note]],
    recovered: path.recovered + (recovering ? 1 : 0),
    recoveredCost: path.recoveredCost + (recovering ? ownCost + change.extra : 0),
    sync:
      recovering && change.leads === undefined && change.end !== undefined
        ? { end: change.end, text: text.length, plain: plain.length }
        : path.sync,
  };
}

/** The leads of GBK, and for each trailing byte the leads that make an undefined pair with it. */
export type LeadSets = {
  readonly all: readonly number[];
  readonly one: readonly (readonly number[])[];
  /** Indexed by the first byte of the dropped pair; empty where none is undefined. */
  readonly dropped: readonly (readonly number[])[];
  readonly droppers: readonly number[];
};

let sets: LeadSets | undefined;

export function leadSets(): LeadSets {
  if (sets !== undefined) return sets;
  const { droppable } = gbk();
  const all = Array.from({ length: 126 }, (_, i) => 0x81 + i);
  const one = Array.from({ length: 256 }, (_, byte) => [byte]);
  const dropped = Array.from({ length: 256 }, (_, first) =>
    first < 0x80 ? [] : all.filter((second) => first === 0x80 || droppable[(first << 8) | second] === 1),
  );
  sets = { all, one, dropped, droppers: dropped.flatMap((list, first) => (list.length > 0 ? [first] : [])) };
  return sets;
}
