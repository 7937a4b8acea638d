/** The gate's small parts: sentences cut from a stream, markers, numbers, quoted runs. */
import { describe, expect, it } from 'vitest';
import { isLeadIn } from '../../src/answer/gate/idle-words.ts';
import { readMarked } from '../../src/answer/gate/marked-sentence.ts';
import { numbersOf, unstatedNumbers } from '../../src/answer/gate/number-check.ts';
import { quotedRuns } from '../../src/answer/gate/quoted-runs.ts';
import { SentenceCutter } from '../../src/answer/gate/sentence-cutter.ts';
import { partsOf } from '../../src/answer/gate/sentence-parts.ts';

function cut(text: string, length: number): string[] {
  const cutter = new SentenceCutter();
  const pieces = [];
  for (let i = 0; i < text.length; i += length) pieces.push(...cutter.push(text.slice(i, i + length)));
  return [...pieces, ...cutter.end()].map((piece) => piece.text);
}

describe('cuts sentences', () => {
  it.each([
    ['甲乙[1]。丙丁[2]。', ['甲乙[1]。', '丙丁[2]。']],
    ['甲乙。[1]丙丁。[2][3]', ['甲乙。[1]', '丙丁。[2][3]']],
    ['他说“甲。乙。”[1]。丙', ['他说“甲。乙。”[1]。', '丙']],
    ['甲乙\n\n- 丙丁[1]', ['甲乙', '- 丙丁[1]']],
    ['Rate 3.5 is set [1]. No. 20 holds [2].', ['Rate 3.5 is set [1].', 'No. 20 holds [2].']],
  ])('%s', (text, sentences) => {
    for (const length of [1, 2, 3, 100]) expect(cut(text, length)).toEqual(sentences);
  });

  it('gives a sentence with its marker as soon as its full stop is there', () => {
    const cutter = new SentenceCutter();
    expect(cutter.push('甲乙[1]')).toEqual([]);
    expect(cutter.push('。')).toEqual([{ text: '甲乙[1]。', newLine: true }]);
  });

  it('does not wait for an end that never comes', () => {
    const cutter = new SentenceCutter();
    expect(cutter.push('“'.repeat(5000)).length).toBeGreaterThan(0);
  });
});

describe('reads markers', () => {
  it.each([
    ['甲乙[1][2]。', '甲乙。', [1, 2]],
    ['甲乙【3】。', '甲乙。', [3]],
    ['- **甲乙**[1，2]。', '甲乙。', [1, 2]],
    ['1. 甲乙［4］。', '甲乙。', [4]],
    ['2.5亿元[1]。', '2.5亿元。', [1]],
  ])('%s', (piece, text, given) => expect(readMarked(piece)).toEqual({ text, given }));
});

describe('numbers', () => {
  const source = numbersOf(
    '到2028年达到75%，2026—2028年每年500辆，共三十三条、1,200亩，2026年1月15日，13区、5G、三区三线，百分之二十',
  );
  it.each([
    '2028年75%',
    '百分之七十五',
    '2026年至2028年',
    '33条',
    '三十三条',
    '1200亩',
    '2026年1月15日',
    '5G网络',
    '三区三线',
    '20%',
    '进一步一体化',
  ])('states %s', (text) => expect(unstatedNumbers(text, source)).toEqual([]));
  it.each([
    '2029年',
    '57%',
    '75万',
    '500公里',
    '33家',
    '15月1日',
    '2026年1月1日',
    '6G',
    '三区四线',
    '4区',
    '五百公里',
    '一家',
    '翻一番',
    '½',
    '٧٥%',
    '第①',
  ])('does not state %s', (text) => expect(unstatedNumbers(text, source)).not.toEqual([]));
});

describe('quoted runs', () => {
  it.each([
    ['甲“乙”丙「丁」', ['乙', '丁']],
    ['“甲‘乙’丙”', ['甲‘乙’丙']],
    ['a "b" c', ['b']],
    ['the city’s “甲”', ['甲']],
    ['“甲', undefined],
    ['甲”', undefined],
  ])('%s', (text, runs) => expect(quotedRuns(text)).toEqual(runs));
});

it('joins short parts with what follows', () => {
  expect(partsOf('到2028年，绿色出行比例达到75%，方便群众出行。')).toEqual([
    '到2028年，绿色出行比例达到75%，',
    '方便群众出行。',
  ]);
});

describe('lead-ins', () => {
  it.each(['方案提出以下措施：', '根据该方案，主要措施包括：', 'The plan sets out the following measures:'])(
    'claims nothing: %s',
    (text) => expect(isLeadIn(text)).toBe(true),
  );
  it.each(['方案提出三项措施：', '政府发钱：', '方案提出“以下”：', 'The plan pays you:'])(
    'claims: %s',
    (text) => expect(isLeadIn(text)).toBe(false),
  );
});
