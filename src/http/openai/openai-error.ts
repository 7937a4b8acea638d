/** Errors in the shape that OpenAI's clients read. */
import { type ErrorCode, TiaowenError } from '../../errors.ts';
import { addProblemHeaders, type Problem } from '../error-response.ts';
import type { OpenAiError } from './completion-shapes.ts';

const TYPES: Partial<Record<ErrorCode, string>> = {
  unauthorized: 'authentication_error',
  forbidden_origin: 'permission_error',
  rate_limited: 'rate_limit_error',
  internal: 'server_error',
  overloaded: 'server_error',
  index_unavailable: 'server_error',
  insufficient_storage: 'server_error',
};

export function openAiError({ detail, code, errors }: Problem, cause?: unknown): OpenAiError {
  const field = cause instanceof TiaowenError ? cause.facts.field : undefined;
  const param = errors?.[0]?.field ?? (typeof field === 'string' ? field : null);
  return {
    error: {
      message: detail,
      type: TYPES[code] ?? 'invalid_request_error',
      param,
      code: code === 'not_found' && param === 'model' ? 'model_not_found' : code,
    },
  };
}

export function openAiErrorResponse(problem: Problem, error: unknown): Response {
  const headers = new Headers({ 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  addProblemHeaders(headers, problem, error);
  return new Response(JSON.stringify(openAiError(problem, error)), { status: problem.status, headers });
}
