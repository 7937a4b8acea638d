/** The invariants of composed edits: ledger, offset map, and the way there and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../src/text/edit.ts';
import { EditTrail } from '../../src/text/edit-trail.ts';
import { applyLedger, repairCounts } from '../../src/text/ledger.ts';
import { OffsetMap } from '../../src/text/offset-map.ts';

const KINDS = ['pinyin', 'script', 'mojibake', 'punctuation', 'layout'] as const;

/** Edits in order, from gaps and widths, so that they fit any text. */
const editPlan = fc.array(
  fc.record({
    gap: fc.nat(3),
    width: fc.integer({ min: 1, max: 3 }),
    after: fc.string({ maxLength: 3 }),
    kind: fc.constantFrom(...KINDS),
  }),
  { maxLength: 6 },
);

function editsFor(
  text: string,
  plan: { gap: number; width: number; after: string; kind: Edit['kind'] }[],
): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { gap, width, after, kind } of plan) {
    const start = at + gap;
    const end = start + width;
    if (end > text.length) break;
    edits.push({ start, end, after, kind, rule: kind, confidence: 1, resolved: true });
    at = end;
  }
  return edits;
}

const trails = fc
  .tuple(fc.string({ maxLength: 24 }), fc.array(editPlan, { maxLength: 4 }))
  .map(([raw, plans]) => {
    const trail = new EditTrail(raw);
    let text = raw;
    for (const plan of plans) {
      const edits = editsFor(text, plan);
      trail.apply(edits);
      text = applyEdits(text, edits);
    }
    return { raw, text, trail };
  });

describe('EditTrail', () => {
  it('follows the text, and its ledger leads from raw to canonical', () => {
    fc.assert(
      fc.property(trails, ({ raw, text, trail }) => {
        expect(trail.text).toBe(text);
        expect(applyLedger(raw, trail.ledger())).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps entries in order, apart, and true to the raw text', () => {
    fc.assert(
      fc.property(trails, ({ raw, trail }) => {
        let end = 0;
        for (const entry of trail.ledger()) {
          expect(entry.rawStart).toBeGreaterThanOrEqual(end);
          expect(raw.slice(entry.rawStart, entry.rawEnd)).toBe(entry.before);
          end = entry.rawEnd;
        }
      }),
    );
  });

  it('merges edits of two filters over one stretch into one entry with both rules', () => {
    const trail = new EditTrail('甲?乙g)丙');
    const edit = { confidence: 1, resolved: true };
    trail.apply([{ ...edit, start: 1, end: 4, after: '動(dòng', kind: 'mojibake', rule: 'shifted-run' }]);
    trail.apply([{ ...edit, start: 2, end: 8, after: '', kind: 'pinyin', rule: 'pinyin-note' }]);
    expect(trail.text).toBe('甲動丙');
    expect(trail.ledger()).toMatchObject([
      { kind: 'mojibake', rule: 'shifted-run+pinyin-note', before: '?乙g)', after: '動' },
    ]);
    expect(repairCounts(trail.ledger())).toMatchObject({ mojibake: 1, pinyin: 1 });
  });

  it('leaves marked mojibake as it stands', () => {
    const trail = new EditTrail('擔?dāng)木唧w');
    const mark = { start: 1, end: 6, after: '?dāng)', kind: 'mojibake', rule: 'shifted-run' } as const;
    trail.apply([{ ...mark, confidence: 0, resolved: false }]);
    const script = { kind: 'script', rule: 'traditional', confidence: 1, resolved: true } as const;
    trail.apply([
      { ...script, start: 0, end: 1, after: '担' },
      { ...script, start: 1, end: 2, after: '？' },
    ]);
    expect(trail.text).toBe('担?dāng)木唧w');
    expect(repairCounts(trail.ledger())).toMatchObject({ script: 1, mojibake: 0, unresolved: 1 });
  });
});

describe('OffsetMap', () => {
  it('leads every canonical span to raw and back to itself or the smallest span around it that cuts no stretch', () => {
    fc.assert(
      fc.property(trails, fc.nat(40), fc.nat(40), ({ raw, text, trail }, a, b) => {
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        const data = trail.offsets();
        const map = new OffsetMap(data);
        const [rawStart, rawEnd] = map.toRaw(start, end);
        expect(rawStart).toBeLessThanOrEqual(rawEnd);
        expect(rawEnd).toBeLessThanOrEqual(raw.length);
        const [backStart, backEnd] = map.toCanonical(rawStart, rawEnd);
        if (start === end) return;
        let outerStart = start;
        let outerEnd = end;
        for (let i = 0; i < data.length; i += 4) {
          const [from = 0, to = 0] = data.slice(i, i + 2);
          if (from < start && start < to) outerStart = from;
          if (from < end && end < to) outerEnd = to;
        }
        expect([backStart, backEnd]).toEqual([outerStart, outerEnd]);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives equal text for a span that touches no stretch', () => {
    const map = new OffsetMap([1, 1, 1, 6, 3, 4, 8, 9]);
    expect(map.toRaw(0, 1)).toEqual([0, 1]);
    expect(map.toRaw(1, 3)).toEqual([6, 8]);
    expect(map.toRaw(0, 3)).toEqual([0, 8]);
    expect(map.toCanonical(2, 4)).toEqual([1, 1]);
    expect(map.toCanonical(0, 8)).toEqual([0, 3]);
  });
});
