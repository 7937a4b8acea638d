/** Half-width punctuation and stray spaces in Chinese text, and all that stays. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/text/edit.ts';
import { findHalfWidth } from '../../src/text/punctuation.ts';
import { findStraySpaces } from '../../src/text/spaces.ts';

const widen = (text: string): string => applyEdits(text, findHalfWidth(text));
const close = (text: string): string => applyEdits(text, findStraySpaces(text));

describe('findHalfWidth', () => {
  it.each([
    ['各市、县人民政府,省人民政府各委:', '各市、县人民政府，省人民政府各委：'],
    ['城市信息模型(CIM)和', '城市信息模型（CIM）和'],
    ['方案(2025—2029年)》', '方案（2025—2029年）》'],
    ['(一)进一步', '（一）进一步'],
    ['交(城)汾(阳),孝(义)', '交（城）汾（阳），孝（义）'],
    ['接近70%,力争', '接近70%，力争'],
    ['占比10%,20%和30%,其中', '占比10%，20%和30%，其中'],
    ['什么是“标准地”?', '什么是“标准地”？'],
    ['如何推进?怎么办!', '如何推进？怎么办！'],
    ['（一)混合', '（一）混合'],
    ['时间:10:30', '时间：10:30'],
    ['(责任单位:省公安厅(牵头),省财政厅)', '（责任单位：省公安厅（牵头），省财政厅）'],
    ['请认真贯彻执行.', '请认真贯彻执行。'],
  ])('%s → %s', (half, full) => {
    expect(widen(half)).toBe(full);
  });

  it.each([
    '1,000',
    '10:30',
    '“10+N”',
    '1—2个',
    '〔2024〕20号',
    'Hello, world (draft); see https://www.gov.cn/a,b(c):d?e=1 now!',
    '1.深化改革',
    'a:b',
    'f(x)的值',
  ])('%s stays', (text) => {
    expect(widen(text)).toBe(text);
  });

  it('leaves an address in Chinese text alone', () => {
    expect(widen('网址https://www.gov.cn/?a=1,2:3;(4)')).toBe('网址https://www.gov.cn/?a=1,2:3;(4)');
  });

  it('marks a question mark where a character was lost', () => {
    expect(findHalfWidth('提升服?质量')).toMatchObject([
      { rule: 'lost-character', resolved: false, after: '?' },
    ]);
  });
});

describe('findStraySpaces', () => {
  it.each([
    ['新型 城 镇 化 建设', '新型城镇化建设'],
    ['战略 ，行动', '战略，行动'],
    ['到 2025 年，接近 70% 以上', '到2025年，接近70%以上'],
    ['推进 PPP 模式', '推进PPP模式'],
    ['2024 年 11 月 17 日', '2024年11月17日'],
    ['目　　录', '目录'],
    ['管理制度。 (二)强化', '管理制度。(二)强化'],
    ['）  城镇 建设', '）城镇建设'],
  ])('%s → %s', (spaced, right) => {
    expect(close(spaced)).toBe(right);
  });

  it.each([
    'Hello world',
    '甘肃省人民政府 2024年11月17日',
    '第一章 总则',
    '来源：省政府 责任编辑：高某',
    '附件 1 项目清单',
    '国务院  省政府',
  ])('%s stays', (text) => {
    expect(close(text)).toBe(text);
  });

  it('marks what may be a list of names', () => {
    const edits = findStraySpaces('张三丰 李四 王五');
    expect(edits.map((edit) => edit.resolved)).toEqual([false, false]);
    expect(close('贺泽群 省生态环境厅厅长')).toBe('贺泽群 省生态环境厅厅长');
  });
});
