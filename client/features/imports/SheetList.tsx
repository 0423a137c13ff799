import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SheetFound } from '../../../server/contract/imports-plan.ts';
import styles from './imports.module.css';
import looks from './mapping.module.css';
import { type Drafts, problemsOf, takenIn } from './mapping-draft.view-model.ts';
import { kindName } from './sheet-names.ts';

type Props = {
  found: readonly SheetFound[];
  drafts: Drafts;
  chosen: string;
  onChoose: (name: string) => void;
  onInclude: (name: string, included: boolean) => void;
};

/** The sheets of a workbook: which are taken in, as what, and which still need somebody. */
export function SheetList({ found, drafts, chosen, onChoose, onInclude }: Props) {
  const { t, i18n } = useTranslation('imports');
  return (
    <nav className={looks.sheets} aria-label={t('sheets.label')}>
      <ul>
        {found.map(({ name, hidden, proposal }) => {
          const draft = drafts[name];
          const bad = draft?.included === true && problemsOf(draft).length > 0;
          return (
            <li key={name} data-chosen={name === chosen}>
              <Checkbox
                checked={draft?.included ?? false}
                disabled={!draft}
                aria-label={t('sheets.include', { sheet: name })}
                onChange={({ target }) => onInclude(name, target.checked)}
              />
              <button type="button" aria-current={name === chosen} onClick={() => onChoose(name)}>
                <b>{name}</b>
                <small>
                  {draft
                    ? t('sheets.as', {
                        kind: kindName(draft.kind, i18n.language),
                        taken: takenIn(draft),
                        all: draft.columns.length,
                      })
                    : t('sheets.noHeader')}
                  {hidden && ` · ${t('sheets.hidden')}`}
                  {bad && <span className={styles.bad}> · {t('sheets.bad')}</span>}
                  {!proposal && !draft && ` · ${t('sheets.leftOut')}`}
                </small>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
