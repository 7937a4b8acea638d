/** A filter in Chinese words: 第三部分中省财政厅和省住建厅共同负责、提到“居住证”的. */
import type { MeasureFilter } from '../../schema/filter.ts';
import type { LibraryDocument } from '../../schema/library.ts';
import { joinNames, sectionName } from './zh-names.ts';

const quoted = (terms: readonly string[], joint: string) => terms.map((term) => `“${term}”`).join(joint);

/** Ends in 的 where it limits anything, so that 举措 can follow; empty for the whole document. */
export function describeFilter(filter: MeasureFilter, library: LibraryDocument): string {
  const parts: string[] = [];
  const all = filter.allUnits ?? [];
  if (all.length > 0) {
    const together = all.length > 1 ? '共同负责' : filter.only ? '单独负责' : '负责';
    parts.push(
      `${all.length > 2 ? joinNames(all) : all.join('和')}${filter.only && all.length > 1 ? '（仅这几家）' : ''}${together}`,
    );
  }
  if (filter.anyUnits) parts.push(`${filter.anyUnits.join('或')}${filter.only ? '单独' : ''}负责`);
  if (filter.notUnits) parts.push(`${joinNames(filter.notUnits)}不负责`);
  if (filter.unitCount) parts.push(describeCount(filter.unitCount));
  if (filter.allTerms) parts.push(`提到${quoted(filter.allTerms, '和')}`);
  if (filter.anyTerms) parts.push(`提到${quoted(filter.anyTerms, '或')}`);
  if (filter.notTerms) parts.push(`没有提到${quoted(filter.notTerms, '和')}`);
  const where = (filter.sections ?? []).map((id) => {
    const section = library.document.sections.find((s) => s.id === id);
    return section ? sectionName(section) : id;
  });
  if (filter.among) where.push('上述条款');
  const place = where.join('、');
  const left = library.document.measures.filter(({ id }) => filter.exceptMeasures?.includes(id));
  const except = left.length > 0 ? `除${joinNames(left.map(({ label }) => label))}外，` : '';
  if (parts.length === 0) return `${except}${place}`;
  return `${except}${place}${place && '中'}${parts.join('、')}的`;
}

function describeCount({ min, max }: { min: number; max: number }): string {
  if (min === max) return min === 1 ? '只有1家责任单位' : `有${min}家责任单位`;
  if (max >= 999) return `责任单位不少于${min}家`;
  return `责任单位不超过${max}家`;
}
