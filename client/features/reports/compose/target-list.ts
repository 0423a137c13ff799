import type { TFunction } from 'i18next';
import { targetsRoute, type Target } from '../../../../server/contract/targets.ts';
import { eachSourceOnce } from '../../../ui/table-export/export-model.ts';
import { isOverdue } from '../../targets/targets.view-model.ts';
import type { Section } from '../report-model.ts';
import type { Ask } from './ask.ts';

const COLUMNS = ['company', 'purpose', 'region', 'status', 'owner', 'nextStep', 'due'] as const;

/** 目标清单: those of the list of targets that are meant, as they stand now. */
export async function targetList(ask: Ask, meant: (target: Target) => boolean): Promise<Section> {
  const { targets, basis } = await ask.get(targetsRoute, {});
  const t: TFunction<'targets'> = ask.words('targets');
  const reports = ask.words('reports');
  const own = targets.filter(meant);
  return {
    part: 'targets',
    table: {
      name: reports('list.targets'),
      header: [...COLUMNS.map((column) => t(`column.${column}`)), t('filter.rivals')],
      rows: own.map((target) => [
        target.company?.name ?? t('company.none'),
        [target.chain?.name, target.segment?.name].filter(Boolean).join(' · ') || null,
        target.region.name,
        t(`status.${target.status}`),
        target.owner || null,
        target.nextStep || null,
        target.due && `${target.due}${isOverdue(target, basis.asOf) ? `（${t('overdue.tag')}）` : ''}`,
        target.rivals.map(({ region, status }) => `${region.name}（${t(`status.${status}`)}）`).join('、') ||
          null,
      ]),
      rowSources: own.map(({ evidence }) =>
        eachSourceOnce([
          ...(evidence.gap?.sources ?? []),
          ...evidence.works.flatMap(({ sources }) => sources),
        ]),
      ),
    },
    about: own.map(({ id, company }) => ({ key: id, ...(company && { entity: company }) })),
    basis,
    none: reports('none.targets'),
  };
}
