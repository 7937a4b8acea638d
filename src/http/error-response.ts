/** Problem documents (RFC 9457) made from coded errors; the one place with sentences for people. */
import { type ErrorCode, InvalidInputError, TiaowenError } from '../errors.ts';

export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  requestId: string;
  errors?: { field: string; detail: string }[];
};

type Facts = TiaowenError['facts'];
type Wording = { status: number; title: string; detail: (facts: Facts) => string };

const WORDING: Record<ErrorCode, Wording> = {
  bad_json: { status: 400, title: '请求不是 JSON', detail: () => '请求体不是有效的 UTF-8 编码 JSON。' },
  invalid_input: { status: 400, title: '输入有误', detail: () => '请求的内容不符合要求，请见 errors。' },
  unauthorized: { status: 401, title: '未登录', detail: () => '需要有效的凭据。' },
  forbidden_origin: { status: 403, title: '来源未获准', detail: forbiddenDetail },
  not_found: { status: 404, title: '未找到', detail: notFoundDetail },
  method_not_allowed: {
    status: 405,
    title: '方法不支持',
    detail: (facts) => `该地址只支持 ${facts.allow}。`,
  },
  conflict: { status: 409, title: '有冲突', detail: conflictDetail },
  payload_too_large: {
    status: 413,
    title: '请求过大',
    detail: (facts) => `请求体不得超过 ${Math.floor(Number(facts.limit) / 1024)} KB。`,
  },
  unsupported_media_type: {
    status: 415,
    title: '类型不支持',
    detail: () => '请求体须为 application/json，UTF-8 编码，不压缩。',
  },
  unprocessable_document: { status: 422, title: '文件无法读取', detail: () => '文件无法读取为文本。' },
  rate_limited: { status: 429, title: '请求过多', detail: () => '请求过于频繁，请稍后再试。' },
  internal: { status: 500, title: '内部错误', detail: () => '服务内部出错，请稍后再试。' },
  overloaded: { status: 503, title: '服务繁忙', detail: () => '服务繁忙或正在停止，请稍后再试。' },
  index_unavailable: { status: 503, title: '索引不可用', detail: () => '索引不可用，请联系管理员重建索引。' },
  insufficient_storage: { status: 507, title: '存储不足', detail: () => '存储空间不足。' },
};

function conflictDetail(facts: Facts): string {
  if (facts.turns !== undefined) return `会话已满 ${facts.turns} 轮，请新开一个会话。`;
  if (facts.pending) return '会话里的上一问还没有答完，请稍候再问。';
  return '与当前状态冲突，请刷新后重试。';
}

function forbiddenDetail(facts: Facts): string {
  return facts.setting === undefined
    ? '不接受来自该网站的请求。'
    : `不接受以该域名访问；管理员可把对外网址设为 ${facts.setting}。`;
}

function notFoundDetail(facts: Facts): string {
  if (facts.storeOff) return '这台服务没有启用会话存储（TIAOWEN_STORE=off）。';
  const sentence = facts.what === undefined ? '没有这个地址。' : `没有找到这个${facts.what}。`;
  if (facts.available !== undefined) return `${sentence}可用的是 ${facts.available}。`;
  return facts.total === undefined ? sentence : `${sentence}本方案共${facts.total}条。`;
}

export const ERROR_CODES = Object.keys(WORDING) as [ErrorCode, ...ErrorCode[]];

const isPublic = (code: TiaowenError['code']): code is ErrorCode => Object.hasOwn(WORDING, code);

/** Status and title of a code. */
export function problemKind(code: ErrorCode): { status: number; title: string } {
  const { status, title } = WORDING[code];
  return { status, title };
}

/** The problem document of any thrown value. What is not a TiaowenError is `internal`, with nothing of its text. */
export function problemOf(error: unknown, requestId: string): Problem {
  const coded = error instanceof TiaowenError ? error : new TiaowenError('internal', 'internal');
  const code = isPublic(coded.code) ? coded.code : 'internal';
  const { status, title, detail } = WORDING[code];
  const problem = {
    type: `urn:tiaowen:problem:${code}`,
    title,
    status,
    detail: detail(coded.facts),
    code,
    requestId,
  };
  if (!(coded instanceof InvalidInputError)) return problem;
  const [first] = coded.errors;
  return { ...problem, detail: first ? fieldSentence(first) : problem.detail, errors: coded.errors };
}

/** A sentence that stands alone names its subject itself; a bare remark gets the field before it. */
function fieldSentence({ field, detail }: { field: string; detail: string }): string {
  if (detail.startsWith('问题')) return detail;
  return `${field === 'body' ? '请求体' : field} ${detail}`;
}

/** The response of an error, with `Allow` or `Retry-After` where its code asks for one. */
export function problemResponse(problem: Problem, error: unknown): Response {
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  addProblemHeaders(headers, problem, error);
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

export function addProblemHeaders(headers: Headers, problem: Problem, error: unknown): void {
  const facts = error instanceof TiaowenError ? error.facts : {};
  if (problem.status === 405 && facts.allow !== undefined) headers.set('Allow', String(facts.allow));
  if (problem.status === 429 || problem.status === 503) {
    headers.set('Retry-After', String(facts.retryAfter ?? 5));
  }
}
