/** What a run must reach: shares of strict passes by kind, of each condition, and of wrong refusals and answers. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { CaseFileError } from './case-error.ts';
import type { CaseResult } from './evaluate.ts';
import { kindNamed } from './names.ts';
import { scorers } from './scorers/all.ts';
import { notAsked } from './scorers/scorer.ts';

const share = z.number().min(0).max(1);

export const thresholdsSchema = z.strictObject({
  /** Over all cases that carry one of these tags. */
  overall: z.strictObject({ tags: z.array(z.string()).min(1), atLeast: share }),
  tags: z.record(z.string(), share),
  /** Over all cases that carry none of the tags named above: no case is outside of every threshold. */
  other: share,
  /** Scorer → least share of the cases that ask for its condition and fulfil it. */
  conditions: z.partialRecord(z.enum(Object.keys(scorers)), share),
  /** Greatest share of the questions with an answer that are refused. */
  falseRefusals: share,
  /** Greatest share of the questions without one that are answered. */
  falseAnswers: share,
});
export type Thresholds = z.infer<typeof thresholdsSchema>;

/** One threshold held against the results. `count` of `cases` are what `name` says. Nothing to judge: no verdict. */
export type Verdict = {
  group: 'kind' | 'condition' | 'rate';
  name: string;
  count: number;
  cases: number;
  atLeast?: number;
  atMost?: number;
  pass: boolean;
};

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

function atLeast(group: Verdict['group'], name: string, held: readonly boolean[], limit: number): Verdict {
  const count = held.filter(Boolean).length;
  return { group, name, count, cases: held.length, atLeast: limit, pass: count >= limit * held.length };
}

function atMost(name: string, held: readonly boolean[], limit: number): Verdict {
  const count = held.filter(Boolean).length;
  return {
    group: 'rate',
    name,
    count,
    cases: held.length,
    atMost: limit,
    pass: count <= limit * held.length,
  };
}

const isRefused = ({ answer }: CaseResult) => answer?.status === 'refused';
const mustRefuse = ({ placed }: CaseResult) => placed.case.refuse !== false;

/** Answered questions that were refused, and the other way round; a case without an answer counts as both. */
export function rates(results: readonly CaseResult[]) {
  return {
    falseRefusals: results
      .filter((result) => !mustRefuse(result))
      .map((result) => isRefused(result) || !result.answer),
    falseAnswers: results.filter(mustRefuse).map((result) => !isRefused(result)),
  };
}

/** Whether each case that asks for a condition fulfils it. */
function fulfilled(results: readonly CaseResult[], scorer: string): boolean[] {
  return results.flatMap(({ scores }) => {
    const score = scores[scorer];
    return score === undefined || score === notAsked ? [] : [score.pass];
  });
}

export function judge(results: readonly CaseResult[], thresholds: Thresholds): Verdict[] {
  const { overall, tags, other, conditions } = thresholds;
  const named = new Set([...overall.tags, ...Object.keys(tags)]);
  const passesOf = (isMeant: (tag: string) => boolean) =>
    results.filter(({ placed }) => placed.case.tags.map(kindNamed).some(isMeant)).map(({ pass }) => pass);
  const unnamed = results.filter(
    ({ placed }) => !placed.case.tags.map(kindNamed).some((tag) => named.has(tag)),
  );
  const { falseRefusals, falseAnswers } = rates(results);
  return [
    atLeast(
      'kind',
      'overall',
      passesOf((tag) => overall.tags.includes(tag)),
      overall.atLeast,
    ),
    ...Object.entries(tags).map(([name, limit]) =>
      atLeast(
        'kind',
        name,
        passesOf((tag) => tag === name),
        limit,
      ),
    ),
    atLeast(
      'kind',
      'other',
      unnamed.map(({ pass }) => pass),
      other,
    ),
    ...Object.entries(conditions).map(([name, limit]) =>
      atLeast('condition', name, fulfilled(results, name), limit ?? 0),
    ),
    atMost('false-refusals', falseRefusals, thresholds.falseRefusals),
    atMost('false-answers', falseAnswers, thresholds.falseAnswers),
  ].filter((found) => found.cases > 0);
}
