/** One step of the search while the decoder is one byte off: what one character of the file can have been. */
import { noteAt, noteTailAt } from './annotations.ts';
import { gbk } from './gbk.ts';
import type { Levels } from './levels.ts';
import { annotatable, bareCost, type Evidence, leadSets, noteCost, type Path, spell } from './paths.ts';

/** A Latin letter became the second half of a pair. */
const LETTER_EATEN = 3;
/** A Latin letter of the file stands for its full-width twin and not for itself. */
const FULL_WIDTH_LETTER = 4;
/** The first byte of a character was lost. */
const LOST_LEAD = 7;
/** A blank was eaten where no other blank follows, a digit (one of ten), another ASCII mark than a line break. */
const LONE_BLANK = 4;
const ANY_DIGIT = Math.log(10);
/** Years of plans are of the 20th or 21st century: the first digit by the second, and the cost of any other. */
const CENTURIES: Readonly<Record<string, string>> = { '9': '1', '0': '2' };
const YEAR_TAIL = /^\d{3}年/;
const ODD_YEAR = 8;
const HALF_WIDTH_MARK = 2;
/** ASCII characters that may have been eaten. */
const EATABLE = '\n 0123456789(),.:;-+/%"';

const QUESTION = 0x3f;

export type Step = {
  readonly text: string;
  /** The character of the file that is read in this step. */
  readonly at: number;
  readonly evidence: Evidence;
  readonly levels: Levels;
};

/** Adds the paths on which `path` goes on with the character of the file; `leads` may open its pending character. */
export function stepShifted(step: Step, path: Path, leads: readonly number[]): void {
  const unit = step.text.charCodeAt(step.at);
  if (unit === QUESTION) eaten(step, path, leads);
  if (unit >= 0x40 && unit <= 0x7e) resync(step, path, leads, unit);
  const pair = pairOf(unit);
  if (pair !== 0 && (pair & 0xff) < 0x80) eatenLetter(step, path, leads, pair);
  else if (pair !== 0)
    visiblePair(step, path, leads, pair, unit >= 0x40 && unit < 0x80 ? FULL_WIDTH_LETTER : 0);
}

/** The path on which the next character has lost its first byte. */
export function lostLead(path: Path): Path {
  return {
    ...path,
    cost: path.cost + LOST_LEAD,
    leads: leadSets().all,
    lost: [...path.lost, path.plain.length],
  };
}

/** Cost of the character `unit` standing without a note at the end of `path`; without its first byte none was put. */
export function unannotated(evidence: Evidence, path: Path, unit: number): number {
  const halved = path.afterNote || path.lost.at(-1) === path.plain.length;
  return halved ? 0 : bareCost(evidence, String.fromCharCode(unit));
}

/** The pair that a character of the file was decoded from; ASCII stands for its full-width twin. */
function pairOf(unit: number): number {
  if (unit === 0x20) return 0xa1a1;
  if (unit > 0x20 && unit < 0x7f) return 0xa380 | unit;
  return gbk().pairOfChar[unit] ?? 0;
}

/** The second half of one character and the first of the next. */
function visiblePair(
  { text, at, evidence, levels }: Step,
  path: Path,
  leads: readonly number[],
  pair: number,
  extra: number,
): void {
  const { charOfPair } = gbk();
  const char = text.charAt(at);
  const note = noteAt(text, at + 1);
  const end = note === undefined ? at + 1 : at + 2 + note.text.length;
  const straddle = note === undefined ? bareCost(evidence, char) : noteCost(evidence, char, note);
  if (straddle === Number.POSITIVE_INFINITY) return;
  const annotated = note === undefined ? path.annotated : [...path.annotated, [char, note.text] as const];
  for (const lead of leads) {
    const unit = charOfPair[(lead << 8) | (pair >>> 8)] ?? 0;
    const next = spell(evidence, path, unit, {
      leads: leadSets().one[pair & 0xff],
      extra: extra + straddle + unannotated(evidence, path, unit),
      afterNote: note !== undefined,
      bound: levels.bound(end),
    });
    if (next !== undefined) levels.add(end, { ...next, annotated });
  }
}

