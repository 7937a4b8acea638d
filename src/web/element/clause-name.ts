/** Clauses by their full names: 第（十三）条, 第五部分, 文件开头. */
import type { Citation } from '../../schema/answer.ts';
import type { Words } from './strings/words.ts';

type Clause = Pick<Citation, 'measure'> & { clause: Pick<Citation['clause'], 'id' | 'label'> };

/** What is written on the button of a citation: a part of its full name. */
export function shortName({ clause }: Clause, words: Words): string {
  const label = clause.label.replace(/[、.．\s]+$/, '');
  return label === '' || clause.id === 'head' ? words.headName : label;
}

/** `第（十三）条`; labels that name themselves (第三条) stay. */
export function clauseName(citation: Clause, words: Words): string {
  const label = shortName(citation, words);
  if (citation.clause.id === 'head' || label === words.headName || label.startsWith('第')) return label;
  return citation.measure === null ? `第${label}部分` : `第${label}条`;
}

export function sourceName(citation: Clause, words: Words): string {
  return words.sourceName(clauseName(citation, words));
}
