import { Alert, Select, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SheetFound } from '../../../server/contract/imports-plan.ts';
import { SHEET_KIND_CODES, type SheetKindCode } from '../../../server/contract/imports-sheet-kinds.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { HeaderChoice } from './HeaderChoice.tsx';
import styles from './imports.module.css';
import looks from './mapping.module.css';
import { KeptMapping } from './KeptMapping.tsx';
import { type DraftProblem, problemsOf, type SheetDraft, takenIn } from './mapping-draft.view-model.ts';
import { fieldName, kindName } from './sheet-names.ts';
import type { Asked, Edit } from './use-drafts.ts';
import { useReason } from './use-reason.ts';

type Props = {
  found: SheetFound;
  draft: SheetDraft | undefined;
  busy: boolean;
  onChange: (edit: Edit) => void;
  onPropose: (asked: Asked) => void;
};

/** One sheet: its kind, where its header is, and what each of its columns means. */
export function SheetMapping({ found, draft, busy, onChange, onPropose }: Props) {
  const { t, i18n } = useTranslation('imports');
  const reason = useReason();
  return (
    <Spin spinning={busy}>
      <section className={looks.sheet} aria-label={t('sheet.label', { sheet: found.name })}>
        <div className={styles.filters}>
          {draft && (
            <label className={looks.labelled}>
              <span>{t('sheet.kind')}</span>
              <Select
                className={styles.filter ?? ''}
                aria-label={t('sheet.kind')}
                value={draft.kind}
                onChange={(kind: SheetKindCode) => onPropose({ kind, headerLines: draft.headerLines })}
                options={kindsByFit(found).map(({ kind, confidence }) => ({
                  value: kind,
                  label: t('sheet.fits', {
                    kind: kindName(kind, i18n.language),
                    percent: Math.round(confidence * 100),
                  }),
                }))}
              />
            </label>
          )}
          <HeaderChoice
            found={found}
            chosen={draft?.headerLines ?? []}
            onChoose={(headerLines) => onPropose({ headerLines, ...(draft && { kind: draft.kind }) })}
          />
          {draft && <KeptMapping found={found} draft={draft} onChange={onChange} />}
        </div>
        {found.notes.length > 0 && <p className={styles.muted}>{reason(found.notes.join('；'))}</p>}
        {draft ? (
          <>
            {problemsOf(draft).map((problem) => (
              <Alert
                key={JSON.stringify(problem)}
                type="warning"
                showIcon
                title={<ProblemWords problem={problem} kind={draft.kind} />}
              />
            ))}
            <p className={styles.muted}>
              {t('columns.count', { taken: takenIn(draft), left: draft.columns.length - takenIn(draft) })}
            </p>
            <ColumnTable found={found} draft={draft} onChange={onChange} />
          </>
        ) : (
          <EmptyState title={t('sheets.noHeader')} hint={t('sheet.noHeaderHint')} />
        )}
      </section>
    </Spin>
  );
}

function kindsByFit({ proposal }: SheetFound): { kind: SheetKindCode; confidence: number }[] {
  return proposal?.kinds ?? SHEET_KIND_CODES.map((kind) => ({ kind, confidence: 0 }));
}

/** What keeps the sheet from being read, in words. */
function ProblemWords({ problem, kind }: { problem: DraftProblem; kind: SheetKindCode }) {
  const { t, i18n } = useTranslation('imports');
  const nameOf = (field: string) => fieldName(kind, field, i18n.language);
  switch (problem.problem) {
    case 'twice':
      return t('bad.twice', { field: nameOf(problem.field), columns: problem.columns });
    case 'lacking':
      return t('bad.lacking', {
        fields: problem.fields.map(nameOf).join(t('bad.or')),
        kind: kindName(kind, i18n.language),
      });
    case 'claimKey':
      return t('bad.claimKey', { column: problem.column });
    case 'claimTwice':
      return t('bad.claimTwice', { key: problem.key });
  }
}
