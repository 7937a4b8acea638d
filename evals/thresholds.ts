/** The shares of strict passes below which the suite fails: over a set of kinds, and per tag. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { CaseResult } from './evaluate.ts';
import { CaseFileError } from './load.ts';

const share = z.number().min(0).max(1);

export const thresholdsSchema = z.strictObject({
  /** Over all cases that carry one of these tags. */
  overall: z.strictObject({ tags: z.array(z.string()).min(1), atLeast: share }),
  tags: z.record(z.string(), share),
});
export type Thresholds = z.infer<typeof thresholdsSchema>;

/** One threshold held against the results; a tag without cases is not judged. */
export type Verdict = { name: string; cases: number; passed: number; atLeast: number; pass: boolean };

/** @throws CaseFileError naming file and field. */
export function loadThresholds(file: string): Thresholds {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new CaseFileError('无法读取，或不是有效的 JSON', { file }, cause);
  }
  const parsed = thresholdsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CaseFileError(issue?.message ?? '不合规格', { file, field: issue?.path.join('.') || '(整体)' });
}

function verdict(name: string, results: readonly CaseResult[], atLeast: number): Verdict {
  const passed = results.filter((result) => result.pass).length;
  return { name, cases: results.length, passed, atLeast, pass: passed >= atLeast * results.length };
}

export function judge(results: readonly CaseResult[], thresholds: Thresholds): Verdict[] {
  const tagged = (tags: string[]) =>
    results.filter((result) => result.placed.case.tags.some((tag) => tags.includes(tag)));
  const { overall, tags } = thresholds;
  return [
    verdict('overall', tagged(overall.tags), overall.atLeast),
    ...Object.entries(tags).map(([tag, atLeast]) => verdict(tag, tagged([tag]), atLeast)),
  ].filter((found) => found.cases > 0);
}
