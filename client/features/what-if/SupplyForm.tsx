import { useQuery } from '@tanstack/react-query';
import { Segmented, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import { virtualId, type Change } from '../../../server/contract/what-if.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EntityChoice } from './EntityChoice.tsx';
import { whatIfOptions, type ScenarioPlace } from './use-scenario.ts';
import { StepForm } from './StepForm.tsx';
import styles from './what-if.module.css';

type Props = {
  place: ScenarioPlace;
  leaders: readonly EntityRef[];
  changes: readonly Change[];
  onAdd: (change: Change) => void;
  onClose: () => void;
};

/** Asks which supply of a chain leader is imagined, or which known one is imagined away. */
export function SupplyForm({ place, leaders, changes, onAdd, onClose }: Props) {
  const { t } = useTranslation('whatIf');
  const [kind, setKind] = useState<'add' | 'remove'>('add');
  const [from, setFrom] = useState<EntityRef | null>(null);
  const [imagined, setImagined] = useState<string | null>(null);
  const [to, setTo] = useState<string | undefined>(leaders[0]?.id);
  const [tie, setTie] = useState<string | null>(null);
  const known = useQuery({ ...whatIfOptions(place, []), enabled: kind === 'remove' });
  const firms = changes.flatMap((change, index) =>
    change.do === 'add-firm'
      ? [
          {
            value: virtualId(index + 1),
            label: `${index + 1} · ${change.name ?? change.company ?? t('tag')}`,
          },
        ]
      : [],
  );
  const supplier = imagined ?? from?.id;
  const ready = kind === 'add' ? supplier !== undefined && to !== undefined : tie !== null;
  const add = () => {
    if (kind === 'add' && supplier !== undefined && to !== undefined) {
      onAdd({ do: 'add-supply', from: supplier, to });
    } else if (tie !== null) onAdd({ do: 'remove', id: tie });
  };
  return (
    <StepForm title={t('form.supplyTitle')} ready={ready} onAdd={add} onClose={onClose}>
      <Segmented<'add' | 'remove'>
        block
        aria-label={t('form.supplyTitle')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'add', label: t('form.supplyAdd') },
          { value: 'remove', label: t('form.supplyRemove') },
        ]}
      />
      {leaders.length === 0 && <p className={styles.warning}>{t('form.noLeaders')}</p>}
      {kind === 'add' ? (
        <>
          <div className={styles.field}>
            {t('form.from')}
            {imagined === null && (
              <EntityChoice label={t('form.from')} labels={['Company']} value={from} onChange={setFrom} />
            )}
            {firms.length > 0 && from === null && (
              <Select
                allowClear
                aria-label={t('form.fromVirtual')}
                placeholder={t('form.fromVirtual')}
                value={imagined}
                onChange={(id: string | undefined) => setImagined(id ?? null)}
                options={firms}
              />
            )}
          </div>
          <div className={styles.field}>
            {t('form.to')}
            <Select
              aria-label={t('form.to')}
              value={to}
              onChange={setTo}
              options={leaders.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
        </>
      ) : (
        <div className={styles.field}>
          {t('form.tie')}
          <Answered query={known} rows={1}>
            {({ supplies }) =>
              supplies.length === 0 ? (
                <span className={styles.muted}>{t('form.noTies')}</span>
              ) : (
                <Select
                  aria-label={t('form.tie')}
                  value={tie}
                  onChange={setTie}
                  showSearch={{ optionFilterProp: 'text' }}
                  options={supplies.map((supply) => ({
                    value: supply.id,
                    text: `${supply.from.name} ${supply.to.name}`,
                    label: (
                      <>
                        {supply.from.name} → {supply.to.name} {supply.local && <Tag>{t('form.local')}</Tag>}
                      </>
                    ),
                  }))}
                />
              )
            }
          </Answered>
        </div>
      )}
    </StepForm>
  );
}
