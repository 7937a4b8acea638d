/** Repair of shifted bytes: codec, damage tool, restoration, proof, marking, and what must stay untouched. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/text/edit.ts';
import { gbk, isTrail } from '../../../src/text/shifted/gbk.ts';
import { findShiftedRuns } from '../../../src/text/shifted/index.ts';
import { proves } from '../../../src/text/shifted/proof.ts';
import { damage, encodeGbk } from '../../damage/shift.ts';

const SEED = readFileSync(new URL('../../../seeds/jinzhengfa-2024-20.raw.txt', import.meta.url), 'utf8');

const NOTES = new Map(
  Object.entries({
    專: '(zhuān)',
    進: '(jìn)',
    業: '(yè)',
    動: '(dòng)',
    聯: '(lián)',
    網: '(wǎng)',
    會: '(huì )',
  }),
);

describe('codec', () => {
  test('encodes and decodes the pairs of the seed', () => {
    const { charOfPair, pairOfChar } = gbk();
    expect(pairOfChar['讓'.charCodeAt(0)]).toBe(0xd78c);
    expect(String.fromCharCode(charOfPair[0x8ca3] ?? 0)).toBe('專');
    expect(encodeGbk('讓，a')).toEqual([0xd7, 0x8c, 0xa3, 0xac, 0x61]);
  });

  test('knows undefined pairs and impossible second bytes', () => {
    const { charOfPair, droppable } = gbk();
    expect(droppable[0xa683]).toBe(1);
    expect(charOfPair[0xa683]).toBe(0);
    expect(droppable[0xb0a1]).toBe(0);
    expect([0x28, 0x7f, 0xff].map(isTrail)).toEqual([false, false, false]);
  });
});

describe('damage tool', () => {
  test('does to the first run of the seed what was done to it', () => {
    const { text, runs } = damage('出讓，對都市圈內先進制造業', { notes: NOTES });
    expect(text).toBe('出讓?zhuān)瑢Χ际腥认冗M(jìn)制造業(yè)');
    expect(runs).toEqual([{ start: 2, end: 16, from: 2, to: 10 }]);
  });

  test('does to the second run what was done to it', () => {
    const { text } = damage('網絡規模化部署和移動物聯網', {
      notes: NOTES,
      splittingMarks: '；',
      halfWidth: true,
    });
    expect(text).toBe('網(wǎng)絡規?;渴鸷鸵苿?dòng)物聯(lián)網(wǎng)');
  });

  test('reproduces a run of another page', () => {
    const notes = new Map([...NOTES, ['數', '(shù)'], ['現', '(xiàn)']]);
    expect(damage('強化責任擔當的具體體現', { notes }).text).toBe('強化責任擔當?shù)木唧w體現(xiàn)');
  });

  test('overlapping matches: the first in one pass, both replacement by replacement', () => {
    const notes = new Map([...NOTES, ['讓', '(ràng)']]);
    expect(damage('讓，', { notes }).text).toBe('讓(ràng)，');
    expect(damage('讓，', { notes, overlapping: true }).text).toBe('讓(ràng)?zhuān)?');
  });
});

describe('restoration', () => {
  test('both runs of the seed come out as they were, notes included, and nothing else changes', () => {
    const edits = findShiftedRuns(SEED);
    expect(edits.map(({ after, resolved }) => [after, resolved])).toEqual([
      ['，對都市圈內先進(jìn)', true],
      ['模化部署和移動(dòng)', true],
    ]);
    const repaired = applyEdits(SEED, edits);
    expect(repaired).toContain('出讓，對都市圈內先進(jìn)制造業(yè)、');
    expect(repaired).toContain('網(wǎng)絡(luò )規模化部署和移動(dòng)物聯(lián)網(wǎng)');
  });

  test('a run in another text, by the same rule', () => {
    const original =
      '各級財政部門會同有關單位加強管理，推進專項資金使用。強化責任擔當的具體體現，動員社會力量。';
    const notes = new Map([...NOTES, ['數', '(shù)']]);
    const { text, runs } = damage(original, { notes });
    expect(runs).toHaveLength(1);
    expect(applyEdits(text, findShiftedRuns(text))).toBe(damage(original, { notes: NOTES }).text);
  });

  test('an annotated character that lost its first byte carries no note', () => {
    const original = `使用專項資金。${'推進工程建設。'.repeat(3)}加強國家臨牀重點專科能力建設，完善醫療服務。`;
    const { text, runs } = damage(original, { notes: NOTES, splittingMarks: '？' });
    expect(runs).toHaveLength(1);
    expect(findShiftedRuns(text).map(({ after, resolved }) => [after, resolved])).toEqual([
      ['專科能力建設', true],
    ]);
  });

  test.each(['2025', '1998'])('the eaten first digit of the year %s', (year) => {
    const original = `推進工程建設。（三）發展目標。到${year}年，推進工作。`;
    const { text, runs } = damage(original, { notes: new Map([...NOTES, ['鼓', '(gú)']]) });
    expect(text).toContain(`?${year.slice(1)}年`);
    expect(runs).toHaveLength(1);
    expect(applyEdits(text, findShiftedRuns(text))).toBe(damage(original, { notes: NOTES }).text);
  });

  test('edits are in order and do not overlap', () => {
    let end = 0;
    for (const edit of findShiftedRuns(SEED.repeat(3))) {
      expect(edit.start).toBeGreaterThanOrEqual(end);
      end = edit.end;
    }
    expect(end).toBeGreaterThan(0);
  });
});

describe('proof', () => {
  const inFile = '讓?zhuān)瑢Χ际腥认冗M(jìn)制';
  const original = '讓，對都市圈內先進制';

  test('holds for the original and for its half-width spelling in the file', () => {
    expect(proves({ plain: original, notes: tails(), lost: [] }, inFile)).toBe(true);
    expect(proves({ plain: '規模化部署', notes: tails(), lost: [1] }, '規?;渴?')).toBe(true);
  });

  test('fails for a candidate with other bytes, and without the note that was put in', () => {
    expect(proves({ plain: '讓，對都市圈外先進制', notes: tails(), lost: [] }, inFile)).toBe(false);
    expect(proves({ plain: original, notes: new Map([['進', 'jìn)']]), lost: [] }, inFile)).toBe(false);
  });

  function tails(): Map<string, string> {
    return new Map([...NOTES].map(([char, note]) => [char, note.slice(1)]));
  }
});

describe('marking', () => {
  test('a run that no text explains stays as it stands, unresolved', () => {
    const text = '推進(jìn)工作。甲?zhuān)瑢龘龘龘龘龘';
    const edits = findShiftedRuns(text);
    expect(edits.map(({ resolved, kind }) => [resolved, kind])).toEqual([[false, 'mojibake']]);
    expect(applyEdits(text, edits)).toBe(text);
  });
});

describe('what must stay untouched', () => {
  test.each([
    ['simplified with question marks', '为什么要改革?因为需要。怎么办?坚持以人为本，推动高质量发展?'],
    ['question marks for indents', '??一、實施背景\n??（一）發展基礎\n??上海市靜安區人民政府辦公室'],
    ['addresses', '詳見 https://example.org/a?b=c&d=e 和 http://example.org/?q=專項'],
    ['English', 'What is this? (no) Is it so?yes) Really??'],
    [
      'annotated text with real questions',
      '怎樣推進(jìn)改革?加快產(chǎn)業(yè)發(fā)展?是的。推進(jìn)城鎮化建設。',
    ],
    ['one bare question mark', '?'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(findShiftedRuns(text)).toEqual([]);
  });
});

test('time grows with the length and a clean megabyte takes well under a second', () => {
  findShiftedRuns(SEED);
  const clean = '坚持以人为本，推动高质量发展。为什么?因为需要。\n'.repeat(15_000);
  const began = performance.now();
  expect(findShiftedRuns(clean)).toEqual([]);
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('question marks in an annotated text cost bounded time', () => {
  const questions = '怎樣推進(jìn)改革?加快產(chǎn)業(yè)發(fā)展?是的。推進(jìn)城鎮化建設。\n'.repeat(
    10_000,
  );
  const began = performance.now();
  expect(findShiftedRuns(questions)).toEqual([]);
  expect(performance.now() - began).toBeLessThan(4_000);
});
