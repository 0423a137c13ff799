import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReconciledLabel, SameAsVerdict } from '../../../server/contract/reconciliation.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { labelName } from '../../ui/model-names.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import styles from './reconciliation.module.css';
import { useNameMatches } from './reconciliation.query.ts';
import { Speaks } from './Speaks.tsx';
import type { Deciding } from './use-decide.ts';

type Props = { name: string; label: ReconciledLabel; deciding: Deciding };

/** A name of an imported row: whom it may be of, and what is decided for every later row of that name. */
export function NameView({ name, label, deciding }: Props) {
  const { t, i18n } = useTranslation('reconciliation');
  const query = useNameMatches(name, label);
  return (
    <div className={styles.pair}>
      <h2>{t('name.title', { name, label: labelName(label, i18n.language) })}</h2>
      <p className={styles.muted}>{t('name.hint')}</p>
      <Answered query={query} rows={8}>
        {({ candidates, decisions, basis }) => (
          <>
            <QueryButton basis={basis} />
            {candidates.length === 0 && (
              <EmptyState
                title={t('name.none')}
                hint={t('name.noneHint')}
                action={{ text: t('toImports'), to: '/imports' }}
              />
            )}
            {candidates.map((candidate) => {
              const decided = decisions.find(({ entity }) => entity.id === candidate.entity.id);
              const decide = (verdict: SameAsVerdict) =>
                void deciding.decide({
                  verdict,
                  entity: candidate.entity.id,
                  name,
                  note: '',
                  ...(decided && { instead: { id: decided.id, version: decided.version } }),
                });
              return (
                <section
                  key={candidate.entity.id}
                  className={styles.candidate}
                  aria-label={candidate.entity.name}
                >
                  <h3>
                    <EntityLink entity={candidate.entity} />
                  </h3>
                  <Speaks pair={candidate} />
                  <div className={styles.decide}>
                    {(['yes', 'no', 'undecided'] as const).map((verdict) => (
                      <Button
                        key={verdict}
                        size="small"
                        type={decided?.verdict === verdict ? 'primary' : 'default'}
                        aria-pressed={decided?.verdict === verdict}
                        disabled={deciding.busy || decided?.verdict === verdict}
                        onClick={() => decide(verdict)}
                      >
                        {t(`verdict.${verdict}`)}
                      </Button>
                    ))}
                    {decided && (
                      <Button size="small" type="link" onClick={() => void deciding.undo(decided)}>
                        {t('history.undo')}
                      </Button>
                    )}
                  </div>
                </section>
              );
            })}
          </>
        )}
      </Answered>
    </div>
  );
}
