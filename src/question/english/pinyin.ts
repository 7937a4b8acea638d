/** Names spelled in pinyin, as English writes them: Pingyao, Taiyuan, Xi'an. */
import { PINYIN_READINGS } from '../../text/pinyin-readings-table.ts';

const MOST_SPELLINGS = 24;
/** Single consonants are no syllables of names. */
const SYLLABLES = Object.keys(PINYIN_READINGS).filter((syllable) => /[aeiouv]/.test(syllable));
const SPELT = new RegExp(`^(?:${SYLLABLES.sort((a, b) => b.length - a.length).join('|')})+$`);

/** True for a word that can be cut into syllables of pinyin; many English words can (more, change). */
export const looksLikePinyin = (word: string) => SPELT.test(word);

/** Every way to spell `names`, in small letters without blanks, by character readings. */
export function spellingsOf(names: readonly string[]): Map<string, string[]> {
  const wanted = new Set(names.join(''));
  const readings = new Map<string, string[]>();
  for (const syllable of SYLLABLES) {
    for (const character of PINYIN_READINGS[syllable] ?? '') {
      if (!wanted.has(character)) continue;
      const known = readings.get(character);
      if (known) known.push(syllable);
      else readings.set(character, [syllable]);
    }
  }
  return new Map(
    names.map((name) => {
      let spellings = [''];
      for (const character of name) {
        const syllables = readings.get(character) ?? [];
        spellings = spellings
          .flatMap((start) => syllables.map((syllable) => start + syllable))
          .slice(0, MOST_SPELLINGS);
      }
      return [name, spellings.map((spelling) => spelling.replaceAll('v', 'u'))];
    }),
  );
}
