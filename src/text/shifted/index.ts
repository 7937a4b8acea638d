/** Repair of GBK bytes that were read one off: finds the runs, restores them, proves or marks each. */
import type { Edit } from '../edit.ts';
import { annotationsOf, noteAt, noteTailAt } from './annotations.ts';
import { languageOf } from './language.ts';
import type { Evidence, Path, Sync } from './paths.ts';
import { proves } from './proof.ts';
import { search } from './search.ts';

/** Nats by which the best candidate must beat every other text. */
const MARGIN = 2;
/** Nats per recovered character above which a candidate reads like no Chinese. */
const MAX_MEAN_COST = 11;
/** Question marks that turned out to be such, after which those without a note are taken for what they are. */
const MAX_FRUITLESS = 60;

/** UTF-16 units of the longest note, parentheses included. */
const MAX_NOTE = 10;

const RULE = 'shifted-run';

/**
 * Edits that give each run of shifted bytes its text from before the shift, notes of its characters included,
 * in the script of the document. Runs that cannot be decided are unresolved edits.
 */
export function findShiftedRuns(text: string): Edit[] {
  let at = text.indexOf('?');
  if (at < 0) return [];
  const annotations = annotationsOf(text);
  const evidence: Evidence = { annotations, language: languageOf(annotations.words) };
  const edits: Edit[] = [];
  let fruitless = 0;
  for (; at >= 0; at = text.indexOf('?', at)) {
    const anchored = noteTailAt(text, at + 1)?.toned === true;
    const suspicious = anchored || (annotations.toned > 0 && fruitless < MAX_FRUITLESS);
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
  const before = text.charAt(charBefore(text, last)) + text.charAt(last);
  const found = search(text, at, before, evidence);
  const [best] = found.paths;
  if (best?.sync === undefined) return anchored ? unresolved(text, at, at + 1) : undefined;
  const rival = found.paths.find((path) => path.text !== best.text);
  const margin = rival === undefined ? Number.POSITIVE_INFINITY : rival.cost - best.cost;
  const sure = margin >= MARGIN && best.recoveredCost / best.recovered <= MAX_MEAN_COST;
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

/** Where the last character before `end` stands, a note behind it skipped; -1 at the beginning. */
function charBefore(text: string, end: number): number {
  for (let open = end - 1; open > 0 && open >= end - MAX_NOTE; open--) {
    if (noteAt(text, open)?.text.length === end - open - 1) return open - 1;
  }
  return end - 1;
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
