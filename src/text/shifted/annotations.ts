/** Pinyin notes as the page's replacement put them: where they stand, and which characters of a text carry them. */
import { PINYIN_READINGS } from '../pinyin-readings-table.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const SPACE = 0x20;
/** Letters of the longest syllable (zhuang), and the blanks that some notes end in. */
const MAX_SYLLABLE = 6;
const MAX_BLANKS = 2;

const TONED = new Map<string, string>(
  Object.entries({
    a: 'āáǎà',
    e: 'ēéěèê',
    i: 'īíǐì',
    o: 'ōóǒò',
    u: 'ūúǔù',
    v: 'üǖǘǚǜ',
    n: 'ńňǹ',
    m: 'ḿ',
    g: 'ɡ',
  }).flatMap(([plain, toned]) => [...toned].map((letter): [string, string] => [letter, plain])),
);

/** A note without its opening parenthesis, e.g. `huì )`. */
export type NoteTail = {
  /** As it stands, closing parenthesis included. */
  readonly text: string;
  /** Letters without tones, `v` for `ü`: a key of PINYIN_READINGS. */
  readonly syllable: string;
  readonly toned: boolean;
};

/** The note tail at `at`, if a syllable of Mandarin and a closing parenthesis stand there. */
export function noteTailAt(text: string, at: number): NoteTail | undefined {
  let end = at;
  let syllable = '';
  let toned = false;
  for (; end < at + MAX_SYLLABLE; end++) {
    const letter = text.charAt(end);
    const plain = TONED.get(letter);
    if (plain === undefined && !(letter >= 'a' && letter <= 'z')) break;
    if (plain !== undefined) toned = true;
    syllable += plain ?? letter;
  }
  if (!Object.hasOwn(PINYIN_READINGS, syllable)) return undefined;
  for (let blanks = 0; blanks < MAX_BLANKS && text.charCodeAt(end) === SPACE; blanks++) end++;
  if (text.charCodeAt(end) !== CLOSE) return undefined;
  return { text: text.slice(at, end + 1), syllable, toned };
}

/** The note at `at`, opening parenthesis included in the match but not in the tail. */
export function noteAt(text: string, at: number): NoteTail | undefined {
  return text.charCodeAt(at) === OPEN ? noteTailAt(text, at + 1) : undefined;
}

/** True where the character can be read as the note says. */
export function reads(char: string, note: NoteTail): boolean {
  return charactersRead(note).includes(char);
}

/** All characters that can be read as the note says. */
export function charactersRead(note: NoteTail): string {
  return PINYIN_READINGS[note.syllable] ?? '';
}

/** What a document shows of its annotation. */
export type Annotations = {
  /** Note tail of each annotated character. */
  readonly notes: ReadonlyMap<string, string>;
  /** Characters that stand somewhere without a note. */
  readonly bare: ReadonlySet<string>;
  /** Notes that carry a tone mark. */
  readonly toned: number;
  /** The text without notes and without the stretches after a `?`. */
  readonly words: string;
};

/** How many characters after a `?` are kept out of the evidence: a run seldom lasts longer. */
const DOUBTFUL = 40;

/** Reads the annotation off a text, in one pass. */
export function annotationsOf(text: string): Annotations {
  const notes = new Map<string, string>();
  const bare = new Set<string>();
  const words: string[] = [];
  let toned = 0;
  let doubtfulUntil = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x3f) doubtfulUntil = i + DOUBTFUL;
    const char = text.charAt(i);
    const note = unit >= 0x3400 ? noteAt(text, i + 1) : undefined;
    const annotated = note !== undefined && reads(char, note);
    if (annotated && note.toned) toned++;
    if (i >= doubtfulUntil) {
      words.push(char);
      if (annotated) notes.set(char, note.text);
      else if (unit >= 0x3400) bare.add(char);
    }
    if (annotated) i += note.text.length + 1;
  }
  return { notes, bare, toned, words: words.join('') };
}
