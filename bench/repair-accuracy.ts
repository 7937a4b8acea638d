/** Share of characters right after clean documents were damaged and repaired: script and pinyin notes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { repairText } from '../src/text/repair.ts';

const DATA = process.env.TIAOWEN_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url));
const FOLDERS = ['policies/state-council', 'policies/local', 'policies/work-reports'];
/** Characters of each document that are used. */
const EXCERPT = 20_000;

/** How notes are written: with or without tones, and around what. */
type NoteStyle = { name: string; share: number; toned: boolean; wrap: (reading: string) => string };
const STYLES: readonly NoteStyle[] = [
  { name: 'no notes', share: 0, toned: true, wrap: (reading) => `(${reading})` },
  { name: 'toned', share: 0.1, toned: true, wrap: (reading) => `(${reading})` },
  { name: 'toned, inner space', share: 0.2, toned: true, wrap: (reading) => `(${reading} )` },
  { name: 'toneless, full width', share: 0.1, toned: false, wrap: (reading) => `（${reading}）` },
  { name: 'toneless', share: 0.05, toned: false, wrap: (reading) => `(${reading})` },
];
const SCRIPTS = ['cn', 't', 'tw', 'hk'] as const;

/**
 * Prints a line for each way of damage, and with `--errors` what was wanted, what came, and how often. Where the
 * data folder (`TIAOWEN_DATA`) is absent, says so and does nothing.
 */
export async function repairAccuracy(args: string[]): Promise<void> {
  if (!existsSync(DATA)) {
    process.stdout.write(`repair-accuracy: skipped, no data in ${DATA}\n`);
    return;
  }
  const texts = cleanTexts();
  const errors = new Map<string, number>();
  let all = 0;
  let wrong = 0;
  for (const script of SCRIPTS) {
    const convert = script === 'cn' ? (text: string) => text : Converter({ from: 'cn', to: script });
    for (const style of STYLES) {
      let wrongHere = 0;
      let allHere = 0;
      for (const [at, text] of texts.entries()) {
        const damaged = addNotes(text, convert(text), style, at);
        wrongHere += compare(text, repairText(damaged).canonical, errors);
        allHere += text.length;
      }
      process.stdout.write(`${script}, ${style.name}: ${percent(wrongHere, allHere)} of ${allHere}\n`);
      all += allHere;
      wrong += wrongHere;
    }
  }
  process.stdout.write(`all: ${percent(wrong, all)} of ${all}\n`);
  if (!args.includes('--errors')) return;
  for (const [error, count] of [...errors].sort((a, b) => b[1] - a[1]).slice(0, 150)) {
    process.stdout.write(`${count}\t${error}\n`);
  }
}

/** Repaired once, so that what is compared is script and notes only. */
function cleanTexts(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(DATA, folder))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => repairText(readFileSync(join(DATA, folder, name), 'utf8').slice(0, EXCERPT)).canonical),
  );
}

/** Notes fall on characters at random, the same at every run. */
function addNotes(clean: string, converted: string, style: NoteStyle, seed: number): string {
  if (style.share === 0 || clean.length !== converted.length) return converted;
  const random = randomNumbers(seed + 1);
  const readings = pinyin(clean, { type: 'array', toneType: style.toned ? 'symbol' : 'none' });
  const characters = [...converted];
  if (readings.length !== characters.length) return converted;
  return characters
    .map((character, at) => {
      const reading = readings[at] ?? '';
      const noted = /\p{Script=Han}/u.test(character) && reading !== character && random() < style.share;
      return noted ? character + style.wrap(reading) : character;
    })
    .join('');
}

/** Characters that differ; a line of another length counts whole. */
function compare(wanted: string, got: string, errors: Map<string, number>): number {
  const wantedLines = wanted.split('\n');
  const gotLines = got.split('\n');
  let wrong = 0;
  for (const [at, want] of wantedLines.entries()) {
    const have = gotLines[at] ?? '';
    if (want === have) continue;
    if (want.length !== have.length) {
      wrong += want.length;
      note(errors, `${want.slice(0, 60)} | ${have.slice(0, 60)}`);
      continue;
    }
    for (let i = 0; i < want.length; i += 1) {
      if (want[i] === have[i]) continue;
      wrong += 1;
      note(errors, `${want.slice(Math.max(0, i - 2), i + 3)} | ${have.slice(Math.max(0, i - 2), i + 3)}`);
    }
  }
  return wrong;
}

function note(errors: Map<string, number>, error: string): void {
  errors.set(error, (errors.get(error) ?? 0) + 1);
}

/** Mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function percent(wrong: number, all: number): string {
  return `${(100 * (1 - wrong / all)).toFixed(4)} % right`;
}
