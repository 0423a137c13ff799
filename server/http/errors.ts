/** An error meant for the caller: a stable code, a status and a sentence that says what to do. */
export class HttpError extends Error {
  override name = 'HttpError';
  readonly status: number;
  readonly code: string;
  readonly details: unknown;

  constructor(status: number, code: string, message: string, details?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** 404 for an id the graph does not hold. */
export function notFound(what: string, id: string): HttpError {
  return new HttpError(404, 'not_found', `没有找到${what} ${id}`, { id });
}

/** 400 for one field; `expected` completes the sentence "expected …". */
export function badRequest(field: string, expected: string): HttpError {
  return new HttpError(400, 'bad_request', `参数 ${field} 不正确：应为${expected}`, [{ field, expected }]);
}
