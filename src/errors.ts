/** The one error family. Callers branch on `code`; facts stand in fields; sentences are made elsewhere. */

export type ErrorCode =
  | 'bad_json'
  | 'invalid_input'
  | 'unauthorized'
  | 'forbidden_origin'
  | 'not_found'
  | 'method_not_allowed'
  | 'conflict'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'unprocessable_document'
  | 'rate_limited'
  | 'internal'
  | 'overloaded'
  | 'index_unavailable'
  | 'insufficient_storage';

/** Why a model did not answer: never an answer's failure, for the extractive answer comes in its place. */
export type UpstreamCode = 'upstream_timeout' | 'upstream_error';

/** Base of all errors that this project throws on purpose. */
export class TiaowenError extends Error {
  readonly code: ErrorCode | UpstreamCode;
  /** Facts for programs and for the sentence: what, where, expected, found. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;

  constructor(
    code: ErrorCode | UpstreamCode,
    message: string,
    facts: Record<string, string | number | boolean> = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.code = code;
    this.facts = facts;
  }
}

/** A field of a request is wrong. `errors` names each field. */
export class InvalidInputError extends TiaowenError {
  readonly errors: { field: string; detail: string }[];
  constructor(errors: { field: string; detail: string }[]) {
    super('invalid_input', errors.map((e) => `${e.field}: ${e.detail}`).join('; '));
    this.errors = errors;
  }
}

export class NotFoundError extends TiaowenError {
  /** `what` is a Chinese noun for the reader (文件, 条款, 单位). */
  constructor(what: string, name: string, facts: Record<string, string | number> = {}) {
    super('not_found', `${what}: ${name}`, { what, name, ...facts });
  }
}

/** A file cannot be read as text: empty, binary, or bytes that the encoding does not allow. */
export class UnreadableDocumentError extends TiaowenError {
  constructor(detail: string, facts: Record<string, string | number | boolean> = {}, cause?: unknown) {
    super('unprocessable_document', detail, facts, cause);
  }
}

/** A stored index is missing, damaged or made by other code. `part` names the file, `command` rebuilds it. */
export class IndexMismatchError extends TiaowenError {
  constructor(part: string, detail: string, cause?: unknown) {
    super('index_unavailable', `${part}: ${detail}`, { part, detail, command: 'npm run build:index' }, cause);
  }
}

/** The file of stored conversations cannot be used: damaged, of another program, or of a newer version. */
export class StoreError extends TiaowenError {
  /** `detail` is Chinese, for whoever runs the server. */
  constructor(file: string, detail: string, cause?: unknown) {
    super('internal', `${file}: ${detail}`, { file, detail }, cause);
  }
}

/** A model server did not answer in time, or answered with something else than its protocol. Never shown as such. */
export class UpstreamError extends TiaowenError {
  constructor(
    code: UpstreamCode,
    detail: string,
    facts: Record<string, string | number | boolean> = {},
    cause?: unknown,
  ) {
    super(code, detail, facts, cause);
  }
}
