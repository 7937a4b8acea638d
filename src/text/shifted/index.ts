/** Repair of GBK bytes that were read one off: finds the runs, restores them, proves or marks each. */
import type { Edit } from '../edit.ts';
import { annotationsOf, noteAt, noteTailAt } from './annotations.ts';
import { Language } from './language.ts';
import { TABLE } from './ngram-table.ts';
import { type Ngrams, type NgramTable, unpack } from './ngrams.ts';
import { type Evidence, openAfter, type Path, type Sync } from './paths.ts';
import { proves } from './proof.ts';
import { search } from './search.ts';

/** Nats by which the best candidate must beat every other text. */
const MARGIN = 2;
/** Nats per recovered character above which a candidate reads like no Chinese where it has a close rival. */
const MAX_MEAN_COST = 11;
/** A lead over every rival allows as rare a character as it is worth, at a share and up to a limit of nats. */
const RARITY_PER_LEAD = 0.5;
const MAX_RARITY = 5;
/** Question marks that may turn out to be such, beside one for so many UTF-16 units of text: time stays linear. */
const MAX_FRUITLESS = 60;
const UNITS_PER_FRUITLESS = 1_000;

/** UTF-16 units of the longest note, parentheses included. */
const MAX_NOTE = 10;

/** UTF-16 units in which an opening parenthesis is looked for. */
const LINE = 400;

const RULE = 'shifted-run';

/**
 * Edits that give each run of shifted bytes its text from before the shift, notes of its characters included,
 * in the script of the document. Runs that cannot be decided are unresolved edits.
 */
export function findShiftedRuns(text: string, table: NgramTable = TABLE): Edit[] {
  let at = text.indexOf('?');
  if (at < 0) return [];
  const annotations = annotationsOf(text);
  const evidence: Evidence = { annotations, language: new Language(unpacked(table), annotations.words) };
  const edits: Edit[] = [];
  let fruitless = 0;
  for (; at >= 0; at = text.indexOf('?', at)) {
    const anchored = noteTailAt(text, at + 1)?.toned === true;
    const suspicious =
      anchored || (annotations.toned > 0 && fruitless < MAX_FRUITLESS + at / UNITS_PER_FRUITLESS);
    const edit = suspicious ? runAt(text, at, anchored, evidence) : undefined;
    if (edit === undefined) {
      if (suspicious) fruitless++;
      at++;
      continue;
    }
    edits.push(edit);
    at = Math.max(edit.end, at + 1);
  }
  return edits;
}

function runAt(text: string, at: number, anchored: boolean, evidence: Evidence): Edit | undefined {
  const last = charBefore(text, at);
  const secondLast = charBefore(text, last);
  const before = text.charAt(charBefore(text, secondLast)) + text.charAt(secondLast) + text.charAt(last);
  const found = search(text, at, before, openAt(text, at), evidence);
  const [best] = found.paths;
  if (best?.sync === undefined) return anchored ? unresolved(text, at, at + 1) : undefined;
  const rival = found.paths.find((path) => path.text !== best.text);
  const margin = rival === undefined ? Number.POSITIVE_INFINITY : rival.cost - best.cost;
  const sure = margin >= MARGIN && isChinese(best, margin);
  if (!sure || !isProven(text, last, best, best.sync, evidence)) return unresolved(text, at, best.sync.end);
  return {
    start: at,
    end: best.sync.end,
    after: best.text.slice(0, best.sync.text),
    kind: 'mojibake',
    rule: RULE,
    confidence: 1 - Math.exp(-margin),
    resolved: true,
  };
}

/** True where the candidate costs no more than Chinese text does; a clear lead excuses a rare character. */
function isChinese(path: Path, margin: number): boolean {
  const excused = Math.min(MAX_RARITY, RARITY_PER_LEAD * margin);
  return path.recoveredCost / path.recovered <= MAX_MEAN_COST + excused;
}

/** Where the last character before `end` stands, a note behind it skipped; -1 at the beginning. */
function charBefore(text: string, end: number): number {
  for (let open = end - 1; open > 0 && open >= end - MAX_NOTE; open--) {
    if (noteAt(text, open)?.text.length === end - open - 1) return open - 1;
  }
  return end - 1;
}

/** Parentheses that stand open in front of `at` in its line. */
function openAt(text: string, at: number): number {
  let open = 0;
  for (let i = Math.max(text.lastIndexOf('\n', at - 1), at - LINE) + 1; i < at; i++) {
    open = openAfter(open, text.charCodeAt(i));
  }
  return open;
}

/** True where `path`, damaged again from the character at `last` to where it falls back into step, gives the file. */
function isProven(text: string, last: number, path: Path, sync: Sync, { annotations }: Evidence): boolean {
  const before = text.charAt(last);
  return proves(
    {
      plain: before + path.plain.slice(0, sync.plain),
      notes: new Map([...annotations.notes, ...path.annotated]),
      lost: path.lost.map((position) => position + before.length),
    },
    text.slice(Math.max(0, last), sync.end),
  );
}

function unresolved(text: string, start: number, end: number): Edit {
  const after = text.slice(start, end);
  return { start, end, after, kind: 'mojibake', rule: RULE, confidence: 0, resolved: false };
}

let loaded: { table: NgramTable; ngrams: Ngrams } | undefined;

function unpacked(table: NgramTable): Ngrams {
  if (loaded?.table !== table) loaded = { table, ngrams: unpack(table) };
  return loaded.ngrams;
}
