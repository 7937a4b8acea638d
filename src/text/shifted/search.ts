/** The search: all original texts that may stand behind a stretch of the file, best first, by beam search. */
import { type NoteTail, noteAt, noteTailAt } from './annotations.ts';
import { gbk, isTrail } from './gbk.ts';
import { annotatable, bareCost, type Evidence, leadSets, noteCost, type Path, spell } from './paths.ts';
import { LINE_BREAK, symbolOf } from './symbols.ts';

const BEAM = 120;
/** Paths that a dropped pair is tried on at one place; two dropped pairs in a row are tried on the fewer. */
const DROP_FROM = 40;
const SECOND_DROP_FROM = 6;
/** Longest stretch searched, in UTF-16 units of the file. */
const MAX_LENGTH = 160;
/** Characters in step after which a run is over. */
const SETTLED = 8;

/** An undefined pair vanished. */
const DROPPED = 2.3;
/** The first byte of a character was lost. */
const LOST_LEAD = 7;
/** A Latin letter became the second half of a pair. */
const LETTER_EATEN = 3;
/** A Latin letter of the file stands for its full-width twin and not for itself. */
const FULL_WIDTH_LETTER = 4;
/** `?` ate an ASCII byte that no note accounts for. */
const ASCII_EATEN = 1;
/** ASCII characters that may have been eaten, opening parenthesis apart. */
const EATABLE = ' \n0123456789(),.:;-+/%"';

const QUESTION = 0x3f;
const BREAK_SYMBOL = LINE_BREAK.charCodeAt(0);

export type Found = {
  /** Best first, at most BEAM. */
  readonly paths: readonly Path[];
  /** Where in the file the paths end. */
  readonly end: number;
};

/**
 * Searches from the `?` at `start`. `before` is the character that stands before it without its note, or ''.
 * Paths that end in step everywhere are included: for them the `?` is a question mark.
 */
export function search(text: string, start: number, before: string, evidence: Evidence): Found {
  const limit = Math.min(text.length, start + MAX_LENGTH);
  const levels = new Map<number, Path[]>([[start, [origin(before)]]]);
  for (let at = start; ; at++) {
    const here = levels.get(at);
    if (here === undefined) {
      if (at >= limit) return { paths: [], end: at };
      continue;
    }
    levels.delete(at);
    let paths = best(here, BEAM);
    if (at >= limit || settled(paths[0], at)) return { paths, end: at };
    paths = best([...paths, ...withDrops(evidence, paths)], BEAM);
    const reached = (end: number, path: Path | undefined): void => {
      if (path === undefined) return;
      const level = levels.get(end);
      if (level === undefined) levels.set(end, [path]);
      else level.push(path);
    };
    const step: Step = { text, at, evidence, reached };
    for (const path of paths) {
      if (path.leads === undefined) stepInStep(step, path, before);
      else stepShifted(step, path, path.leads);
    }
    if (levels.size === 0) return { paths: [], end: at };
  }
}

type Step = {
  readonly text: string;
  readonly at: number;
  readonly evidence: Evidence;
  readonly reached: (end: number, path: Path | undefined) => void;
};

function origin(before: string): Path {
  return {
    cost: 0,
    text: '',
    plain: '',
    previous: before === '' ? BREAK_SYMBOL : symbolOf(before.charCodeAt(0)),
    leads: undefined,
    afterNote: false,
    lost: [],
    straddled: [],
    recovered: 0,
    recoveredCost: 0,
    sync: undefined,
  };
}

function best(paths: readonly Path[], count: number): Path[] {
  return [...paths].sort((a, b) => a.cost - b.cost).slice(0, count);
}

function settled(path: Path | undefined, at: number): boolean {
  if (path === undefined || path.leads !== undefined) return false;
  return path.sync === undefined ? path.plain.length >= SETTLED : at - path.sync.end >= SETTLED;
}

/** Pairs that GBK leaves undefined are not in the file: the paths on which one stood here. */
function withDrops(evidence: Evidence, paths: readonly Path[]): Path[] {
  const once: Path[] = [];
  for (const path of paths.slice(0, DROP_FROM)) drop(evidence, path, once);
  const twice: Path[] = [];
  for (const path of best(once, SECOND_DROP_FROM)) drop(evidence, path, twice);
  return [...once, ...twice];
}

function drop(evidence: Evidence, path: Path, into: Path[]): void {
  const { charOfPair } = gbk();
  const { dropped, droppers } = leadSets();
  for (const lead of path.leads ?? []) {
    for (const trail of droppers) {
      const unit = charOfPair[(lead << 8) | trail] ?? 0;
      if (unit === 0) continue;
      const next = spell(evidence, path, unit, {
        leads: dropped[trail],
        extra: DROPPED + unannotated(evidence, path, unit),
      });
      if (next !== undefined) into.push(next);
    }
  }
}

/** Cost of the character `unit` standing without a note at the end of `path`. */
function unannotated(evidence: Evidence, path: Path, unit: number): number {
  return path.afterNote ? 0 : bareCost(evidence, String.fromCharCode(unit));
}

