import { useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { candidatesRoute } from '../../../server/contract/candidates.ts';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { Change } from '../../../server/contract/what-if.ts';
import { callOptions } from '../../api/call-options.ts';
import { EntityChoice } from './EntityChoice.tsx';
import { NameField, StepForm } from './StepForm.tsx';
import styles from './what-if.module.css';

type Props = {
  segment: EntityRef;
  region: EntityRef;
  asOf: string | null;
  onAdd: (change: Change) => void;
  onClose: () => void;
};

/** Asks which firm is imagined to come: a made-up one or a candidate known elsewhere, in which group, to which place. */
export function FirmForm({ segment, region, asOf, onAdd, onClose }: Props) {
  const { t } = useTranslation('whatIf');
  const [kind, setKind] = useState<'imagined' | 'candidate'>('imagined');
  const [name, setName] = useState('');
  const [company, setCompany] = useState<string | null>(null);
  const [group, setGroup] = useState<EntityRef | null>(null);
  const [place, setPlace] = useState<EntityRef | null>(null);
  const candidates = useQuery({
    ...callOptions(candidatesRoute, {
      query: { segment: segment.id, outside: region.id, limit: 200, ...(asOf && { asOf }) },
    }),
    enabled: kind === 'candidate',
  });
  const add = () => {
    onAdd({
      do: 'add-firm',
      segment: segment.id,
      ...(kind === 'imagined' && name.trim() && { name: name.trim() }),
      ...(kind === 'imagined' && group && { group: group.id }),
      ...(kind === 'candidate' && company && { company }),
      ...(place && { place: place.id }),
    });
  };
  return (
    <StepForm
      title={t('form.firmTitle', { segment: segment.name })}
      ready={kind === 'imagined' || company !== null}
      onAdd={add}
      onClose={onClose}
    >
      <Segmented<'imagined' | 'candidate'>
        block
        aria-label={t('form.kind')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'imagined', label: t('form.imagined') },
          { value: 'candidate', label: t('form.candidate') },
        ]}
      />
      {kind === 'imagined' ? (
        <>
          <NameField value={name} onChange={setName} />
          <div className={styles.field}>
            {t('form.group')}
            <EntityChoice label={t('form.group')} labels={['Company']} value={group} onChange={setGroup} />
          </div>
        </>
      ) : (
        <div className={styles.field}>
          {t('form.company')}
          <Select
            aria-label={t('form.company')}
            placeholder={t('form.chooseCompany')}
            loading={candidates.isPending}
            {...(candidates.isError && { status: 'error' as const })}
            value={company}
            onChange={setCompany}
            showSearch={{ optionFilterProp: 'label' }}
            options={(candidates.data?.candidates ?? []).map((candidate) => ({
              value: candidate.company.id,
              label: candidate.company.name,
            }))}
          />
        </div>
      )}
      <div className={styles.field}>
        {t('form.place')}
        <EntityChoice label={t('form.place')} labels={['Region', 'Park']} value={place} onChange={setPlace} />
      </div>
    </StepForm>
  );
}
