import { z } from 'zod';
import { nothing } from './common.ts';
import { defineRoute } from './route.ts';

/** An OpenAPI 3.1 document; see https://spec.openapis.org/oas/v3.1.0 for what stands in it. */
export const openapiRoute = defineRoute({
  method: 'get',
  path: '/openapi.json',
  summary: 'This description: every call, its parameters, answers and errors',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.looseObject({
    openapi: z.string(),
    info: z.looseObject({ title: z.string(), version: z.string() }),
    paths: z.record(z.string(), z.looseObject({})),
  }),
});
