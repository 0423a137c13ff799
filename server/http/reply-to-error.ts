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
  const body = fromBodyParser(error);
  if (body) return body;
  return new HttpError(500, 'internal', '服务器内部错误，请把请求编号告诉管理员');
}

/** What Express's own parsers throw: a body that is no JSON, too large, or of a bad encoding. */
function fromBodyParser(error: unknown): HttpError | undefined {
  if (!(error instanceof Error) || !('type' in error) || typeof error.type !== 'string') {
    return error instanceof URIError ? new HttpError(400, 'bad_request', '网址中的编码不正确') : undefined;
  }
  if (error.type === 'entity.too.large') return new HttpError(413, 'too_large', '请求体超过 1 MB');
  if (error.type === 'entity.parse.failed') return new HttpError(400, 'bad_json', '请求体不是有效的 JSON');
  if (/^(encoding|charset|request|entity)\./.test(error.type)) {
    return new HttpError(400, 'bad_request', '请求体无法读取');
  }
  return undefined;
}
