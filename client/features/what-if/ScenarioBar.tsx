import { CopyOutlined, UndoOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_NAME, type WhatIfAnswer } from '../../../server/contract/what-if.ts';
import { describeError } from '../../ui/describe-error.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ScenarioDrawer } from './ScenarioDrawer.tsx';
import { typedName, type ScenarioProblem } from './scenario-url.ts';
import { useScenario, useWhatIf, type ScenarioPlace, type ScenarioState } from './use-scenario.ts';
import { VirtualMark } from './VirtualMark.tsx';
import { figureRows } from './what-if.view-model.ts';
import styles from './what-if.module.css';

/** The scenario in the address: its name, what it changes at a glance, and the ways to look closer, undo, share and leave. */
export function ScenarioBar(place: ScenarioPlace) {
  const { t } = useTranslation('whatIf');
  const scenario = useScenario();
  const query = useWhatIf(place, scenario.changes);
  const [open, setOpen] = useState(false);
  const { read } = scenario;
  if (read === null) return null;
  if (!read.ok) return <Broken problems={read.problems} onClear={scenario.clear} />;
  return (
    <section className={styles.bar} aria-label={t('bar.label')}>
      <VirtualMark />
      <Name key={scenario.name} scenario={scenario} />
      <span className={styles.muted}>{t('bar.steps', { count: scenario.changes.length })}</span>
      {query.data ? (
        <Glance answer={query.data} />
      ) : query.isError ? (
        <span className={styles.warning} role="alert">
          <Failure error={query.error} />
        </span>
      ) : (
        scenario.changes.length > 0 && <Loading rows={1} />
      )}
      <span className={styles.end}>
        <Button size="small" type="primary" disabled={!query.data} onClick={() => setOpen(true)}>
          {t('bar.details')}
        </Button>
        <Button
          size="small"
          icon={<UndoOutlined aria-hidden />}
          disabled={scenario.changes.length === 0}
          onClick={() => scenario.take(scenario.changes.length - 1)}
        >
          {t('bar.undo')}
        </Button>
        <CopyLink />
        <Button size="small" onClick={scenario.clear}>
          {t('bar.clear')}
        </Button>
      </span>
      {query.data && (
        <ScenarioDrawer
          answer={query.data}
          name={scenario.name}
          open={open}
          onClose={() => setOpen(false)}
          onTake={scenario.take}
        />
      )}
    </section>
  );
}

function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation('whatIf');
  const { t: inUi } = useTranslation('ui');
  return t('bar.failed', { reason: inUi(describeError(error).title) });
}

function Name({ scenario }: { scenario: ScenarioState }) {
  const { t } = useTranslation('whatIf');
  const [name, setName] = useState(scenario.name);
  const settle = () => {
    if (name.trim() !== scenario.name) scenario.rename(name.trim());
  };
  return (
    <Input
      size="small"
      style={{ width: 170 }}
      aria-label={t('bar.name')}
      placeholder={t('bar.unnamed')}
      maxLength={MAX_NAME}
      value={name}
      onChange={(event) => setName(typedName(event.target.value))}
      onBlur={settle}
      onPressEnter={settle}
    />
  );
}

function Glance({ answer }: { answer: WhatIfAnswer }) {
  const { t } = useTranslation('whatIf');
  const moved = figureRows(answer).filter((row) => row.differs);
  const idle = answer.steps.filter((step) => step.outcome !== 'applied').length;
  return (
    <span className={styles.figures}>
      {moved.length === 0 && <span className={styles.muted}>{t('bar.same')}</span>}
      {moved.map(({ figure, shown }) => (
        <span key={figure}>
          {t(`figure.${figure}`)} {shown.from} → <b>{shown.to}</b>
        </span>
      ))}
      {idle > 0 && <span className={styles.warning}>{t('bar.idle', { count: idle })}</span>}
    </span>
  );
}

function CopyLink() {
  const { t } = useTranslation('whatIf');
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      void message.success(t('bar.copied'));
    } catch {
      void message.warning(t('bar.copyFailed'));
    }
  };
  return (
    <Button size="small" icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
      {t('bar.copy')}
    </Button>
  );
}

function Broken({ problems, onClear }: { problems: readonly ScenarioProblem[]; onClear: () => void }) {
  const { t } = useTranslation('whatIf');
  return (
    <Alert
      role="alert"
      type="warning"
      banner
      title={t('broken.title')}
      description={problems.map((problem) => t(`broken.${problem.kind}`, { ...problem })).join('；')}
      action={
        <Button size="small" onClick={onClear}>
          {t('broken.clear')}
        </Button>
      }
    />
  );
}
