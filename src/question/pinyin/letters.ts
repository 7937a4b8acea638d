/** A question typed in letters → its pieces: words to read, and what stands as it is. */
import type { Piece } from './decode.ts';
import { segments } from './syllables.ts';

/** The pieces of a question, whether its letters can be pinyin at all, and whether they stand amid Chinese. */
export type Spelt = { pieces: Piece[]; plausible: boolean; mixed: boolean };

const LETTERS = /\p{Script=Latin}/u;
/** Letters with their tone marks; an apostrophe keeps syllables apart, as does what stands between. */
const TOKEN = /[\p{Script=Latin}\p{M}]+|['’`‘]|\s+|[^\p{Script=Latin}\p{M}'’`‘\s]+/gu;
const TONES = /[\u0300\u0301\u0304\u030c]/g;
/** A syllable and the number of its tone; 第3条 stays a number, as its `di` has none. */
const TONE_NUMBER = /([a-zv]{1,6})[1-5](?![0-9])/gi;
const HAN = /\p{Script=Han}/u;
/** BRT, and REITs. */
const ACRONYM = /^[A-Z]+$|[A-Z].*[A-Z]/;
const WHOLE_NAMES: ReadonlyMap<string, string> = new Map([['shaanxi', '陕西']]);

/** Lower case, no tones, `v` for `ü`. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/u[\u0300\u0301\u0304\u030c]?\u0308[\u0300\u0301\u0304\u030c]?/gi, 'v')
    .replace(TONES, '')
    .replace(/\u0302/g, '')
    .toLowerCase();
}

/** Without the numbers of the tones, where most syllables carry one. */
export function withoutToneNumbers(text: string): string {
  const toned = text.match(TONE_NUMBER)?.length ?? 0;
  const words = text.match(/[A-Za-zü]+/g)?.length ?? 0;
  return toned >= 2 && toned * 2 > words ? text.replace(TONE_NUMBER, "$1'") : text;
}

export function hasLetters(text: string): boolean {
  return LETTERS.test(text);
}

/**
 * Cuts `text` into pieces. `namesOf` gives the names that initials stand for (fgw → 发改委). Letters are plausible
 * where all words are syllables, acronyms and initials aside.
 */
export function spell(text: string, namesOf: (initials: string) => readonly string[]): Spelt {
  const tokens = withoutToneNumbers(text).match(TOKEN) ?? [];
  const shouted = !/[a-z]/.test(text);
  const mixed = HAN.test(text);
  const pieces: Piece[] = [];
  let read = 0;
  for (const token of tokens) {
    if (!LETTERS.test(token)) {
      if (!/^['’`‘]$/.test(token)) pieces.push({ text: token });
      continue;
    }
    const letters = plain(token);
    const names = namesOf(letters);
    const whole = WHOLE_NAMES.get(letters);
    if (whole !== undefined) pieces.push({ choices: [whole] });
    else if (ACRONYM.test(token) && (mixed || !shouted) && names.length === 0) pieces.push({ text: token });
    else if (/^[a-z]+$/.test(letters) && segments(letters, true)) pieces.push({ letters });
    else if (names.length > 0) pieces.push({ choices: names });
    else return { pieces: [], plausible: false, mixed };
    read += letters.length;
  }
  return { pieces: withoutInnerBlanks(pieces), plausible: read >= 2, mixed };
}

/** Blanks stay only between words that stand as they are. */
function withoutInnerBlanks(pieces: readonly Piece[]): Piece[] {
  const stands = (piece: Piece | undefined) => piece === undefined || 'text' in piece;
  return pieces.filter(
    (piece, i) =>
      !('text' in piece && /^\s+$/.test(piece.text)) || (stands(pieces[i - 1]) && stands(pieces[i + 1])),
  );
}
