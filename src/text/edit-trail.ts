/** The edits of successive filters, composed into stretches that lead from the raw text to the current one. */
import type { LedgerEntry, OffsetMapData, RepairKind } from '../schema/repair.ts';
import { applyEdits, type Edit } from './edit.ts';
import { OffsetMap } from './offset-map.ts';

/** A stretch of the raw text and what it has become; spans are `[start, end)`. */
type Stretch = {
  rawStart: number;
  rawEnd: number;
  start: number;
  end: number;
  kind: RepairKind;
  rules: string[];
  confidence: number;
};

/** Damage that stays. */
type Mark = Pick<Stretch, 'rawStart' | 'rawEnd' | 'kind' | 'confidence'> & { rule: string };

/**
 * Follows a text through the filters. Edits of different filters that overlap become one stretch, which is of
 * the kind of its first edit and names all its rules; edits that only touch stay apart.
 */
export class EditTrail {
  readonly raw: string;
  #text: string;
  #stretches: Stretch[] = [];
  /** By rule and raw span, so that damage found again is listed once. */
  readonly #marks = new Map<string, Mark>();

  constructor(raw: string) {
    this.raw = raw;
    this.#text = raw;
  }

  /** The text after all edits so far. */
  get text(): string {
    return this.#text;
  }

  /**
   * Applies one filter's edits to the current text; says whether the text changed. Runs that are marked as
   * mojibake are left as they stand: edits of other kinds that overlap them are dropped.
   */
  apply(found: readonly Edit[]): boolean {
    const edits = this.#outsideMojibake(found);
    const resolved = edits.filter((edit) => edit.resolved);
    if (resolved.length < edits.length) this.#mark(edits.filter((edit) => !edit.resolved));
    if (resolved.length === 0) return false;
    this.#stretches = compose(this.#stretches, resolved);
    this.#text = applyEdits(this.#text, resolved);
    return true;
  }

  offsets(): OffsetMapData {
    return this.#changes().flatMap((s) => [s.start, s.end, s.rawStart, s.rawEnd]);
  }

  /** In the order of the raw text. The resolved entries do not overlap; a mark may enclose some. */
  ledger(): LedgerEntry[] {
    const entries = this.#changes().map(
      (s): LedgerEntry => ({
        kind: s.kind,
        rule: s.rules.join('+'),
        rawStart: s.rawStart,
        rawEnd: s.rawEnd,
        before: this.raw.slice(s.rawStart, s.rawEnd),
        after: this.#text.slice(s.start, s.end),
        confidence: s.confidence,
        resolved: true,
      }),
    );
    for (const mark of this.#marks.values()) {
      const before = this.raw.slice(mark.rawStart, mark.rawEnd);
      entries.push({ ...mark, before, after: before, resolved: false });
    }
    return entries.sort((a, b) => a.rawStart - b.rawStart || a.rawEnd - b.rawEnd);
  }

  /** A stretch that later edits led back to what it was is no change. */
  #changes(): Stretch[] {
    return this.#stretches.filter(
      (s) => this.raw.slice(s.rawStart, s.rawEnd) !== this.#text.slice(s.start, s.end),
    );
  }

  #outsideMojibake(edits: readonly Edit[]): readonly Edit[] {
    const runs = [...this.#marks.values()].filter((mark) => mark.kind === 'mojibake');
    if (runs.length === 0) return edits;
    const map = new OffsetMap(this.offsets());
    const spans = runs.map((run) => map.toCanonical(run.rawStart, run.rawEnd)).sort((a, b) => a[0] - b[0]);
    let next = 0;
    return edits.filter(({ kind, start, end }) => {
      while ((spans[next]?.[1] ?? end) <= start) next += 1;
      return kind === 'mojibake' || (spans[next]?.[0] ?? end) >= end;
    });
  }

  #mark(edits: readonly Edit[]): void {
    const map = new OffsetMap(this.offsets());
    for (const { start, end, kind, rule, confidence } of edits) {
      const [rawStart, rawEnd] = map.toRaw(start, end);
      this.#marks.set(`${rule} ${rawStart} ${rawEnd}`, { rawStart, rawEnd, kind, rule, confidence });
    }
  }
}

/**
 * Stretches and edits both lie in the current text; the result lies in the text after the edits.
 * What was deleted at the edge of an edit stays apart from it.
 */
function compose(stretches: readonly Stretch[], edits: readonly Edit[]): Stretch[] {
  const composed: Stretch[] = [];
  let s = 0;
  let e = 0;
  /** Raw offset minus current offset, and new offset minus current offset, behind what is done. */
  let toRaw = 0;
  let toNew = 0;
  while (s < stretches.length || e < edits.length) {
    const group: { stretches: Stretch[]; edits: Edit[] } = { stretches: [], edits: [] };
    let start = Number.POSITIVE_INFINITY;
    let end = Number.NEGATIVE_INFINITY;
    for (;;) {
      const stretch = stretches[s];
      const edit = edits[e];
      const next = stretch && (!edit || stretch.start <= edit.start) ? stretch : edit;
      const grouped = group.stretches.length + group.edits.length > 0;
      if (!next || (grouped && !(next.start < end && start < next.end))) break;
      start = Math.min(start, next.start);
      end = Math.max(end, next.end);
      if (next === stretch) {
        group.stretches.push(stretch);
        s += 1;
      } else if (edit) {
        group.edits.push(edit);
        e += 1;
      }
    }
    const first = group.stretches[0];
    const last = group.stretches.at(-1);
    const rawStart = first && first.start === start ? first.rawStart : start + toRaw;
    const newStart = start + toNew;
    if (last) toRaw = last.rawEnd - last.end;
    for (const edit of group.edits) toNew += edit.after.length - (edit.end - edit.start);
    composed.push({ rawStart, rawEnd: end + toRaw, start: newStart, end: end + toNew, ...origin(group) });
  }
  return composed;
}

function origin(group: {
  stretches: Stretch[];
  edits: Edit[];
}): Pick<Stretch, 'kind' | 'rules' | 'confidence'> {
  const parts = [...group.stretches, ...group.edits.map((edit) => ({ ...edit, rules: [edit.rule] }))];
  const kinds = parts.map((part) => part.kind);
  return {
    kind: kinds.find((kind) => kind === 'mojibake') ?? kinds[0] ?? 'layout',
    rules: [...new Set(parts.flatMap((part) => part.rules))],
    confidence: Math.min(...parts.map((part) => part.confidence)),
  };
}
