import type { Request } from 'express';
import { AUTHOR_HEADER, authorSchema } from '../contract/author.ts';
import { HttpError } from './errors.ts';

/**
 * The name of the person who sends a request, as its header gives it. Throws 400 `author_required` without one.
 * It is what the person says, not what anybody checked.
 */
export function authorOf(request: Pick<Request, 'headers'>): string {
  const sent = request.headers[AUTHOR_HEADER];
  const parsed = authorSchema.safeParse(typeof sent === 'string' ? decoded(sent) : undefined);
  if (parsed.success) return parsed.data;
  throw new HttpError(
    400,
    'author_required',
    `请注明操作人：请求头 ${AUTHOR_HEADER} 应为 1 至 60 个字的姓名，UTF-8 百分号编码，例如 ${encodeURIComponent('王芳')}`,
    [{ in: 'header', field: AUTHOR_HEADER, expected: '1 至 60 个字的姓名，百分号编码' }],
  );
}

/** Undefined for what is not well encoded. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
