/** How clauses are named to people: 第三部分（十五）“健全多元可持续的投融资政策”. */
import { formatNumeral } from '../policy/numerals.ts';
import type { Measure, PolicyDocument, Section } from '../schema/document.ts';

/** 第三部分; or the label itself where it already says 第三章. */
export function sectionName(section: Section): string {
  return /^第.+[章节编]$/.test(section.label) ? section.label : `第${formatNumeral(section.number)}部分`;
}

/** 第三部分“实施县域城镇化水平提升行动”. */
export function sectionTitle(section: Section): string {
  return `${sectionName(section)}“${section.title}”`;
}

/** （十五）“健全多元可持续的投融资政策”, without its section. */
export function measureTitle(measure: Measure): string {
  return measure.title ? `${measure.label}“${measure.title}”` : measure.label;
}

/** 第三部分（十五）“健全多元可持续的投融资政策”. */
export function measureName(document: PolicyDocument, measure: Measure): string {
  const section = document.sections.find((s) => s.id === measure.section);
  return `${section ? sectionName(section) : ''}${measureTitle(measure)}`;
}

/** 省财政厅、省住建厅. */
export function joinNames(names: readonly string[]): string {
  return names.join('、');
}