function stepInStep({ text, at, evidence, reached }: Step, path: Path, before: string): void {
  const unit = text.charCodeAt(at);
  if (unit === QUESTION) {
    const note = noteTailAt(text, at + 1);
    const last = path.plain.at(-1) ?? before;
    if (note !== undefined) {
      for (const next of straddles(evidence, path, last, note)) reached(at + 1 + note.text.length, next);
      if (note.toned) return;
    } else {
      reached(at + 1, {
        ...path,
        cost: path.cost + LOST_LEAD,
        leads: leadSets().all,
        lost: [...path.lost, path.plain.length],
      });
    }
  }
  const note = noteAt(text, at + 1);
  if (note !== undefined) {
    const extra = Math.min(noteCost(evidence, text.charAt(at), note), 2 * LOST_LEAD);
    const end = at + 2 + note.text.length;
    reached(end, spell(evidence, path, unit, { leads: undefined, extra, note: note.text }));
    return;
  }
  const extra = Math.min(bareCost(evidence, text.charAt(at)), 2 * LOST_LEAD);
  reached(at + 1, spell(evidence, path, unit, { leads: undefined, extra }));
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
      straddled: [...path.straddled, [char, note.text]],
    });
  }
  return found;
}

function stepShifted(step: Step, path: Path, leads: readonly number[]): void {
  const { text, at } = step;
  const unit = text.charCodeAt(at);
  if (unit === QUESTION) eaten(step, path, leads);
  if (unit >= 0x40 && unit <= 0x7e) resync(step, path, leads, unit);
  const pair = pairOf(unit);
  if (pair !== 0) visiblePair(step, path, leads, pair, unit < 0x80 && unit >= 0x40 ? FULL_WIDTH_LETTER : 0);
}

/** The pair that a character of the file was decoded from; ASCII stands for its full-width twin. */
function pairOf(unit: number): number {
  if (unit === 0x20) return 0xa1a1;
  if (unit > 0x20 && unit < 0x7f) return 0xa380 | unit;
  return gbk().pairOfChar[unit] ?? 0;
}

/** A pair of the file: the second half of one character and the first of the next. */
function visiblePair(step: Step, path: Path, leads: readonly number[], pair: number, extra: number): void {
  const { text, at, evidence, reached } = step;
  const { charOfPair } = gbk();
  const trail = pair >>> 8;
  const second = pair & 0xff;
  if (second < 0x80) {
    for (const lead of leads) {
      const unit = charOfPair[(lead << 8) | trail] ?? 0;
      const inStep = spell(evidence, path, unit, { leads: undefined, extra: extra + unannotated(evidence, path, unit) });
      if (inStep === undefined) continue;
      const letter = spell(evidence, { ...inStep, leads }, second, { leads: undefined, extra: LETTER_EATEN, end: at + 1 });
      reached(at + 1, letter);
    }
    return;
  }
  const char = text.charAt(at);
  const note = noteAt(text, at + 1);
  const straddleCost = note === undefined ? bareCost(evidence, char) : noteCost(evidence, char, note);
  const end = note === undefined ? at + 1 : at + 2 + note.text.length;
  const straddled =
    note === undefined ? path.straddled : [...path.straddled, [char, note.text] as const];
  for (const lead of leads) {
    const unit = charOfPair[(lead << 8) | trail] ?? 0;
    const next = spell(evidence, path, unit, {
      leads: leadSets().one[second],
      extra: extra + straddleCost + unannotated(evidence, path, unit),
      afterNote: note !== undefined,
    });
    if (next !== undefined) reached(end, { ...next, straddled });
  }
}

/** A second half below 0x80 stands in the file as the ASCII character itself, and the decoder is in step again. */
function resync(step: Step, path: Path, leads: readonly number[], trail: number): void {
  const { text, at, evidence, reached } = step;
  const { charOfPair } = gbk();
  const note = noteAt(text, at + 1);
  for (const lead of leads) {
    const unit = charOfPair[(lead << 8) | trail] ?? 0;
    if (unit === 0) continue;
    const extra =
      note === undefined
        ? unannotated(evidence, path, unit)
        : noteCost(evidence, String.fromCharCode(unit), note);
    const end = note === undefined ? at + 1 : at + 2 + note.text.length;
    reached(
      end,
      spell(evidence, path, unit, { leads: undefined, extra, end, ...(note && { note: note.text }) }),
    );
  }
}

/** `?`: the second half of a character took an ASCII byte with it, and the decoder is in step again. */
function eaten(step: Step, path: Path, leads: readonly number[]): void {
  const { text, at, evidence, reached } = step;
  const { charOfPair, pairOfChar } = gbk();
  const note = noteTailAt(text, at + 1);
  if (note !== undefined) {
    const end = at + 1 + note.text.length;
    for (const { char, cost } of annotatable(evidence, note)) {
      const unit = char.charCodeAt(0);
      const pair = pairOfChar[unit] ?? 0;
      if ((pair & 0xff) < 0x81 || !leads.includes(pair >>> 8)) continue;
      reached(end, spell(evidence, path, unit, { leads: undefined, extra: cost, note: note.text, end }));
    }
    return;
  }
  for (const lead of leads) {
    for (let trail = 0x81; trail <= 0xfe; trail++) {
      if (!isTrail(trail)) continue;
      const unit = charOfPair[(lead << 8) | trail] ?? 0;
      const whole = spell(evidence, path, unit, {
        leads: undefined,
        extra: ASCII_EATEN + unannotated(evidence, path, unit),
      });
      if (whole === undefined || leads.length > 1) continue;
      for (let i = 0; i < EATABLE.length; i++) {
        reached(
          at + 1,
          spell(evidence, { ...whole, leads }, EATABLE.charCodeAt(i), { leads: undefined, extra: 0, end: at + 1 }),
        );
      }
    }
  }
}
