import { z } from 'zod';

/** The header that says who does it: their name in UTF-8, percent-encoded (`encodeURIComponent`). */
export const AUTHOR_HEADER = 'x-liantu-author';

/** There are no accounts: a person says a name, and what they do is noted under it. */
export const authorSchema = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]{1,60}$/u, '1 至 60 个字的姓名');
