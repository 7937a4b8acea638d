/** Char filter: takes out pinyin notes in parentheses, `進(jìn)` and `城镇(chéng zhèn)`. */
import { isBlank, isHan } from './characters.ts';
import type { Edit } from './edit.ts';
import { PINYIN_READINGS } from './pinyin-readings-table.ts';

/** A note and the reasons to believe in it. */
type Note = { start: number; end: number; toned: boolean; reads: boolean; syllables: number };

/** Longest content of a note, spaces included: bounds the work at each parenthesis. */
const MAX_NOTE = 48;
const MAX_SYLLABLES = 8;
/** Notes without tones are believed where the text has at least this many notes. */
const SEVERAL = 2;
/** Blanks between an ideograph and its note. */
const MAX_BLANKS = 2;

/** Grave, acute, macron and caron, as combining marks, or the number of the tone. */
const TONE = /\u0300|\u0301|\u0304|\u030c|[1-5]/g;
const LETTERS = /^[a-z'’\s-]+$/;
const SEPARATORS = /[\s'’-]+/;
/** Readings that are single consonants say nothing about the ideograph before them. */
const CONSONANTS = new Set(['m', 'n', 'ng', 'hng']);

/**
 * A note holds syllables that are readings of the ideographs before it. Tone marks make it certain, whatever the
 * ideographs; without them the readings must match, and the text must have several notes.
 */
export function findPinyinNotes(text: string): Edit[] {
  const notes: Note[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isOpening(text.charCodeAt(at))) continue;
    const previous = notes.at(-1);
    const behindNote = previous !== undefined && isGap(text, previous.end, at);
    const note = behindNote ? readNote(text, at, previous.start, previous.end) : readNote(text, at, at);
    if (!note) continue;
    notes.push(note);
    at = note.end - 1;
  }
  const several = notes.filter((note) => note.toned || note.reads).length >= SEVERAL;
  return notes.map((note) => toEdit(text, note, several));
}

function toEdit(text: string, { start, end, toned, reads, syllables }: Note, several: boolean): Edit {
  const certain = toned || several || syllables > 1;
  return {
    start,
    end,
    after: certain ? '' : text.slice(start, end),
    kind: 'pinyin',
    rule: 'pinyin-note',
    confidence: toned ? (reads ? 1 : 0.95) : certain ? 0.97 : 0.5,
    resolved: certain,
  };
}

/** As few blanks stand between two notes of the same ideographs as may stand before the first. */
function isGap(text: string, from: number, to: number): boolean {
  return to - from <= MAX_BLANKS && text.slice(from, to).trim() === '';
}

/**
 * The note whose parenthesis opens at `open`; the ideographs that it reads end at `textEnd`. Behind another note it
 * begins where that one ends, at `from`.
 */
function readNote(text: string, open: number, textEnd: number, from?: number): Note | undefined {
  let start = textEnd;
  while (start > 0 && textEnd - start < MAX_BLANKS && isBlank(text.charCodeAt(start - 1))) start -= 1;
  if (!isHan(text.charCodeAt(start - 1))) return undefined;
  const close = closingOf(text, open);
  if (close < 0) return undefined;
  const content = text.slice(open + 1, close);
  if (isAcronym(content)) return undefined;
  const plain = plainLetters(content);
  const letters = plain.replace(TONE, '');
  if (!LETTERS.test(letters)) return undefined;
  const toned = letters.length < plain.length;
  const words = letters.split(SEPARATORS).filter((word) => word !== '');
  const syllables = syllablesRead(text, start, words.join(''), 0);
  const reads = syllables > 0;
  const sounds = toned && words.length > 0 && words.every((word) => word in PINYIN_READINGS);
  if (!reads && !sounds) return undefined;
  return { start: from ?? start, end: close + 1, toned, reads, syllables };
}

function closingOf(text: string, open: number): number {
  const limit = Math.min(text.length, open + 2 + MAX_NOTE);
  for (let at = open + 1; at < limit; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x29 || unit === 0xff09) return at;
    if (unit === 0x0a || isOpening(unit) || isHan(unit)) return -1;
  }
  return -1;
}

function isOpening(unit: number): boolean {
  return unit === 0x28 || unit === 0xff08;
}

/** Lower case, decomposed, the letters of phonetic fonts made plain, `v` for `ü`. */
function plainLetters(content: string): string {
  return content
    .toLowerCase()
    .replaceAll('ɑ', 'a')
    .replaceAll('ɡ', 'g')
    .normalize('NFD')
    .replaceAll(/u([\u0300\u0301\u0304]|\u030c)?\u0308/g, 'v$1');
}

function isAcronym(content: string): boolean {
  return content.length > 1 && content === content.toUpperCase();
}

/**
 * How many of the ideographs before `end` the letters read, all letters used up; 0 when they do not. Letters are
 * taken from the end; `read` counts the syllables already taken.
 */
function syllablesRead(text: string, end: number, letters: string, read: number): number {
  if (letters === '') return read;
  const ideograph = text[end - 1];
  if (read === MAX_SYLLABLES || ideograph === undefined) return 0;
  for (let length = 1; length <= Math.min(6, letters.length); length += 1) {
    if (!canRead(ideograph, letters.slice(-length))) continue;
    const total = syllablesRead(text, end - 1, letters.slice(0, -length), read + 1);
    if (total > 0) return total;
  }
  return 0;
}

/** Whether the syllable (no tone, `v` for `ü`, or `u` in its place) is a reading of the ideograph. */
export function canRead(ideograph: string, syllable: string): boolean {
  if (CONSONANTS.has(syllable)) return false;
  if (PINYIN_READINGS[syllable]?.includes(ideograph)) return true;
  return (
    /^[ln]ue?$/.test(syllable) && PINYIN_READINGS[syllable.replace('u', 'v')]?.includes(ideograph) === true
  );
}
