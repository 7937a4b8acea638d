/** A filter in English words: in Part 3 that the Department of Finance (省财政厅) answers for. */
import { englishOf } from '../../question/english/glossary.ts';
import { ownTerms } from '../../question/english/read-english.ts';
import type { MeasureFilter } from '../../schema/filter.ts';
import type { LibraryDocument } from '../../schema/library.ts';
import { listed, unitName } from './en-names.ts';

/** Stands after “measures”, a blank before it; empty for the whole document. */
export function describeFilter(filter: MeasureFilter, library: LibraryDocument): string {
  const units = (names: readonly string[], joint = 'and') =>
    listed(
      names.map((name) => `the ${unitName(name, library)}`),
      joint,
    );
  const terms = (all: readonly string[], joint = 'and') =>
    listed(
      all.map((term) => {
        const english = englishOf(term, ownTerms(library));
        return `“${term}”${english === undefined ? '' : ` (${english})`}`;
      }),
      joint,
    );
  const parts: string[] = [];
  const sections = (filter.sections ?? []).map((id) => {
    const section = library.document.sections.find((one) => one.id === id);
    return section ? `Part ${section.number}` : id;
  });
  if (filter.among) parts.push('named above');
  if (sections.length > 0) parts.push(`in ${listed(sections)}`);
  const all = filter.allUnits ?? [];
  if (all.length > 0) {
    const together = all.length > 1 ? ' jointly' : '';
    const only = filter.only ? (all.length > 1 ? ' and no other unit' : ' alone') : '';
    parts.push(
      `for which ${units(all)}${only} ${all.length > 1 || /^Mun/.test(units(all)) ? 'are' : 'is'}${together} responsible`,
    );
  }
  if (filter.anyUnits)
    parts.push(`for which ${units(filter.anyUnits, 'or')}${filter.only ? ' alone' : ''} is responsible`);
  if (filter.notUnits) parts.push(`for which ${units(filter.notUnits, 'or')} is not responsible`);
  if (filter.unitCount) parts.push(describeCount(filter.unitCount));
  if (filter.allTerms) parts.push(`mentioning ${terms(filter.allTerms)}`);
  if (filter.anyTerms) parts.push(`mentioning ${terms(filter.anyTerms, 'or')}`);
  if (filter.notTerms) parts.push(`not mentioning ${terms(filter.notTerms, 'or')}`);
  return parts
    .map(
      (part, i) =>
        ` ${i > 0 && /^(?:for|that)/.test(part) && parts.length > 1 && i > (sections.length > 0 ? 1 : 0) ? 'and ' : ''}${part}`,
    )
    .join('');
}

function describeCount({ min, max }: { min: number; max: number }): string {
  if (min === max) return min === 1 ? 'with only 1 responsible unit' : `with ${min} responsible units`;
  if (max >= 999) return `with at least ${min} responsible units`;
  return `with at most ${max} responsible units`;
}
