/** Values from outside, checked against a schema; what is wrong is named field by field, in Chinese. */
import * as z from 'zod';
import { InvalidInputError } from '../errors.ts';
import { feedbackSchema } from '../schema/conversation.ts';
import { askRequestSchema, MAX_QUESTION_LENGTH, turnSchema } from '../schema/question.ts';
import { hasVisibleText, withoutControls } from './visible-text.ts';

const wellFormed = z
  .string()
  .refine((text) => text.isWellFormed(), { error: '含有不成对的代理项，不是有效的 Unicode 文本' });

/**
 * A question. At least one visible character, at most 2,000 UTF-16 units as received (the unit of all
 * offsets, and what `maxlength` counts in a browser); control characters are taken out.
 */
export const questionInput = z
  .string()
  .refine(hasVisibleText, { error: '问题为空', abort: true })
  .max(MAX_QUESTION_LENGTH, { error: `问题超过 ${MAX_QUESTION_LENGTH} 个字符`, abort: true })
  .pipe(wellFormed)
  .transform(withoutControls);

/** The body of `POST /api/ask`. Of a key given twice, the last counts, as `JSON.parse` has it. */
export const askInput = askRequestSchema.extend({
  question: questionInput,
  history: z
    .array(turnSchema.extend({ content: turnSchema.shape.content.pipe(wellFormed) }))
    .max(50)
    .optional(),
  conversation: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,128}$/, { error: '会话编号须为 8 至 128 个字母、数字、- 或 _' })
    .optional(),
});

/** The body of `POST /api/feedback`. */
export const feedbackInput = feedbackSchema.extend({
  comment: feedbackSchema.shape.comment.unwrap().pipe(wellFormed).transform(withoutControls).optional(),
});

/** The query of `GET /api/conversations/:id/export`. */
export const exportInput = z.object({ format: z.enum(['md', 'json']).default('md') });

/** The query of `GET /api/search`. */
export const searchInput = z.object({
  q: questionInput,
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, { error: '须为 1 至 100 的整数', abort: true })
    .transform(Number)
    .pipe(z.number().max(100))
    .optional(),
  doc: z.string().min(1).max(128).optional(),
  unit: z.string().min(1).max(128).optional(),
  explain: z.enum(['0', '1']).optional(),
});

/** The query of the matrix routes. */
export const matrixInput = z.object({ unit: z.string().min(1).max(128).optional() });

/** The query of `GET /api/documents/:id/measures/:number`. */
export const measureInput = z.object({ raw: z.enum(['0', '1']).optional() });

/** The query of `GET /chat`. */
export const chatPageInput = z.object({ q: questionInput.optional(), doc: z.string().max(128).optional() });

/** The query of `GET /ask`; an empty `doc` is the form's "all documents". */
export const askPageInput = z.object({
  q: questionInput,
  doc: z
    .string()
    .max(128)
    .optional()
    .transform((doc) => doc || undefined),
});

/** The query of the document and clause pages. */
export const pageInput = z.object({
  hl: z
    .string()
    .regex(/^\d{1,9},\d{1,9}$/, { error: '须为 起,止 两个数' })
    .optional(),
});

/** Throws InvalidInputError naming every field that `schema` refuses. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new InvalidInputError(result.error.issues.flatMap(fieldErrors));
}

/** The query of a URL as an object. Throws InvalidInputError for a name given twice. */
export function queryOf(url: string): Record<string, string> {
  const params = new URL(url).searchParams;
  const names = [...params.keys()];
  const repeated = names.filter((name, position) => names.indexOf(name) !== position);
  if (repeated.length > 0) {
    throw new InvalidInputError([...new Set(repeated)].map((field) => ({ field, detail: '参数重复' })));
  }
  return Object.fromEntries(params);
}

const MAX_FIELD_NAME = 100;

function fieldErrors(issue: z.core.$ZodIssue): { field: string; detail: string }[] {
  const path = issue.path.map(String);
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  return paths.map((parts) => ({
    field: parts.join('.').slice(0, MAX_FIELD_NAME).toWellFormed() || 'body',
    detail: issueDetail(issue),
  }));
}

const TYPE_NAMES: Record<string, string> = {
  string: '文本',
  number: '数字',
  int: '整数',
  array: '数组',
  object: '对象',
};

function issueDetail(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺少此项' : `须为${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `不得小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'number' ? `不得大于 ${issue.maximum}` : `长度不得超过 ${issue.maximum}`;
    case 'invalid_value':
      return `须为 ${issue.values.join('、')} 之一`;
    case 'unrecognized_keys':
      return '未知的项';
    case 'invalid_union':
      return issue.input === undefined ? '缺少此项' : '格式不对';
    default:
      return issue.message;
  }
}
