import i18next from 'i18next';
import type { z } from 'zod';
import { errorSchema } from '../../server/contract/common.ts';
import type { Route } from '../../server/contract/route.ts';
import { authorHeader } from '../ui/author.ts';
import type { Refusal } from './refusals.ts';

/** What the server said when it could not answer, or that it could not be reached (`status` 0). */
export class ApiError extends Error {
  override name = 'ApiError';
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

type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  params?: z.input<P>;
  query?: z.input<Q>;
  body?: z.input<B>;
};

/** Sends one call of the contract and parses the answer. Throws ApiError. */
export async function call<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(route: Route<P, Q, B, R>, input: Input<P, Q, B>, signal?: AbortSignal): Promise<z.output<R>> {
  const response = await send(addressOf(route, input), {
    method: route.method.toUpperCase(),
    signal: signal ?? null,
    ...(input.body !== undefined && {
      headers: { 'Content-Type': 'application/json', ...authorHeader() },
      body: JSON.stringify(input.body),
    }),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw await refusalOf(response.status, body);
  return route.response.parse(body);
}

/** What a call that failed was answered with, its sentences in the language of the page. */
export async function refusalOf(status: number, body: unknown): Promise<ApiError> {
  const known = errorSchema.safeParse(body);
  if (!known.success) return new ApiError(status, 'unexpected', `HTTP ${status}`);
  const { code, message, details } = await inLanguageOfPage(known.data.error);
  return new ApiError(status, code, message, details);
}

async function inLanguageOfPage(refusal: Refusal): Promise<Refusal> {
  return (await englishWords())?.refusalInEnglish(refusal) ?? refusal;
}

/** An answer with what the server says in it of values, that it expected others or doubts them, in the language of the page. */
export async function worded<T>(answer: T): Promise<T> {
  const words = await englishWords();
  return words ? (words.remarksInEnglish(answer) as T) : answer;
}

/** The English comes only when it is wanted; where it cannot be had, the Chinese stays. */
async function englishWords() {
  if (i18next.language !== 'en') return undefined;
  return import('./refusals.ts').catch(() => undefined);
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, 'offline', 'The server cannot be reached');
  }
}

/** The address of a call: `/api/chains/chain:x/gaps?region=…`; lists are joined with commas, absent values left out. */
export function addressOf(route: Pick<Route, 'path'>, input: { params?: unknown; query?: unknown }): string {
  const values = (input.params ?? {}) as Record<string, string>;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>)) {
    if (value === undefined || value === null || value === '') continue;
    const text = Array.isArray(value) ? value.join(',') : String(value);
    if (text) search.set(name, text);
  }
  const query = search.toString();
  return `/api${path}${query ? `?${query}` : ''}`;
}
