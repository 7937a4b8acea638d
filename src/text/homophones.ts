/** How ideographs sound, tones aside. */
import { PINYIN_READINGS, USUAL_READINGS } from './pinyin-readings-table.ts';

let known: Map<string, string[]> | undefined;

function readings(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  const add = (ideographs: string, syllable: string) => {
    for (const ideograph of ideographs) {
      const syllables = all.get(ideograph);
      if (syllables) syllables.push(syllable);
      else all.set(ideograph, [syllable]);
    }
  };
  const entries = Object.entries(PINYIN_READINGS);
  for (const [syllable, ideographs] of entries) add(ideographs.slice(0, USUAL_READINGS[syllable]), syllable);
  for (const [syllable, ideographs] of entries) add(ideographs.slice(USUAL_READINGS[syllable]), syllable);
  return all;
}

/** The syllables that the ideograph can be read as, the usual one first; none for an unknown ideograph. */
export function syllablesOf(ideograph: string): readonly string[] {
  known ??= readings();
  return known.get(ideograph) ?? [];
}

/** True where the two ideographs share a reading. */
export function soundAlike(a: string, b: string): boolean {
  const other = syllablesOf(b);
  return syllablesOf(a).some((syllable) => other.includes(syllable));
}
