/** How clauses are named in Chinese: 第三部分（十五）“健全多元可持续的投融资政策”. */
import { formatNumeral } from '../../policy/numerals.ts';
import type { Measure, PolicyDocument, Section } from '../../schema/document.ts';
import type { Names } from './wording.ts';

/** 第三部分; or the label itself where it already says 第三章. */
export function sectionName(section: Section): string {
  return /^第.+[章节编]$/.test(section.label) ? section.label : `第${formatNumeral(section.number)}部分`;
}

const sectionTitle = (section: Section) => `${sectionName(section)}“${section.title}”`;

const measureTitle = (measure: Measure) =>
  measure.title ? `${measure.label}“${measure.title}”` : measure.label;

/** 省财政厅、省住建厅. */
export function joinNames(names: readonly string[]): string {
  return names.join('、');
}

export function chineseNames(document: PolicyDocument): Names {
  return {
    units: joinNames,
    section: sectionName,
    sectionTitle,
    measureTitle,
    measure(measure) {
      const section = document.sections.find((s) => s.id === measure.section);
      return `${section ? sectionName(section) : ''}${measureTitle(measure)}`;
    },
  };
}
