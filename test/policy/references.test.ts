/** References to clauses in every spelling, and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../src/policy/references.ts';
import { seedText } from './seed.ts';

describe('references', () => {
  it.each([
    ...[
      '第十五条',
      '（十五）',
      '(十五)',
      '15条',
      '第15项',
      '第十五项举措',
      '十五号措施',
      'm15',
      '第１５条',
      '⑮',
    ],
    ...['第拾伍项', '第 15 条', '请问第十五条措施讲什么'],
  ])('%s is measure 15', (text) => {
    expect(findReferences(text)).toMatchObject([{ kind: 'measure', measure: 15 }]);
  });

  it.each([
    ['第伍项', 5],
    ['㈤', 5],
    ['⑤', 5],
    ['第三十四条', 34],
  ])('%s', (text, measure) => {
    expect(findReferences(text)).toMatchObject([{ kind: 'measure', measure }]);
  });

  it.each([
    ['第三部分第八条', 3, 8, true],
    ['第三部分里面的第八条', 3, 8, true],
    ['第三章(八)', 3, 8, false],
    ['三（十五）', 3, 15, false],
    ['三、（十五）', 3, 15, false],
  ])('%s is a measure in a section, a rank unless it is in brackets', (text, section, measure, rank) => {
    expect(findReferences(text)).toMatchObject([
      { kind: 'measure-in-section', section, measure, ordinalInSection: rank },
    ]);
  });

  it.each([
    ['第三部分', 'section', 3],
    ['第四节', 'section', 4],
    ['附件在哪里', 'attachment', undefined],
  ])('%s', (text, kind, section) => {
    const [reference, ...rest] = findReferences(text);
    expect(rest).toEqual([]);
    expect(reference?.kind).toBe(kind);
    expect(reference?.section).toBe(section);
  });

  it.each([
    ['第一条到第七条', [1, 2, 3, 4, 5, 6, 7]],
    ['（八）至（十）', [8, 9, 10]],
    ['第5、6、7条', [5, 6, 7]],
    ['第1-3条', [1, 2, 3]],
    ['15、16条', [15, 16]],
    ['第十五条和第三十二条', [15, 32]],
  ])('%s', (text, measures) => {
    expect(findReferences(text).map((reference) => reference.measure)).toEqual(measures);
  });

  it.each([
    ...[
      '一、二、三产业',
      '二十届三中全会',
      '十二届八次全会',
      '1—2个',
      '5年',
      '第二轮土地承包',
      '3号线一期',
      '国道108',
    ],
    ...[
      '70%',
      '晋政发〔2024〕20号',
      '2025年',
      '本方案共33条',
      '一共有几条',
      '前5条',
      '（PPP）',
      '两条线',
      '第一、二、三产业',
    ],
  ])('%s is none', (text) => {
    expect(findReferences(text)).toEqual([]);
  });

  it('are, in the seed, the 33 labels, the word 附件 and nothing else', () => {
    const kinds = findReferences(seedText).map(({ kind, measure }) => `${kind} ${measure ?? ''}`);
    expect(kinds).toEqual([
      ...Array.from({ length: 33 }, (_, index) => `measure ${index + 1}`),
      'attachment ',
    ]);
  });
});
