import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import { LIVE_STAGES, type LiveStage } from '../../../server/contract/graph-model.ts';
import type { Change } from '../../../server/contract/what-if.ts';
import { stageName } from '../../ui/model-names.ts';
import { NameField, StepForm } from './StepForm.tsx';
import styles from './what-if.module.css';

type Props = { segment: EntityRef; onAdd: (change: Change) => void; onClose: () => void };

/** Asks at what stage a project is imagined, and what to call it. */
export function ProjectForm({ segment, onAdd, onClose }: Props) {
  const { t, i18n } = useTranslation('whatIf');
  const [stage, setStage] = useState<LiveStage>('signed');
  const [name, setName] = useState('');
  const add = () => {
    onAdd({ do: 'add-project', segment: segment.id, stage, ...(name.trim() && { name: name.trim() }) });
  };
  return (
    <StepForm title={t('form.projectTitle', { segment: segment.name })} onAdd={add} onClose={onClose}>
      <div className={styles.field}>
        {t('form.stage')}
        <Select<LiveStage>
          aria-label={t('form.stage')}
          value={stage}
          onChange={setStage}
          options={LIVE_STAGES.map((code) => ({ value: code, label: stageName(code, i18n.language) }))}
        />
      </div>
      <NameField value={name} onChange={setName} />
    </StepForm>
  );
}
