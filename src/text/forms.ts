/** Char filter: look-alikes of ordinary characters, radicals and compatibility ideographs, full-width digits. */
import type { Edit } from './edit.ts';

/** Radicals of the CJK Radicals Supplement as PDF files write them; Unicode gives them no decomposition. */
const RADICALS = new Map(
  '⺀冫 ⺁厂 ⺄乙 ⺌小 ⺓幺 ⺟母 ⺠民 ⺬示 ⺼肉 ⻀艹 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻒镸 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻫齐 ⻬齐 ⻭齿 ⻮齿 ⻰龙 ⻳龟'
    .split(' ')
    .map(([radical = '', ideograph = '']) => [radical, ideograph]),
);

/** Radicals, compatibility ideographs, full-width digits, letters and per cent sign, the point after a digit. */
const LOOK_ALIKE =
  /[\u2e80-\u2fdf\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05]|(?<=[0-9\uff10-\uff19])[\uff0e\ufe52]/g;

/** Each becomes the character that it stands for, so that a search finds it; none changes its meaning. */
export function findLookAlikes(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: found, index: start } of text.matchAll(LOOK_ALIKE)) {
    const after = RADICALS.get(found) ?? found.normalize('NFKC');
    if (after === found) continue;
    const rule = /[\dA-Za-z%.]/.test(after) ? 'fullwidth-alphanumeric' : 'compatibility-ideograph';
    edits.push({ start, end: start + 1, after, kind: 'layout', rule, confidence: 1, resolved: true });
  }
  return edits;
}
