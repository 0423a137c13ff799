import { useQuery } from '@tanstack/react-query';
import { Button, Select, Switch, Table } from 'antd';
import { parseAsBoolean, parseAsString, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  chainDutiesRoute,
  type ChainDutiesAnswer,
  type ChainDuty,
} from '../../../server/contract/chain-duties.ts';
import { regionsRoute } from '../../../server/contract/chains.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { RegionSelect } from '../gap-analysis/RegionSelect.tsx';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import { GapTabs } from '../gap-comparison/GapTabs.tsx';
import { dutiesExport, shownDuties, taxonomiesIn } from './chain-duties.view-model.ts';
import styles from './chain-duties.module.css';
import { DutyDialog } from './DutyDialog.tsx';

const URL_STATE = {
  region: parseAsString.withDefault(HOME_REGION),
  taxonomy: parseAsString,
  /** Only chains nobody answers for. */
  bare: parseAsBoolean.withDefault(false),
};

/** 链长: one person answers for each chain; those nobody answers for stand first. */
export function ChainDutiesPage() {
  const { t } = useTranslation('duties');
  const [url, setUrl] = useQueryStates(URL_STATE, { history: 'replace' });
  const regions = useQuery(callOptions(regionsRoute, {}));
  const query = useQuery(callOptions(chainDutiesRoute, { query: { region: url.region } }));
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <GapTabs />
        <RegionSelect
          regions={regions.data?.regions ?? []}
          value={regions.data ? url.region : undefined}
          ariaLabel={t('region')}
          onChange={(region) => void setUrl({ region })}
        />
        <Select
          allowClear
          aria-label={t('taxonomy')}
          placeholder={t('taxonomy')}
          style={{ width: 240 }}
          value={url.taxonomy}
          options={taxonomiesIn(query.data?.chains ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(taxonomy: string | undefined) => void setUrl({ taxonomy: taxonomy ?? null })}
        />
        <label className={styles.only}>
          <Switch size="small" checked={url.bare} onChange={(bare) => void setUrl({ bare })} /> {t('only')}
        </label>
      </div>
      <Answered query={query} rows={12}>
        {(answer) => <Shown answer={answer} taxonomy={url.taxonomy} bare={url.bare} />}
      </Answered>
    </div>
  );
}

type ShownProps = { answer: ChainDutiesAnswer; taxonomy: string | null; bare: boolean };

function Shown({ answer, taxonomy, bare }: ShownProps) {
  const { t } = useTranslation('duties');
  const [open, setOpen] = useState<ChainDuty | null>(null);
  const all = shownDuties(answer.chains, taxonomy, false);
  const shown = bare ? shownDuties(answer.chains, taxonomy, true) : all;
  const without = all.filter(({ duty }) => duty === null).length;
  return (
    <div className={styles.body}>
      <div className={styles.head}>
        <h1>{t('title', { region: answer.region.name })}</h1>
        <b>{t('without', { count: without, total: all.length })}</b>
        <span className={styles.end}>
          <ExportMenu make={() => dutiesExport(answer, shown, t)} /> <QueryButton basis={answer.basis} />
        </span>
      </div>
      <p className={styles.muted}>{t('hint')}</p>
      <Table<ChainDuty>
        size="small"
        rowKey={({ chain }) => chain.id}
        dataSource={shown}
        pagination={false}
        scroll={{ x: 1000 }}
        columns={[
          { title: t('chain'), width: 190, render: (_, { chain }) => <EntityLink entity={chain} /> },
          {
            title: t('person'),
            width: 260,
            render: (_, row) => <Person row={row} onOpen={() => setOpen(row)} />,
          },
          { title: t('overseers'), render: (_, row) => <Overseers row={row} /> },
          {
            title: t('leaders'),
            width: 240,
            render: (_, { leaders }) =>
              leaders.length === 0 ? (
                <span className={styles.muted}>{t('noLeader')}</span>
              ) : (
                leaders.map((leader) => (
                  <div key={leader.id} className={styles.line}>
                    <EntityLink entity={leader} mark={false} />
                  </div>
                ))
              ),
          },
        ]}
      />
      {open && (
        <DutyDialog
          row={open}
          region={answer.region}
          today={answer.basis.asOf}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function Person({ row: { chain, duty }, onOpen }: { row: ChainDuty; onOpen: () => void }) {
  const { t } = useTranslation('duties');
  return (
    <>
      {duty ? (
        <>
          <b>{duty.person}</b> {duty.office}
          <div className={styles.muted}>{t('by', { ...duty, changedOn: duty.changedAt.slice(0, 10) })}</div>
        </>
      ) : (
        <ToneTag tone="warn">{t('nobody')}</ToneTag>
      )}{' '}
      <Button size="small" type="link" aria-label={t('editOf', { chain: chain.name })} onClick={onOpen}>
        {t(duty ? 'edit' : 'name')}
      </Button>
    </>
  );
}

function Overseers({ row: { overseers } }: { row: ChainDuty }) {
  const { t } = useTranslation('duties');
  if (overseers.length === 0) return <span className={styles.muted}>{t('noOverseer')}</span>;
  return overseers.map(({ institution, confidence, evidence, sources }) => (
    <div key={institution.id} className={styles.line}>
      <EntityLink entity={institution} mark={false} /> <ConfidenceTag confidence={confidence} />
      <SourceList sources={sources} {...(evidence !== undefined && { evidence })} />
    </div>
  ));
}
