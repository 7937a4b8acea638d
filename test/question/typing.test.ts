/** Questions as typed: slips of every kind set right by a plan's own words, and left alone where they are none. */
import { describe, expect, it } from 'vitest';
import { correctClauseSlips } from '../../src/question/clause-slips.ts';
import { createTypingReader } from '../../src/question/typing.ts';
import { soundAlike, syllablesOf } from '../../src/text/homophones.ts';
import { planLibrary } from '../fixtures/plan.ts';

const read = createTypingReader([planLibrary()], [['候车环境 改善', '占道停车 整治']]);

describe('createTypingReader', () => {
  it.each([
    ['same sound', '省交通听负责什么', '省交通厅负责什么'],
    ['same sound inside a term', '整治占道亭车', '整治占道停车'],
    ['near sound', '更新新能源车亮由谁负责', '更新新能源车辆由谁负责'],
    ['another character', '整治占坏停车由谁负责', '整治占道停车由谁负责'],
    ['a lost character', '建设自行车专道由谁负责', '建设自行车专用道由谁负责'],
    ['a doubled character', '整治占道道停车由谁负责', '整治占道停车由谁负责'],
    ['two characters the wrong way round', '整治占停道车由谁负责', '整治占道停车由谁负责'],
    ['two slips', '省交通听和省住间厅共同负责的举措', '省交通厅和省住建厅共同负责的举措'],
    ['the word of asking', '第三条说了些什吗', '第三条说了些什么'],
    ['那 for 哪', '占道停车归那个厅管', '占道停车归哪个厅管'],
  ])('sets right: %s', (_, typed, wanted) => expect(read(typed)).toBe(wanted));

  it.each([
    '优化公交线网是哪个部门管的',
    '汽车尾气怎么办',
    '说说那条',
    '有那种给钱的班没',
    '省税务局负责什么',
    '陕西省的占道亭车',
    '我想了解离婚登记需要什么材料',
    '各地15条措施',
    '一次一部分地做',
    'CIM是什么技术',
  ])('leaves alone: %s', (typed) => expect(read(typed)).toBe(typed));

  it('is the same the second time', () => {
    const once = read('整治占停道车由谁负责');
    expect(read(once)).toBe(once);
  });

  it('leaves long text alone, in time', () => {
    const long = '占停道车'.repeat(400);
    const begun = performance.now();
    expect(read(long)).toBe(long);
    expect(performance.now() - begun).toBeLessThan(200);
  });
});

describe('correctClauseSlips', () => {
  it.each([
    ['第十四调说了什么', '第十四条说了什么'],
    ['递3条由谁负责', '第3条由谁负责'],
    ['第5箱', '第5项'],
    ['17调内容', '17条内容'],
    ['3跳水比赛', '3跳水比赛'],
    ['2025年调整', '2025年调整'],
    ['的一部分', '的一部分'],
    ['第三个调整', '第三个调整'],
  ])('%s', (typed, wanted) => expect(correctClauseSlips(typed)).toBe(wanted));
});

describe('syllablesOf', () => {
  it('gives the usual reading first', () => {
    expect(syllablesOf('厅')).toEqual(['ting']);
    expect(syllablesOf('行')[0]).toBe('xing');
    expect(syllablesOf('行')).toContain('hang');
    expect(syllablesOf('x')).toEqual([]);
  });

  it('hears what sounds alike', () => {
    expect(soundAlike('听', '厅')).toBe(true);
    expect(soundAlike('听', '局')).toBe(false);
  });
});
