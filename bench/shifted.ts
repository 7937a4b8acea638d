/** `node bench/run.ts shifted`: damages clean policy texts as scraped pages were, repairs them, counts the runs. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Converter } from 'opencc-js';
import { PINYIN_READINGS } from '../src/text/pinyin-readings-table.ts';
import { annotationsOf, noteTailAt } from '../src/text/shifted/annotations.ts';
import { findShiftedRuns } from '../src/text/shifted/index.ts';
import { TABLE } from '../src/text/shifted/ngram-table.ts';
import type { NgramTable } from '../src/text/shifted/ngrams.ts';
import { type Annotation, damage, isGbk } from '../test/damage/shift.ts';
import { policyTexts } from '../training/policy-texts.ts';
import { portalTexts } from './portal-texts.ts';
import { judge, type Outcome, touches } from './shifted-judge.ts';

/** Annotations tried on each text: the seed's characters in the first, random ones in the others. */
const ROUNDS = 2;
const ANNOTATED = 90;
const SHARE_WITH_BLANK = 0.08;
const MARKS = '；？';
/** Texts without damage, beside the policy texts. */
const CLEAN_SETS = ['cmrc2018_dev', 'drcd_dev'];

/**
 * Prints one JSON object: how many shifted runs came back exactly, were marked, came back wrong, were missed.
 * Runs that a note began and runs that a lost byte began are counted apart; `falsePositives` are edits to texts
 * without damage. Measures on the policy texts that `training/shifted-table.ts DATA --half FILE` leaves out:
 * `--table FILE` weighs by that table, without it by the shipped one, which has counted them. `--portal` measures on
 * saved portal pages instead, which no table has counted. `--show` prints the failures.
 */
export async function shifted(args: string[]): Promise<void> {
  const data = process.env.TIAOWEN_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url));
  if (!existsSync(data)) {
    console.error(`skipped: no data at ${data} (TIAOWEN_DATA)`);
    return;
  }
  const at = args.indexOf('--table');
  const table: NgramTable =
    at < 0 ? TABLE : ((await import(pathToFileURL(args[at + 1] ?? '').href)) as { TABLE: NgramTable }).TABLE;
  const withNote: Record<Outcome, number> = { restored: 0, unresolved: 0, wrong: 0, missed: 0 };
  const withLostByte = { ...withNote };
  const seedNotes = notesOfSeed();
  const random = generator(20241025);
  let documents = 0;
  let characters = 0;
  let falsePositives = 0;
  let editsOutsideRuns = 0;
  let milliseconds = 0;
  const portal = args.includes('--portal');
  for (const [i, { name, text }] of (portal ? portalTexts(data) : policyTexts(data)).entries()) {
    falsePositives += findShiftedRuns(text, table).length;
    if (i % 2 === 0 && !portal) continue;
    const original = inGbk(Converter({ from: 'cn', to: i % 4 === 1 ? 't' : 'tw' })(text));
    for (let round = 0; round < ROUNDS; round++) {
      const annotation: Annotation = {
        notes: round === 0 ? seedNotes : randomNotes(original, random),
        splittingMarks: round % 2 === 0 ? MARKS : '',
        halfWidth: round !== 1,
        overlapping: i % 4 === 3,
      };
      const damaged = damage(original, annotation);
      if (damaged.runs.length === 0) continue;
      documents++;
      characters += damaged.text.length;
      const began = performance.now();
      const edits = findShiftedRuns(damaged.text, table);
      milliseconds += performance.now() - began;
      for (const run of damaged.runs) {
        const outcome = judge(original, damaged, run, edits, annotation.notes);
        const noted = noteTailAt(damaged.text, run.start + 1) !== undefined;
        (noted ? withNote : withLostByte)[outcome]++;
        if (!args.includes('--show') || outcome === 'restored') continue;
        const own = edits.filter((edit) => touches(edit, run)).map(({ after }) => after);
        console.error(round, name, outcome, [
          original.slice(run.from - 6, run.to + 6),
          damaged.text.slice(run.start - 6, run.end + 12),
          own,
        ]);
      }
      editsOutsideRuns += edits.filter((edit) => !damaged.runs.some((run) => touches(edit, run))).length;
    }
  }
  const secondsPerMillion = Number(((milliseconds / characters) * 1000).toFixed(2));
  for (const set of CLEAN_SETS) {
    falsePositives += findShiftedRuns(
      readFileSync(`${data}/bench/${set}/corpus.jsonl`, 'utf8'),
      table,
    ).length;
  }
  const figures = { documents, characters, falsePositives, editsOutsideRuns, secondsPerMillion };
  process.stdout.write(
    `${JSON.stringify({ withNote: shares(withNote), withLostByte: shares(withLostByte), ...figures })}\n`,
  );
}

/** The counts with their sum and with their shares of it. */
function shares(counts: Readonly<Record<Outcome, number>>): Record<string, number> {
  const runs = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const share = Object.entries(counts).map(([outcome, n]) => [
    `${outcome}Share`,
    Number((n / runs).toFixed(4)),
  ]);
  return { runs, ...counts, ...Object.fromEntries(share) };
}

/** The characters that the seed annotates, with its notes. */
function notesOfSeed(): Map<string, string> {
  const seed = readFileSync(new URL('../seeds/jinzhengfa-2024-20.raw.txt', import.meta.url), 'utf8');
  return new Map([...annotationsOf(seed).notes].map(([char, tail]) => [char, `(${tail}`]));
}

/** Characters of the text, common ones more often, each with one of its readings and a made-up tone. */
function randomNotes(text: string, random: () => number): Map<string, string> {
  const readings = new Map(
    Object.entries(PINYIN_READINGS).flatMap(([syllable, chars]) =>
      [...chars].map((char): [string, string] => [char, syllable]),
    ),
  );
  const frequency = new Map<string, number>();
  for (const char of text) if (readings.has(char)) frequency.set(char, (frequency.get(char) ?? 0) + 1);
  const ranked = [...frequency].sort((a, b) => b[1] - a[1]).map(([char]) => char);
  const notes = new Map<string, string>();
  while (notes.size < Math.min(ANNOTATED, ranked.length / 2)) {
    const char = ranked[Math.floor(random() ** 1.5 * ranked.length)] ?? '';
    const note = toned(readings.get(char) ?? '', random);
    notes.set(char, `(${note}${random() < SHARE_WITH_BLANK ? ' ' : ''})`);
  }
  return notes;
}

const TONES: Readonly<Record<string, string>> = {
  a: 'āáǎà',
  e: 'ēéěè',
  i: 'īíǐì',
  o: 'ōóǒò',
  u: 'ūúǔù',
  v: 'ǖǘǚǜ',
};

/** The syllable with a tone mark where pinyin puts it. */
function toned(syllable: string, random: () => number): string {
  const vowel =
    /[ae]/.exec(syllable)?.[0] ??
    (syllable.includes('ou') ? 'o' : (/[aeiouv](?=[^aeiouv]*$)/.exec(syllable)?.[0] ?? ''));
  const tone = Math.floor(random() * 4);
  return syllable.replace(new RegExp(`${vowel || '$'}(?=[^aeiouv]*$|.)`), (TONES[vowel] ?? '').charAt(tone));
}

/** The text without the characters that GBK cannot write. */
function inGbk(text: string): string {
  return [...text.replaceAll('\r', '')].filter(isGbk).join('');
}

/** Uniform numbers in [0, 1), the same for the same seed (Numerical Recipes' linear congruence). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x100000000;
  };
}
