/** Writes src/text/pinyin-readings-table.ts from the pinyin-pro package: `node training/pinyin-readings.ts`. */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** All ideographs of GBK, the repertoire of the pages that carry notes. */
function gbkIdeographs(): string[] {
  const decoder = new TextDecoder('gb18030');
  const found = new Set<string>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (/^\p{Unified_Ideograph}$/u.test(text)) found.add(text);
    }
  }
  // 〇 is written as an ideograph, though Unicode does not class it as one.
  return [...found, '〇'].sort();
}

/** Without tones, `ü` as `v`. The package lists fewer readings for a traditional form than for its simplified one. */
function readings(ideograph: string): string[] {
  return [ideograph, toSimplified(ideograph)].flatMap((form) =>
    pinyin(form, { multiple: true, toneType: 'none', type: 'array' })
      .map((reading) => reading.replaceAll('ü', 'v'))
      .filter((reading) => /^[a-z]{1,6}$/.test(reading)),
  );
}

/** The package lists the usual reading of an ideograph first. */
const table = new Map<string, { usual: string; rarer: string }>();
for (const ideograph of gbkIdeographs()) {
  for (const [place, syllable] of [...new Set(readings(ideograph))].entries()) {
    const ideographs = table.get(syllable) ?? { usual: '', rarer: '' };
    ideographs[place === 0 ? 'usual' : 'rarer'] += ideograph;
    table.set(syllable, ideographs);
  }
}
const entries = [...table].sort(([a], [b]) => (a < b ? -1 : 1));
const lines = entries.map(([key, { usual, rarer }]) => `  ${key}: '${usual}${rarer}',`);
const counts = entries.map(([key, { usual }]) => `  ${key}: ${usual.length},`);
writeFileSync(
  new URL('../src/text/pinyin-readings-table.ts', import.meta.url),
  `/** Pinyin readings of all GBK ideographs, made by training/pinyin-readings.ts from pinyin-pro (MIT). */

/** From a syllable without tone (\`v\` for \`ü\`) to the ideographs that can be read so, those usually read so first. */
export const PINYIN_READINGS: Readonly<Record<string, string>> = {
${lines.join('\n')}
};

/** How many of the ideographs of a syllable, the first ones, are usually read so. */
export const USUAL_READINGS: Readonly<Record<string, number>> = {
${counts.join('\n')}
};
`,
);
