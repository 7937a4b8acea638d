/** The search: all original texts that may stand behind a stretch of the file, best first, by beam search. */
import { type NoteTail, noteAt, noteTailAt } from './annotations.ts';
import { gbk } from './gbk.ts';
import { cheapest, Levels } from './levels.ts';
import { annotatable, bareCost, type Evidence, leadSets, noteCost, type Path, spell } from './paths.ts';
import { lostLead, type Step, stepShifted, unannotated } from './shifted-step.ts';

const BEAM = 32;
/** Paths on which a dropped pair is tried at one place, and such paths that are kept. */
const DROP_FROM = 8;
const DROPS_KEPT = 30;
/** Paths on which a second dropped pair in a row is tried. */
const SECOND_DROP_FROM = 3;
/** Longest stretch searched, in UTF-16 units of the file. */
const MAX_LENGTH = 160;
/** Characters in step after which a run is over. */
const SETTLED = 8;

/** A character in step that should have a note or should not, in a run that the search need not explain. */
const ODD_NOTE = 14;

const QUESTION = 0x3f;

export type Found = {
  /** Best first. */
  readonly paths: readonly Path[];
  /** Where in the file the paths end. */
  readonly end: number;
};

/**
 * Searches from the `?` at `start`. `before` is the text in front of it without notes, at most three characters;
 * `open` is how many parentheses stand open there.
 * Paths that are in step everywhere are included: for them the `?` is a question mark.
 */
export function search(text: string, start: number, before: string, open: number, evidence: Evidence): Found {
  const limit = Math.min(text.length, start + MAX_LENGTH);
  const levels = new Levels();
  levels.add(start, origin(before, open, evidence));
  for (let at = start; levels.size > 0; at++) {
    let paths = cheapest(levels.take(at), BEAM);
    if (paths.length === 0) continue;
    if (at >= limit || settled(paths[0], at)) return { paths, end: at };
    paths = [...paths, ...withDrops(evidence, paths)];
    const step: Step = { text, at, evidence, levels };
    for (const path of paths) {
      if (path.leads === undefined) stepInStep(step, path, before);
      else stepShifted(step, path, path.leads);
    }
  }
  return { paths: [], end: start };
}

function origin(before: string, open: number, { language }: Evidence): Path {
  let context = language.start;
  for (const char of before) context = language.after(context, char.charCodeAt(0));
  return {
    cost: 0,
    text: '',
    plain: '',
    context,
    open,
    leads: undefined,
    afterNote: false,
    lost: [],
    annotated: [],
    recovered: 0,
    recoveredCost: 0,
    sync: undefined,
  };
}

function settled(path: Path | undefined, at: number): boolean {
  if (path === undefined || path.leads !== undefined) return false;
  return path.sync === undefined ? path.plain.length >= SETTLED : at - path.sync.end >= SETTLED;
}

/** Pairs that GBK leaves undefined are not in the file: the paths on which one stood here. */
function withDrops(evidence: Evidence, paths: readonly Path[]): Path[] {
  const bound = paths[0]?.cost ?? 0;
  const once: Path[] = [];
  let open = 0;
  for (const path of paths.slice(0, DROP_FROM)) {
    if (path.leads === undefined || path.lost.at(-1) === path.plain.length) continue;
    if (path.leads.length === 1 || open++ < SECOND_DROP_FROM) drop(evidence, path, bound, once);
  }
  const kept = cheapest(once, DROPS_KEPT);
  const twice: Path[] = [];
  for (const path of kept.slice(0, SECOND_DROP_FROM)) drop(evidence, path, bound, twice);
  return [...kept, ...cheapest(twice, DROPS_KEPT)];
}

/** What a dropped pair may cost beyond the best path of its level. */
const DROP_WINDOW = 13;

function drop(evidence: Evidence, path: Path, least: number, into: Path[]): void {
  const { charOfPair } = gbk();
  const { dropped, droppers } = leadSets();
  for (const lead of path.leads ?? []) {
    for (const trail of droppers) {
      const unit = charOfPair[(lead << 8) | trail] ?? 0;
      const next = spell(evidence, path, unit, {
        leads: dropped[trail],
        extra: unannotated(evidence, path, unit),
        bound: least + DROP_WINDOW,
      });
      if (next !== undefined) into.push(next);
    }
  }
}

function stepInStep({ text, at, evidence, levels }: Step, path: Path, before: string): void {
  const unit = text.charCodeAt(at);
  if (unit === QUESTION) {
    const tail = noteTailAt(text, at + 1);
    if (tail === undefined) levels.add(at + 1, lostLead(path));
    else {
      const last = path.plain.at(-1) ?? before.at(-1) ?? '';
      for (const next of straddles(evidence, path, last, tail)) levels.add(at + 1 + tail.text.length, next);
      if (tail.toned) return;
    }
  }
  const char = text.charAt(at);
  const note = unit < 0x80 ? undefined : noteAt(text, at + 1);
  const end = note === undefined ? at + 1 : at + 2 + note.text.length;
  const oddity = note === undefined ? bareCost(evidence, char) : noteCost(evidence, char, note);
  levels.add(
    end,
    spell(evidence, path, unit, {
      leads: undefined,
      extra: Math.min(oddity, ODD_NOTE),
      bound: levels.bound(end),
      ...(note && { note: note.text }),
    }),
  );
}

/** A note was put between the halves of the next character, behind the character that they straddle. */
function straddles(evidence: Evidence, path: Path, last: string, note: NoteTail): Path[] {
  const { pairOfChar } = gbk();
  const tail = (pairOfChar[last.charCodeAt(0)] ?? 0) & 0xff;
  const found: Path[] = [];
  for (const { char, cost } of annotatable(evidence, note)) {
    const pair = pairOfChar[char.charCodeAt(0)] ?? 0;
    if (pair >>> 8 !== tail || (pair & 0xff) < 0x81) continue;
    found.push({
      ...path,
      cost: path.cost + cost,
      leads: leadSets().one[pair & 0xff],
      afterNote: true,
      annotated: [...path.annotated, [char, note.text]],
    });
  }
  return found;
}
