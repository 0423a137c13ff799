import { Select, type TableColumnsType } from 'antd';
import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Batch, FactOutcome, ImportCounts } from '../../../server/contract/imports-batch.ts';
import type { PlannedFact, PlannedValue } from '../../../server/contract/imports-plan.ts';
import { LABELS, RELATIONSHIPS } from '../../../server/contract/graph-model.ts';
import { textOr } from '../../i18n/text-or.ts';
import { dossierAddress } from '../../ui/entity-addresses.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { valuesToShow, valueWords } from './fact-values.view-model.ts';
import styles from './imports.module.css';
import type { ImportUrl, SetImportUrl } from './imports-url.ts';
import { usePlan } from './imports.query.ts';
import { PlanTable } from './PlanTable.tsx';
import { Link } from 'react-router';

const PAGE_SIZE = 50;
/** Values of a thing that are shown before the rest is folded away. */
const SHOWN_VALUES = 4;

type Props = {
  batch: Batch;
  counts: ImportCounts;
  outcome: FactOutcome;
  url: ImportUrl;
  setUrl: SetImportUrl;
};

/** The facts with one outcome: what they are, where they stand in the file, and their values before and after. */
export function FactTable({ batch, counts, outcome, url, setUrl }: Props) {
  const { t, i18n } = useTranslation('imports');
  const kinds = counts.facts.filter((fact) => fact[outcome] > 0);
  const kind = kinds.some((one) => one.kind === url.kind) ? (url.kind ?? undefined) : undefined;
  const offset = (url.page - 1) * PAGE_SIZE;
  const query = usePlan(
    batch,
    { outcome, ...(kind !== undefined && { kind }) },
    { offset, limit: PAGE_SIZE },
    kinds.length > 0,
  );
  const columns = useColumns(outcome, batch.status === 'committed', batch.sheets.length > 1);
  if (kinds.length === 0) return <EmptyState title={t(`none.${outcome}`)} />;
  return (
    <>
      <div className={styles.filters}>
        <Select
          allowClear
          className={styles.filter ?? ''}
          aria-label={t('filter.kind')}
          placeholder={t('filter.anyKind')}
          value={kind}
          onChange={(next: string | undefined) => void setUrl({ kind: next ?? null, page: null })}
          options={kinds.map((one) => ({
            value: one.kind,
            label: `${factKindName(one.kind, i18n)} ${one[outcome].toLocaleString()}`,
          }))}
        />
      </div>
      <PlanTable
        query={query}
        rowKey={({ kind: what, id }) => `${what} ${id}`}
        columns={columns}
        pageSize={PAGE_SIZE}
        waiting={8}
        page={url.page}
        onPage={(page) => void setUrl({ page })}
        width={800}
      />
    </>
  );
}

function useColumns(outcome: FactOutcome, written: boolean, many: boolean): TableColumnsType<PlannedFact> {
  const { t, i18n } = useTranslation('imports');
  return [
    {
      title: t('column.kind'),
      key: 'kind',
      width: 110,
      render: (_, { kind }) => factKindName(kind, i18n),
    },
    {
      title: t('column.what'),
      key: 'what',
      width: 260,
      render: (_, { id, kind, name, foundBy }) => (
        <>
          {kind in LABELS && (outcome !== 'created' || written) ? (
            <Link to={dossierAddress(id)}>{name}</Link>
          ) : (
            name
          )}
          {foundBy && (
            <div className={styles.muted}>
              {t('foundBy', { how: textOr(i18n, 'imports', `found.${foundBy}`, foundBy) })}
            </div>
          )}
        </>
      ),
    },
    {
      title: t('column.place'),
      key: 'place',
      width: many ? 170 : 90,
      render: (_, { sheet, line }) => [many && sheet, t('place.line', { line })].filter(Boolean).join(' '),
    },
    {
      title: t(outcome === 'changed' ? 'column.beforeAfter' : 'column.values'),
      key: 'values',
      render: (_, fact) => <Values values={valuesToShow(fact)} compared={outcome === 'changed'} />,
    },
  ];
}

function Values({ values, compared }: { values: PlannedFact['values']; compared: boolean }) {
  const { t } = useTranslation('imports');
  const first = values.slice(0, SHOWN_VALUES);
  const rest = values.slice(SHOWN_VALUES);
  return (
    <>
      <Lines values={first} compared={compared} />
      {rest.length > 0 && (
        <details>
          <summary>{t('values.more', { count: rest.length })}</summary>
          <Lines values={rest} compared={compared} />
        </details>
      )}
    </>
  );
}

function Lines({ values, compared }: { values: PlannedFact['values']; compared: boolean }) {
  const { t, i18n } = useTranslation('imports');
  const words = (property: string, value: PlannedValue) => {
    const text = valueWords(value);
    if (text === null) return t('values.none');
    if (typeof value === 'boolean') return t(value ? 'values.yes' : 'values.no');
    return textOr(i18n, 'entity', `value.${property}.${text}`, text);
  };
  return (
    <dl className={styles.values}>
      {values.map(({ property, before, after }) => (
        <div key={property}>
          <dt>{propertyName(property, i18n)}</dt>
          <dd>
            {compared && (
              <>
                <del>{words(property, before)}</del> <span aria-hidden>→</span>{' '}
              </>
            )}
            {compared ? <ins>{words(property, after)}</ins> : words(property, after)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function propertyName(property: string, i18n: I18n): string {
  return textOr(
    i18n,
    'imports',
    `property.${property}`,
    textOr(i18n, 'entity', `property.${property}`, property),
  );
}

/** A label, a relationship type, or one of the things beside entities, in the language of the page. */
function factKindName(kind: string, i18n: I18n): string {
  const known = { ...LABELS, ...RELATIONSHIPS }[kind as keyof typeof LABELS | keyof typeof RELATIONSHIPS];
  if (known) return i18n.language === 'en' ? known.nameEn : known.nameZh;
  return textOr(i18n, 'imports', `kind.${kind}`, kind);
}
