import { ZodError } from 'zod';
import { MERGED_INTO } from '../../server/contract/merged.ts';
import { ApiError } from '../api/call.ts';

export type ErrorWords = {
  /** Keys of the `ui` texts. */
  title: string;
  hint?: string;
  /** What the server said, shown as it stands. */
  detail?: string;
  /** Whether the same request may succeed later. */
  retry: boolean;
};

/** Which words a failed call gets: what happened, what to do, and whether trying again makes sense. */
export function describeError(error: unknown): ErrorWords {
  if (error instanceof ZodError) {
    return { title: 'error.shape.title', hint: 'error.shape.hint', retry: true };
  }
  if (!(error instanceof ApiError)) {
    const detail = error instanceof Error ? error.message : String(error);
    return { title: 'error.unexpected.title', hint: 'error.unexpected.hint', detail, retry: true };
  }
  const { status, code, message } = error;
  if (status === 0) return { title: 'error.offline.title', hint: 'error.offline.hint', retry: true };
  if (status === 503) return { title: 'error.graph.title', hint: 'error.graph.hint', retry: true };
  if (status === 504) return { title: 'error.timeout.title', hint: 'error.timeout.hint', retry: true };
  if (status === 429) return { title: 'error.tooMany.title', hint: 'error.tooMany.hint', retry: true };
  if (status === 404) {
    return { title: 'error.notFound.title', hint: 'error.notFound.hint', detail: message, retry: false };
  }
  if (code === MERGED_INTO) return { title: 'error.merged.title', detail: message, retry: false };
  if (status >= 400 && status < 500) {
    return { title: 'error.badRequest.title', detail: message, retry: false };
  }
  return { title: 'error.unexpected.title', hint: 'error.unexpected.hint', detail: message, retry: true };
}
