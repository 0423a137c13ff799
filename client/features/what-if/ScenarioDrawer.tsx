import { Alert, Button, Drawer, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SegmentChange } from '../../../server/contract/gap-changes.ts';
import type { WhatIfAnswer } from '../../../server/contract/what-if.ts';
import { stageName } from '../../ui/model-names.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import { StepText } from './StepText.tsx';
import { VirtualMark } from './VirtualMark.tsx';
import { figureRows, type FigureRow } from './what-if.view-model.ts';
import styles from './what-if.module.css';

type Props = {
  answer: WhatIfAnswer;
  name: string;
  open: boolean;
  onClose: () => void;
  onTake: (index: number) => void;
};

/** Actual and imagined side by side: the steps, every figure, and the segments that change with their reasons. */
export function ScenarioDrawer({ answer, name, open, onClose, onTake }: Props) {
  const { t } = useTranslation('whatIf');
  return (
    <Drawer
      title={
        <>
          <VirtualMark /> {t('drawer.title')}
          {name && ` · ${name}`}
        </>
      }
      open={open}
      onClose={onClose}
      size={860}
      className={styles.drawer ?? ''}
      extra={<QueryButton basis={answer.scenario.basis} />}
    >
      <Alert type="info" showIcon title={t('drawer.caution')} />
      <h3>{t('drawer.steps')}</h3>
      <ol className={styles.steps}>
        {answer.steps.map((step, index) => (
          // Steps have no identity but their place in the list.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles.imagined}>
            <span className={styles.muted}>{index + 1}</span>
            <StepText step={step} />
            <Button
              size="small"
              type="text"
              aria-label={t('drawer.take', { step: index + 1 })}
              onClick={() => onTake(index)}
            >
              ✕
            </Button>
          </li>
        ))}
      </ol>
      <h3>{t('drawer.figures')}</h3>
      <Figures answer={answer} />
      <h3>{t('drawer.segments')}</h3>
      <Segments answer={answer} />
      <Imagined answer={answer} />
    </Drawer>
  );
}

function Figures({ answer }: { answer: WhatIfAnswer }) {
  const { t } = useTranslation('whatIf');
  return (
    <Table<FigureRow>
      size="small"
      rowKey="figure"
      pagination={false}
      dataSource={figureRows(answer)}
      rowClassName={(row) => (row.differs ? (styles.moved ?? '') : '')}
      columns={[
        { title: t('column.figure'), render: (_, row) => t(`figure.${row.figure}`) },
        { title: t('drawer.actual'), align: 'right', render: (_, row) => row.shown.from },
        { title: t('drawer.scenario'), align: 'right', render: (_, row) => row.shown.to },
      ]}
    />
  );
}

const COUNTS = ['firms', 'pipeline', 'demandFirms', 'candidates'] as const;

function Segments({ answer }: { answer: WhatIfAnswer }) {
  const { t, i18n } = useTranslation('whatIf');
  return (
    <Table<SegmentChange>
      size="small"
      rowKey={(change) => change.segment.id}
      pagination={false}
      dataSource={answer.changed.segments}
      locale={{ emptyText: t('drawer.noSegments') }}
      columns={[
        {
          title: t('column.segment'),
          render: (_, change) => {
            const gap = answer.scenario.segments.find(({ segment }) => segment.id === change.segment.id);
            return (
              <>
                <b>{change.segment.name}</b>
                {gap && (
                  <div className={styles.muted}>
                    {gap.reason.sentence[i18n.language === 'en' ? 'en' : 'zh']}
                  </div>
                )}
              </>
            );
          },
        },
        {
          title: t('column.verdict'),
          width: 170,
          render: (_, { verdict }) => (
            <>
              <VerdictTag verdict={verdict.from} /> → <VerdictTag verdict={verdict.to} />
            </>
          ),
        },
        {
          title: t('column.priority'),
          width: 110,
          render: (_, { priority }) => <Pair from={fixed(priority.from)} to={fixed(priority.to)} />,
        },
        ...COUNTS.map((column) => ({
          title: t(`column.${column}`),
          width: 84,
          render: (_: unknown, change: SegmentChange) => (
            <Pair from={String(change[column].from)} to={String(change[column].to)} />
          ),
        })),
      ]}
    />
  );
}

function fixed(value: number | null): string {
  return value === null ? '—' : value.toFixed(2);
}

/** Two values where they differ, one where they do not. */
function Pair({ from, to }: { from: string; to: string }) {
  return from === to ? (
    <span className={styles.muted}>{to}</span>
  ) : (
    <span>
      {from} → <b>{to}</b>
    </span>
  );
}

/** What the scenario adds, apart from every fact. */
function Imagined({ answer }: { answer: WhatIfAnswer }) {
  const { t, i18n } = useTranslation('whatIf');
  const entries = answer.scenario.segments.flatMap((gap) => [
    ...gap.firms
      .filter((firm) => firm.virtual)
      .map((firm) => ({
        id: firm.company.id,
        text: `${firm.company.name} · ${gap.segment.name} · ${firm.places.map((place) => place.name).join('、')}`,
      })),
    ...gap.pipeline
      .filter((entry) => entry.virtual)
      .map((entry) => ({
        id: entry.project.id,
        text: `${entry.project.name} · ${gap.segment.name} · ${entry.stage ? stageName(entry.stage, i18n.language) : ''}`,
      })),
  ]);
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{t('drawer.imagined')}</h3>
      {entries.map(({ id, text }) => (
        <div key={id} className={styles.imagined}>
          <VirtualMark /> {text}
        </div>
      ))}
    </>
  );
}
