import { ExperimentOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { GapAnswer, SegmentGap } from '../../../server/contract/gap-analysis.ts';
import type { GapSettings } from '../../../server/contract/gap-settings.ts';
import { MAX_CHANGES } from '../../../server/contract/what-if.ts';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import { FirmForm } from './FirmForm.tsx';
import { ProjectForm } from './ProjectForm.tsx';
import { SupplyForm } from './SupplyForm.tsx';
import { useScenario, useWhatIf, type ScenarioPlace } from './use-scenario.ts';
import { VirtualMark } from './VirtualMark.tsx';
import styles from './what-if.module.css';

type Props = {
  gap: SegmentGap;
  answer: GapAnswer;
  asOf: string | null;
  settings?: Partial<GapSettings>;
};

/** What could be otherwise about a segment, each a step of the scenario; and how the segment stands in it. */
export function WhatIfActions({ gap, answer, asOf, settings }: Props) {
  const { t } = useTranslation('whatIf');
  const scenario = useScenario();
  const [form, setForm] = useState<'firm' | 'project' | 'supply' | null>(null);
  const place: ScenarioPlace = {
    chain: answer.chain.id,
    region: answer.region.id,
    asOf,
    ...(settings && { settings }),
  };
  const segment: EntityRef = { id: gap.segment.id, label: 'Segment', name: gap.segment.name };
  const full = scenario.changes.length >= MAX_CHANGES;
  const close = () => setForm(null);
  const removals = [
    ...gap.firms.map(({ company }) => ({
      key: `remove ${company.id}`,
      label: t('actions.removeFirm', { name: company.name }),
    })),
    ...gap.pipeline.map(({ project }) => ({
      key: `remove ${project.id}`,
      label: t('actions.removeProject', { name: project.name }),
    })),
  ];
  const mutes = [...gap.firms.map((firm) => firm.company), ...gap.pipeline.map((entry) => entry.project)].map(
    ({ id, name }) => ({ key: `mute ${id}`, label: name }),
  );
  const choose = (key: string) => {
    const [what, id = ''] = key.split(' ');
    if (what === 'remove') scenario.add({ do: 'remove', id });
    else if (what === 'mute') scenario.add({ do: 'mute', id, segment: segment.id });
    else if (what === 'firm' || what === 'project' || what === 'supply') setForm(what);
  };
  return (
    <>
      <Dropdown
        disabled={full}
        trigger={['click']}
        menu={{
          onClick: ({ key }) => choose(key),
          items: [
            { key: 'firm', label: t('actions.firm') },
            { key: 'project', label: t('actions.project') },
            { key: 'supply', label: t('actions.supply') },
            ...(removals.length > 0
              ? [
                  { key: 'without', label: t('actions.remove'), children: removals },
                  { key: 'uncounted', label: t('actions.mute'), children: mutes },
                ]
              : []),
          ],
        }}
      >
        <Button block icon={<ExperimentOutlined aria-hidden />} title={full ? t('actions.full') : undefined}>
          {t('actions.button')}
        </Button>
      </Dropdown>
      {form === 'firm' && (
        <FirmForm segment={segment} region={answer.region} asOf={asOf} onAdd={scenario.add} onClose={close} />
      )}
      {form === 'project' && <ProjectForm segment={segment} onAdd={scenario.add} onClose={close} />}
      {form === 'supply' && (
        <SupplyForm
          place={place}
          leaders={answer.leaders}
          changes={scenario.changes}
          onAdd={scenario.add}
          onClose={close}
        />
      )}
      {scenario.changes.length > 0 && <AsImagined place={place} segment={segment.id} />}
    </>
  );
}

/** How one segment stands in the scenario, apart from the facts. */
function AsImagined({ place, segment }: { place: ScenarioPlace; segment: string }) {
  const { t } = useTranslation('whatIf');
  const { changes } = useScenario();
  const { data } = useWhatIf(place, changes);
  const change = data?.changed.segments.find((entry) => entry.segment.id === segment);
  const gap = data?.scenario.segments.find((entry) => entry.segment.id === segment);
  if (!data || !gap) return null;
  return (
    <div className={styles.imagined}>
      <VirtualMark /> {t('panel.title')}：
      {change ? (
        <>
          <VerdictTag verdict={change.verdict.from} /> → <VerdictTag verdict={change.verdict.to} />{' '}
          {t('column.priority')} {change.priority.from?.toFixed(2) ?? '—'} →{' '}
          {change.priority.to?.toFixed(2) ?? '—'}
        </>
      ) : (
        t('panel.same')
      )}
      {[
        ...gap.firms.filter((firm) => firm.virtual).map((firm) => firm.company),
        ...gap.pipeline.filter((entry) => entry.virtual).map((entry) => entry.project),
      ].map(({ id, name }) => (
        <div key={id} className={styles.muted}>
          {name}
        </div>
      ))}
    </div>
  );
}
