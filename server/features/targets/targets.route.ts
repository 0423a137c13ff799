import {
  addTargetRoute,
  changeTargetRoute,
  removeTargetRoute,
  restoreTargetRoute,
  targetsRoute,
} from '../../contract/targets.ts';
import { importTargetsRoute } from '../../contract/targets-import.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { putOnList } from './add-target.use-case.ts';
import { changeWords, putBack, takeOffList } from './change-target.use-case.ts';
import { importTargets } from './import-targets.use-case.ts';
import { listTargets } from './read-targets.use-case.ts';

export function registerTargets(api: Api, { graph, today }: Deps): void {
  api.mount(targetsRoute, () => listTargets(graph, today()));
  api.mount(addTargetRoute, ({ body }) => putOnList(graph, body, today()));
  // Before the one of one target: `import` could be an id.
  api.mount(importTargetsRoute, ({ body }) => importTargets(graph, body, today()));
  api.mount(changeTargetRoute, ({ params, body }) => changeWords(graph, params.id, body, today()));
  api.mount(removeTargetRoute, ({ params, body }) => takeOffList(graph, params.id, body.version, today()));
  api.mount(restoreTargetRoute, ({ params }) => putBack(graph, params.id));
}
