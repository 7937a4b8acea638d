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

export const refusalReasonSchema = refusalSchema.shape.reason;

export const evalCaseSchema = z
  .strictObject({
    id: nonEmpty,
    /** Kind, asker and level: `fact`, `asker:citizen`, `level:hard`. */
    tags: z.array(nonEmpty).min(1, '至少一个类别'),
    question: nonEmpty.max(MAX_QUESTION_LENGTH),
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

/** Where a case was read, for reports and errors. */
export type PlacedCase = { case: EvalCase; file: string; line: number };
