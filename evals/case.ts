/** The shape of one evaluation case: a question and all that its answer must and must not have. */
import * as z from 'zod';
import { refusalSchema } from '../src/schema/answer.ts';
import { MAX_QUESTION_LENGTH, turnSchema } from '../src/schema/question.ts';

const clauseId = z.string().regex(/^(?:m[1-9]\d*|s[1-9]\d*|head)$/u, '应为 m15、s3 或 head');
const nonEmpty = z.string().trim().min(1, '不能为空');
/** One phrase, or several of which one suffices: `接近70%|近70%`. */
const phrase = nonEmpty.refine(
  (value) => value.split('|').every((part) => part.trim() !== ''),
  '“|”两边都要有词',
);
const MAX_PATTERN_LENGTH = 500;
const pattern = z
  .string()
  .min(1, '不能为空')
  .max(MAX_PATTERN_LENGTH, `不得超过 ${MAX_PATTERN_LENGTH} 个字符`)
  .refine(isPattern, '不是有效的正则表达式');

export const refusalReasonSchema = refusalSchema.shape.reason;

export const evalCaseSchema = z
  .strictObject({
    id: nonEmpty,
    /** Kind first, then asker and level: `fact`, `asker:citizen`, `level:hard`. */
    tags: z.array(nonEmpty).min(1, '至少一个类别'),
    question: nonEmpty.max(MAX_QUESTION_LENGTH, `不得超过 ${MAX_QUESTION_LENGTH} 个字符`),
    history: z.array(turnSchema).default([]),
    /** Clauses that the answer must cite. */
    measures: z.array(clauseId).default([]),
    /** Clauses that it may cite besides. */
    measuresOk: z.array(clauseId).default([]),
    /** True where exactly `measures` must be cited, and nothing but `measuresOk` besides. */
    complete: z.boolean().default(false),
    /** The units that the answer must name as its answer, by any alias: all of them and no other. */
    units: z.array(nonEmpty).default([]),
    mustContain: z.array(phrase).default([]),
    mustNotContain: z.array(phrase).default([]),
    /** Regular expressions that the answer's text must match, and must not. */
    mustMatch: z.array(pattern).default([]),
    mustNotMatch: z.array(pattern).default([]),
    /** True, or the reason, where the question must be refused. */
    refuse: z.union([z.boolean(), refusalReasonSchema]).default(false),
    note: z.string().default(''),
  })
  .superRefine((value, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (value.complete && value.measures.length === 0) wrong('complete', '全部列出时须写明应含条款');
    if (value.refuse !== false && value.measures.length > 0) wrong('measures', '应拒答的题目不能有应含条款');
    if (value.refuse !== false && value.units.length > 0) wrong('units', '应拒答的题目不能有应含单位');
  });

export type EvalCase = z.infer<typeof evalCaseSchema>;

/** A sheet as it was read: its header row and where that stands. */
export type Table = { file: string; sheet?: string; header: string[]; headerLine: number };

/** A case and where it was read; with its table row as written, where it came from a table. */
export type PlacedCase = {
  case: EvalCase;
  file: string;
  sheet?: string;
  line: number;
  row?: { table: Table; cells: string[] };
};

/** `asker:citizen` and the like say who asks and how hard it is, not what kind of question it is. */
const isKind = (tag: string) => !tag.includes(':');

/** The first tag that names a kind; the first of all where none does. */
export function kindOf({ tags }: EvalCase): string {
  return tags.find(isKind) ?? tags[0] ?? '';
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}
