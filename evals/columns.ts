/** The columns of a sheet of cases: their Chinese and English names, and how each cell is read. */
import type { EvalCase } from './case.ts';
import { parseFlag, parseHistory, parseNames, parsePhrases, parseRefusal } from './cell-values.ts';
import { parseClauses } from './clause-list.ts';

export type CaseField = Exclude<keyof EvalCase, 'mustMatch' | 'mustNotMatch'>;

export type Column = {
  field: CaseField;
  /** The first is the one that reports and templates write. */
  names: readonly string[];
  /** What to write into it, for the template. */
  hint: string;
  /** Throws RangeError. */
  read(text: string): unknown;
  width: number;
};

const asIs = (text: string) => text.trim();

export const COLUMNS: readonly Column[] = [
  { field: 'id', names: ['编号', 'id', '序号'], hint: '不重复；不填则按行号', read: asIs, width: 10 },
  {
    field: 'tags',
    names: ['类别', 'tags', 'tag', '分类'],
    hint: '可写几个，用分号隔开；第一个是题型',
    read: parseNames,
    width: 14,
  },
  {
    field: 'question',
    names: ['问题', 'question', 'prompt', 'query'],
    hint: '必填；照用户的原话写',
    read: asIs,
    width: 44,
  },
  {
    field: 'history',
    names: ['上文', 'history'],
    hint: '追问才填：每行一轮，以“问：”或“答：”开头',
    read: parseHistory,
    width: 24,
  },
  {
    field: 'measures',
    names: ['应含条款', 'measures'],
    hint: '必须引用的条款：15;32、第十五条、s3（第三部分）、head（文件头）',
    read: parseClauses,
    width: 16,
  },
  {
    field: 'measuresOk',
    names: ['可含条款', 'measuresok'],
    hint: '可以引用、但不要求的条款',
    read: parseClauses,
    width: 12,
  },
  {
    field: 'complete',
    names: ['全部列出', 'complete'],
    hint: '是：应含条款必须列全，且不得多列',
    read: parseFlag,
    width: 10,
  },
  {
    field: 'units',
    names: ['应含单位', 'units'],
    hint: '答案的责任单位，不多不少；简称、全称都行',
    read: parseNames,
    width: 24,
  },
  {
    field: 'mustContain',
    names: ['应含', 'mustcontain'],
    hint: '答案里必须有的词，分号隔开；几种写法任一即可的用 | 隔开',
    read: parsePhrases,
    width: 20,
  },
  {
    field: 'mustNotContain',
    names: ['不得含', 'mustnotcontain'],
    hint: '答案里不得有的词',
    read: parsePhrases,
    width: 16,
  },
  {
    field: 'refuse',
    names: ['应拒答', 'refuse'],
    hint: '是、否，或拒答理由',
    read: parseRefusal,
    width: 12,
  },
  { field: 'note', names: ['备注', 'note'], hint: '给人看的，不参与评分', read: asIs, width: 20 },
];

/** Columns that a report adds; a report can be read as a set again. */
export const RESULT_COLUMNS = ['结果', '原因'] as const;

/** `应含条款（必填）`, ` MustContain ` → the bare name. */
export function bareHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/\([^()]*\)$|\*$/gu, '')
    .replace(/\s/gu, '')
    .toLowerCase();
}

export function columnNamed(header: string): Column | undefined {
  const bare = bareHeader(header);
  return COLUMNS.find(({ names }) => names.includes(bare));
}
