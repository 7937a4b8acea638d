/** Which ideographs sound alike, tones aside. */
import { PINYIN_READINGS } from './pinyin-readings-table.ts';

let syllablesOf: Map<string, string[]> | undefined;

function readings(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [syllable, ideographs] of Object.entries(PINYIN_READINGS)) {
    for (const ideograph of ideographs) {
      const known = all.get(ideograph);
      if (known) known.push(syllable);
      else all.set(ideograph, [syllable]);
    }
  }
  return all;
}

/** True where the two ideographs share a reading. */
export function soundAlike(a: string, b: string): boolean {
  syllablesOf ??= readings();
  const other = syllablesOf.get(b);
  return other !== undefined && (syllablesOf.get(a)?.some((syllable) => other.includes(syllable)) ?? false);
}