/** The second half of a character and a Latin letter; the decoder is in step again. */
function eatenLetter(
  { at, evidence, levels }: Step,
  path: Path,
  leads: readonly number[],
  pair: number,
): void {
  const { charOfPair } = gbk();
  for (const lead of leads) {
    const unit = charOfPair[(lead << 8) | (pair >>> 8)] ?? 0;
    const whole = spell(evidence, path, unit, {
      leads,
      extra: unannotated(evidence, path, unit),
      bound: levels.bound(at + 1),
    });
    if (whole === undefined) continue;
    levels.add(
      at + 1,
      spell(evidence, whole, pair & 0xff, { leads: undefined, extra: LETTER_EATEN, end: at + 1 }),
    );
  }
}

/** A second half below 0x80 stands in the file as the ASCII character itself, and the decoder is in step again. */
function resync(
  { text, at, evidence, levels }: Step,
  path: Path,
  leads: readonly number[],
  trail: number,
): void {
  const { charOfPair } = gbk();
  const note = noteAt(text, at + 1);
  const end = note === undefined ? at + 1 : at + 2 + note.text.length;
  for (const lead of leads) {
    const unit = charOfPair[(lead << 8) | trail] ?? 0;
    const extra =
      note === undefined
        ? unannotated(evidence, path, unit)
        : noteCost(evidence, String.fromCharCode(unit), note);
    const bound = levels.bound(end);
    levels.add(
      end,
      spell(evidence, path, unit, { leads: undefined, extra, end, bound, ...(note && { note: note.text }) }),
    );
  }
}

/** `?`: the second half of a character took an ASCII byte with it, and the decoder is in step again. */
function eaten(step: Step, path: Path, leads: readonly number[]): void {
  const { text, at, evidence, levels } = step;
  const { pairOfChar } = gbk();
  const note = noteTailAt(text, at + 1);
  if (note === undefined) {
    const [lead] = leads;
    if (lead !== undefined && leads.length === 1) eatenMark(step, path, lead);
    return;
  }
  const end = at + 1 + note.text.length;
  for (const { char, cost } of annotatable(evidence, note)) {
    const unit = char.charCodeAt(0);
    const pair = pairOfChar[unit] ?? 0;
    if ((pair & 0xff) < 0x81 || !leads.includes(pair >>> 8)) continue;
    levels.add(end, spell(evidence, path, unit, { leads: undefined, extra: cost, note: note.text, end }));
  }
}

/** The eaten byte was a line break, a blank, a digit or a mark, and the half before it is not known either. */
function eatenMark({ text, at, evidence, levels }: Step, path: Path, lead: number): void {
  const { charOfPair } = gbk();
  const end = at + 1;
  for (let trail = 0x81; trail <= 0xfe; trail++) {
    const unit = charOfPair[(lead << 8) | trail] ?? 0;
    const whole = spell(evidence, path, unit, {
      leads: [lead],
      extra: unannotated(evidence, path, unit),
      bound: levels.bound(end),
    });
    if (whole === undefined) continue;
    levels.add(end, lostLead(whole));
    for (let i = 0; i < EATABLE.length; i++) {
      const extra = eatenCost(EATABLE.charAt(i), text, end);
      const bound = levels.bound(end);
      levels.add(end, spell(evidence, whole, EATABLE.charCodeAt(i), { leads: undefined, extra, end, bound }));
    }
  }
}

/** Cost of `mark` having been eaten in front of `end`. */
function eatenCost(mark: string, text: string, end: number): number {
  const blankFollows = text.charAt(end) === ' ';
  if (mark === '\n') return blankFollows ? HALF_WIDTH_MARK : 0;
  if (mark === ' ') return blankFollows ? 0 : LONE_BLANK;
  if (mark < '0' || mark > '9') return HALF_WIDTH_MARK;
  const century = YEAR_TAIL.test(text.slice(end, end + 4)) ? CENTURIES[text.charAt(end)] : undefined;
  if (century === undefined) return ANY_DIGIT;
  return mark === century ? 0 : ODD_YEAR;
}
