/** Pinyin notes go, true parentheses stay. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/text/edit.ts';
import { canRead, findPinyinNotes } from '../../src/text/pinyin-notes.ts';

function strip(text: string): string {
  return applyEdits(
    text,
    findPinyinNotes(text).filter((edit) => edit.resolved),
  );
}

describe('findPinyinNotes', () => {
  it.each([
    ['推進(jìn)實(shí)施', '推進實施'],
    ['社會(huì )精神', '社會精神'],
    ['社會( huì)精神', '社會精神'],
    ['開（kāi）放', '開放'],
    ['開（kāi)放', '開放'],
    ['城镇(chéng zhèn)化', '城镇化'],
    ['城镇(chéngzhèn)化', '城镇化'],
    ['綠(lǜ)色', '綠色'],
    ['绿(lu:4)色', '绿(lu:4)色'],
    ['绿(lü4)色', '绿色'],
    ['推動(dòng)'.normalize('NFD'), '推動'],
    ['高(ɡāo)', '高'],
    ['大(dɑ̀)', '大'],
    ['中 (zhōng)国', '中国'],
    ['进(jin)行实(shi)施', '进行实施'],
    ['进(jin4)行', '进行'],
    ['长(cháng)(zhǎng)江', '长江'],
    ['二〇(líng)二五', '二〇二五'],
  ])('%s → %s', (damaged, right) => {
    expect(strip(damaged)).toBe(right);
  });

  it.each([
    '(责任单位:省公安厅)',
    '方案(2025—2029年)',
    '合作（PPP）和信息模型(CIM)',
    '人工智能(AI)、总值(GDP)',
    '里程(km)和应用(app)',
    '咖啡(café)',
    '推进(jin',
    '附件(a)和(b)',
    'jin(jìn)',
  ])('%s stays', (text) => {
    expect(strip(text)).toBe(text);
  });

  it('believes a note without tones only where there are several, and marks one alone', () => {
    expect(strip('职工(gong)之家')).toBe('职工(gong)之家');
    expect(findPinyinNotes('职工(gong)之家')).toMatchObject([{ start: 2, end: 8, resolved: false }]);
    expect(strip('职工(gong)之家(jia)')).toBe('职工之家');
    expect(strip('职工(gong)之家，开(kāi)放')).toBe('职工之家，开放');
  });

  it('keeps a note without tones that is no reading, beside any number of true ones', () => {
    expect(strip('推(tuī)动(dòng)距离(km)进(li)')).toBe('推动距离(km)进(li)');
  });
});

describe('canRead', () => {
  it('knows every reading of traditional and simplified forms', () => {
    expect(canRead('長', 'zhang') && canRead('长', 'chang') && canRead('説', 'shuo')).toBe(true);
    expect(canRead('绿', 'lv') && canRead('绿', 'lu')).toBe(true);
    expect(canRead('女', 'nu')).toBe(true);
    expect(canRead('工', 'km') || canRead('呒', 'm')).toBe(false);
  });
});
