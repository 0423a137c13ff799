import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { openapiRoute } from '../../contract/openapi.ts';
import type { Api } from '../../http/api.ts';
import { describeApi } from './openapi.rules.ts';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')));

/** Describes what is mounted when it is first asked for, itself among it. */
export function registerOpenapi(api: Api): void {
  let document: z.infer<typeof openapiRoute.response> | undefined;
  api.mount(
    openapiRoute,
    async () => (document ??= openapiRoute.response.parse(describeApi(api.routes, version))),
  );
}
