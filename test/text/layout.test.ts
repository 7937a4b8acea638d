/** Controls, tags, look-alikes, indents, doubled punctuation, repeats and the furniture of pages. */
import { describe, expect, it } from 'vitest';
import { findControls } from '../../src/text/controls.ts';
import { applyEdits, type CharFilter } from '../../src/text/edit.ts';
import { findLookAlikes } from '../../src/text/forms.ts';
import { findLayoutDamage } from '../../src/text/layout.ts';
import { findLostIndents } from '../../src/text/lost-indents.ts';
import { findMarkup } from '../../src/text/markup.ts';
import { findPageFurniture } from '../../src/text/page-furniture.ts';
import { findRepeats } from '../../src/text/repeats.ts';

const run = (filter: CharFilter, text: string): string => applyEdits(text, filter(text));
const LONG =
  '深入推进以人为本的新型城镇化战略，健全常住地提供基本公共服务制度，推动城镇基本公共服务均等化，协同推进新型城镇化建设。';

describe('char filters of layout', () => {
  it('makes line breaks plain and drops invisible characters', () => {
    expect(run(findControls, 'a\r\nb\rc\u2028d\u200b\ufeff\u202e\u00ad\u0007e\tf')).toBe('a\nb\nc\nde\tf');
  });

  it('marks characters that were lost', () => {
    expect(findControls('服\ufffd务')).toMatchObject([{ start: 1, end: 2, resolved: false }]);
  });

  it.each([
    ['<p>各市：</p><p style="text-align: right;"> 现将</p>', '各市：\n 现将'],
    ['一<br/>二', '一\n二'],
    ['<strong>一、</strong>目标&nbsp;&ldquo;十四五&rdquo;&#12290;', '一、目标 “十四五”。'],
    ['降至<5%，<PPP>与R&D;', '降至<5%，<PPP>与R&D;'],
  ])('%s', (tagged, plain) => {
    expect(run(findMarkup, tagged)).toBe(plain);
  });

  it('writes look-alikes as what they stand for', () => {
    expect(run(findLookAlikes, '⼀、⻓期２０２５年（ＰＰＰ）７０％，１．深化')).toBe(
      '一、长期2025年（PPP）70%，1.深化',
    );
  });

  it('drops indents and trailing spaces, and halves doubled marks', () => {
    expect(run(findLayoutDamage, '　　深化，，改革。。\n  开放、、 \n')).toBe('深化，改革。\n开放、\n');
    expect(run(findLayoutDamage, '省略……破折——怎么？？')).toBe('省略……破折——怎么？？');
  });

  it('marks marks between which it cannot choose', () => {
    expect(findLayoutDamage('深化，。改革。。。。')).toMatchObject([
      { resolved: false },
      { resolved: false },
    ]);
  });

  it('takes question marks for indents only where several lines begin so', () => {
    expect(run(findLostIndents, '??一、背景\n正文\n??（一）基础')).toBe('一、背景\n正文\n（一）基础');
    expect(run(findLostIndents, '??什么是标准地')).toBe('??什么是标准地');
  });

  it('drops the second of two equal paragraphs in a row and marks one that is nearly equal', () => {
    expect(run(findRepeats, `${LONG}\n\n${LONG}\n${LONG}\n完`)).toBe(`${LONG}\n完`);
    const state = LONG.replace('健全', '建立');
    expect(findRepeats(`${LONG}\n${state}`)).toMatchObject([{ start: LONG.length + 1, resolved: false }]);
    expect(findRepeats('省财政厅\n省财政厅')).toEqual([]);
  });

  it('drops the furniture of a page and marks lines with facts', () => {
    const page = [
      '当前位置：首页 » 公告通知',
      '字号：A A    颜色：',
      '来源：省政府网站 发布时间：2024-11-22',
      '各市人民政府：',
      '打印 关闭窗口',
      '上一篇：某某通知',
      '深化改革。',
    ].join('\n');
    expect(run(findPageFurniture, page)).toBe(
      '来源：省政府网站 发布时间：2024-11-22\n各市人民政府：\n深化改革。',
    );
    expect(findPageFurniture(page).filter((edit) => !edit.resolved)).toHaveLength(1);
  });

  it('never takes a question for furniture', () => {
    expect(findPageFurniture('打印')).toEqual([]);
    expect(findPageFurniture('上一篇：\n字号')).toEqual([]);
  });
});
