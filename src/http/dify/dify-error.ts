/** Problem documents with the two members that Dify reads. */
import type { Problem } from '../error-response.ts';

/** Dify's own: 1001 and 1002 are about keys, 2001 about a knowledge base that does not exist. */
const CODES: Partial<Record<Problem['code'], number>> = { unauthorized: 1002, not_found: 2001 };

export type DifyProblem = Problem & { error_code: number; error_msg: string };

/** Where Dify names no code, the status stands for it. */
export function difyProblem(problem: Problem): DifyProblem {
  return { ...problem, error_code: CODES[problem.code] ?? problem.status, error_msg: problem.detail };
}
