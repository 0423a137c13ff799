import type { TFunction } from 'i18next';
import type { FundCoverageAnswer } from '../../../server/contract/fund-trace.ts';
import type { Export } from '../../ui/table-export/export-model.ts';

/** Which fund has to do with which chain, one line a pair, and what stays empty on either side. */
export function coverageExport(
  coverage: FundCoverageAnswer,
  taxonomy: string | undefined,
  t: TFunction<'funds'>,
): Export {
  const nameOf = new Map([...coverage.chains, ...coverage.funds].map(({ id, name }) => [id, name]));
  return {
    title: t('view.coverage'),
    filters: [
      ...(taxonomy ? [[t('coverage.taxonomy'), taxonomy] as const] : []),
      [t('coverage.region'), coverage.region?.name ?? t('coverage.anywhere')],
    ],
    basis: coverage.basis,
    tables: [
      {
        name: t('view.coverage'),
        note: t('coverage.caution'),
        header: ['chain', 'fund', 'focus', 'invests', 'introduced', 'sources'].map((column) =>
          t(`export.${column}`),
        ),
        rows: coverage.cells.map(({ chain, fund, focuses, invests, introduced, sources }) => [
          nameOf.get(chain) ?? chain,
          nameOf.get(fund) ?? fund,
          focuses ? t('export.yes') : null,
          invests,
          introduced,
          sources,
        ]),
      },
      {
        name: t('export.emptyChains'),
        header: [t('export.chain'), t('export.elsewhere')],
        rows: coverage.chainsWithoutFund.map(({ name, elsewhere }) => [
          name,
          elsewhere.map((fund) => fund.name).join('、') || null,
        ]),
      },
      {
        name: t('export.emptyFunds'),
        header: [t('export.fund'), t('export.otherChains')],
        rows: coverage.fundsWithoutChain.map(({ name, covers }) => [
          name,
          covers.map((chain) => chain.name).join('、') || null,
        ]),
      },
    ],
    sources: [],
  };
}
