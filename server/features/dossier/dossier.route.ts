import { dossierRoute } from '../../contract/dossier.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { compileDossier } from './compile-dossier.use-case.ts';

export function registerDossier(api: Api, { graph, today }: Deps): void {
  api.mount(dossierRoute, ({ params, query }) =>
    graph.reading((tx) => compileDossier(tx, params.id, query.region, query.asOf ?? today())),
  );
}
