import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../../../server/contract/imports-batch.ts';
import type { SheetFound } from '../../../server/contract/imports-plan.ts';
import { planImportRoute } from '../../../server/contract/imports.ts';
import { call } from '../../api/call.ts';
import { Answered } from '../../ui/Answered.tsx';
import { ensureAuthor } from '../../ui/author.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useFailure } from './use-failure.ts';
import { keepDepartment, keptDepartment } from './draft-store.ts';
import styles from './imports.module.css';
import looks from './mapping.module.css';
import { useKeepBatch, useSheets } from './imports.query.ts';
import { mappingFrom, problemsOf, type SheetDraft } from './mapping-draft.view-model.ts';
import { EncodingChoice } from './EncodingChoice.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { settingsFrom, settingsOf, type SettingsDraft } from './settings.view-model.ts';
import { SheetList } from './SheetList.tsx';
import { SheetMapping } from './SheetMapping.tsx';
import { useBatchActions } from './use-batch-actions.tsx';
import { useDrafts } from './use-drafts.ts';
import { useEncoding } from './use-encoding.ts';
import { useReason } from './use-reason.ts';

type Props = { batch: Batch; onPlanned: () => void; onRemoved: () => void };
type Read = {
  sheets: readonly SheetFound[];
  settings: SettingsDraft;
  setSettings: (next: SettingsDraft) => void;
};

/** What the sheets of a file mean: kinds, headers, columns, and what the whole file rests on. */
export function MappingStep(props: Props) {
  const { batch } = props;
  const query = useSheets(batch);
  const [settings, setSettings] = useState(() => settingsOf(batch, keptDepartment()));
  const { busy, choose } = useEncoding(batch);
  return (
    <>
      <EncodingChoice batch={batch} busy={busy} onChoose={(encoding) => void choose(encoding)} />
      <Answered query={query} rows={12}>
        {({ sheets }) => (
          <Sheets
            key={batch.encoding?.chosen}
            {...props}
            sheets={sheets}
            settings={settings}
            setSettings={setSettings}
          />
        )}
      </Answered>
    </>
  );
}

function Sheets({ batch, onPlanned, onRemoved, sheets, settings, setSettings }: Props & Read) {
  const { t } = useTranslation('imports');
  const reason = useReason();
  const { found, drafts, change, propose, proposing } = useDrafts(batch, sheets);
  const [chosen, setChosen] = useState(() => sheets.find(({ name }) => drafts[name]?.included)?.name);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { busy, run, failure } = usePlanning(batch, onPlanned);
  const { remove } = useBatchActions(batch, onRemoved);

  const shown = found.find(({ name }) => name === chosen) ?? found[0];
  const included = Object.values(drafts).filter((draft) => draft.included);
  const withProblems = included.filter((draft) => problemsOf(draft).length > 0);
  if (!shown) {
    return (
      <EmptyState
        title={t('mapping.noSheets')}
        hint={t('mapping.noSheetsHint')}
        action={{ text: t('back'), to: '/imports' }}
      />
    );
  }
  const draft = drafts[shown.name];
  const start = () => {
    const checked = settingsFrom(settings);
    setWrong('wrong' in checked ? checked.wrong : []);
    const [first] = withProblems;
    if (first) setChosen(first.sheet);
    if ('wrong' in checked || first) return;
    keepDepartment(settings.department);
    void run(included, checked.settings);
  };
  return (
    <>
      {batch.status === 'failed' && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('failed.plan')}
          description={batch.failure && reason(batch.failure)}
        />
      )}
      {batch.sameFileAs !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('mapping.sameFile')}
          action={
            <a href={`/imports/${encodeURIComponent(batch.sameFileAs)}`}>{t('mapping.sameFileOpen')}</a>
          }
        />
      )}
      <div className={looks.mapping} data-many={found.length > 1}>
        {found.length > 1 && (
          <SheetList
            found={found}
            drafts={drafts}
            chosen={shown.name}
            onChoose={setChosen}
            onInclude={(name, on) => change(name, (one) => ({ ...one, included: on }))}
          />
        )}
        <SheetMapping
          key={shown.name}
          found={shown}
          draft={draft}
          busy={proposing === shown.name}
          onChange={(edit) => change(shown.name, edit)}
          onPropose={(asked) => void propose(shown.name, asked)}
        />
      </div>
      <SettingsForm value={settings} wrong={wrong} onChange={setSettings} />
      <footer className={looks.foot}>
        <span className={styles.muted}>
          {included.length > 0 ? t('mapping.will', { count: included.length }) : t('mapping.noneChosen')}{' '}
          {t('mapping.nothingWritten')}
        </span>
        {failure && <span className={styles.bad}>{failure}</span>}
        {(wrong.length > 0 || withProblems.length > 0) && (
          <span role="alert" className={styles.bad}>
            {wrong.length > 0
              ? t('mapping.settingsWrong')
              : t('mapping.sheetsWrong', { count: withProblems.length })}
          </span>
        )}
        <Space className={styles.end ?? ''}>
          <Button danger disabled={busy} onClick={remove}>
            {t('do.remove')}
          </Button>
          <Button type="primary" loading={busy} disabled={included.length === 0} onClick={start}>
            {t('mapping.start')}
          </Button>
        </Space>
      </footer>
    </>
  );
}

/** Asks for the dry run. */
function usePlanning(batch: Batch, onPlanned: () => void) {
  const keep = useKeepBatch();
  const failureOf = useFailure();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async (sheets: readonly SheetDraft[], settings: NonNullable<Batch['settings']>) => {
    if ((await ensureAuthor()) === null) return;
    setBusy(true);
    setFailure(null);
    try {
      const body = {
        sheets: sheets.map((draft) => ({
          sheet: draft.sheet,
          headerLines: draft.headerLines,
          mapping: mappingFrom(draft),
        })),
        settings,
      };
      keep(await call(planImportRoute, { params: { id: batch.id }, body }));
      onPlanned();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, run, failure };
}
