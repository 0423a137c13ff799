import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Decision, DecisionsAnswer } from '../../../server/contract/reconciliation.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { labelName } from '../../ui/model-names.ts';
import { ToneTag, type Tone } from '../../ui/ToneTag.tsx';
import styles from './reconciliation.module.css';
import { instantWords, otherName } from './reconciliation.view-model.ts';
import type { Deciding } from './use-decide.ts';

const TONE: Record<Decision['verdict'], Tone> = { yes: 'green', no: 'plain', undecided: 'warn' };

type Props = {
  answer: DecisionsAnswer;
  deciding: Deciding;
  /** The decision somebody came here for. */
  meant: string | null;
};

const bringIntoView = (row: HTMLTableRowElement | null) => row?.scrollIntoView({ block: 'center' });

/** Every decision with who, when and why, and the way back. */
export function DecisionHistory({ answer, deciding, meant }: Props) {
  const { t, i18n } = useTranslation('reconciliation');
  if (answer.decisions.length === 0)
    return <EmptyState title={t('history.empty')} hint={t('history.emptyHint')} />;
  return (
    <div className={styles.history}>
      <table>
        <thead>
          <tr>
            {(['verdict', 'entity', 'other', 'moved', 'note', 'by', 'at', 'undo'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`history.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.decisions.map((decision) => (
            <tr
              key={decision.id}
              className={decision.undone ? styles.gone : undefined}
              {...(decision.id === meant && { 'aria-current': true, ref: bringIntoView })}
            >
              <td>
                <ToneTag tone={TONE[decision.verdict]}>{t(`verdict.${decision.verdict}`)}</ToneTag>
              </td>
              <td>
                <EntityLink entity={decision.entity} />
              </td>
              <td>
                {decision.other.kind === 'name'
                  ? t('history.rowName', {
                      name: decision.other.name,
                      label: labelName(decision.other.label, i18n.language),
                    })
                  : otherName(decision)}
              </td>
              <td>
                {decision.verdict === 'yes' && decision.other.kind === 'entity'
                  ? t('history.movedCount', decision.moved)
                  : '—'}
              </td>
              <td>{decision.note || '—'}</td>
              <td>{decision.by}</td>
              <td>{instantWords(decision.at, i18n.language)}</td>
              <td>
                {decision.undone ? (
                  t('history.undone', {
                    by: decision.undone.by,
                    at: instantWords(decision.undone.at, i18n.language),
                  })
                ) : (
                  <Button
                    size="small"
                    disabled={deciding.busy}
                    aria-label={t('history.undoThis', {
                      entity: decision.entity.name,
                      other: otherName(decision),
                    })}
                    onClick={() => void deciding.undo(decision)}
                  >
                    {t('history.undo')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
