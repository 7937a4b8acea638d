/** Questions typed in pinyin, whole or in part, read as Chinese: gongzufang shenqing, gongzufang怎么申请. */
import type { Wording } from '../wording.ts';
import { createDecoder, type Decoded, type Decoder, type Piece } from './decode.ts';
import { createInitials } from './initials.ts';
import { hasLetters, spell } from './letters.ts';

export type PinyinReader = {
  /** Cheap: the letters of `text` are syllables, however carelessly spelt. */
  isPinyin(text: string): boolean;
  /** `text` in Chinese; unchanged where it has no letters or they read like no Chinese. */
  read(text: string): string;
};

/** Letters and other characters of the longest question read. */
const LONGEST = 400;
/** Nats for each character above which letters are no Chinese. */
const MOST_COST = 7;
/** The same for a few characters, and for a word amid Chinese. */
const FEW = 4;
const MOST_COST_OF_FEW = 5.8;
const MOST_COST_OF_WORD = 6.5;
/** Nats that a careless reading must save before it is believed, and the mean cost from which it is tried. */
const CARELESS_LEAD = 5;
const DOUBTFUL = 3.2;

/** Everything is made at the first question with letters. */
export function createPinyinReader(wording: () => Wording): PinyinReader {
  let made: { decode: Decoder; namesOf: (initials: string) => readonly string[] } | undefined;
  const open = () => {
    if (made) return made;
    const { language, units } = wording();
    made = { decode: createDecoder(language), namesOf: createInitials(units) };
    return made;
  };

  const spelt = (text: string) =>
    hasLetters(text) && text.length <= LONGEST ? spell(text, open().namesOf) : undefined;

  return {
    isPinyin: (text) => spelt(text)?.plausible ?? false,
    read(text) {
      const question = spelt(text);
      if (!question?.plausible) return text;
      const reading = likeliest(question.pieces, open().decode);
      if (!reading) return text;
      const { pieces, mixed } = question;
      const strange = mixed && reading.some((decoded, i) => isStrange(decoded, pieces[i]));
      return strange ? text : reading.map((decoded) => decoded.text).join('');
    },
  };
}

/** The exact reading, or the careless one where the exact one is none or far less likely. */
function likeliest(pieces: readonly Piece[], decode: Decoder): Decoded[] | undefined {
  const exact = decode(pieces, 'exact');
  if (exact && meanCost(exact, pieces) < DOUBTFUL) return exact;
  const careless = decode(pieces, 'careless');
  const best =
    !exact || (careless && totalCost(careless) + CARELESS_LEAD < totalCost(exact)) ? careless : exact;
  const characters = best?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
  const most = characters > FEW ? MOST_COST : MOST_COST_OF_FEW;
  return best && meanCost(best, pieces) <= most ? best : undefined;
}

/** A word that reads like no Chinese. */
const isStrange = ({ text, cost }: Decoded, piece: Piece | undefined) =>
  piece !== undefined && 'letters' in piece && cost / text.length > MOST_COST_OF_WORD;

const totalCost = (reading: readonly Decoded[]) => reading.reduce((sum, { cost }) => sum + cost, 0);

/** Over the characters that were read, not those that stood there. */
function meanCost(reading: readonly Decoded[], pieces: readonly Piece[]): number {
  const read = reading.filter((_, i) => 'letters' in (pieces[i] ?? {}));
  const characters = read.reduce((sum, { text }) => sum + text.length, 0);
  return characters === 0 ? 0 : totalCost(read) / characters;
}
