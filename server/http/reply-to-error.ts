import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { GraphBusy, GraphTimeout, GraphTooMuch, GraphUnavailable } from '../graph/errors.ts';
import { HttpError } from './errors.ts';

/** The last handler: known errors become their status and code, unknown ones a 500 that tells nothing but the request's id. */
export function replyToError(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = toHttpError(error);
    if (known.status >= 500) log.error({ err: error, requestId: request.id, path: request.path }, known.code);
    if (known.status === 503 || known.status === 429) response.set('Retry-After', '2');
    response.status(known.status).json({
      error: {
        code: known.code,
        message: known.message,
        ...(known.details !== undefined && { details: known.details }),
        ...(known.status === 500 && { details: { requestId: request.id } }),
      },
    });
  };
}

function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof GraphUnavailable) {
    return new HttpError(503, 'graph_unreachable', '暂时连不上图数据库，恢复后会自动继续，请稍后重试');
  }
  if (error instanceof GraphTimeout) {
    return new HttpError(504, 'time_limit', '查询超过时限已停止，请缩小范围后重试');
  }
  if (error instanceof GraphTooMuch) {
    return new HttpError(422, 'too_much', '结果过大或所需内存过多，请缩小范围（例如加 LIMIT）后重试');
  }
  if (error instanceof GraphBusy) {
    return new HttpError(
      429,
      'console_busy',
      '控制台正忙：已有查询占用数据库，请稍后重试；若一直如此，需重启 Neo4j',
    );
  }
  return fromLibrary(error) ?? new HttpError(500, 'internal', '服务器内部错误，请把请求编号告诉管理员');
}

/** What Express, its parsers and its file server throw: errors with a status below 500, of which only that is passed on. */
function fromLibrary(error: unknown): HttpError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { status, type } = error as Error & { status?: unknown; type?: unknown };
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  if (type === 'entity.parse.failed') return new HttpError(400, 'bad_json', '请求体不是有效的 JSON');
  if (status === 404) return new HttpError(404, 'not_found', '没有这个文件');
  if (status === 413) return new HttpError(413, 'too_large', '请求体超过 1 MB');
  if (status === 415) return new HttpError(415, 'not_json', '请求体应为 UTF-8 编码的 JSON');
  return new HttpError(
    status,
    'bad_request',
    error instanceof URIError ? '网址中的编码不正确' : '请求无法读取',
  );
}
