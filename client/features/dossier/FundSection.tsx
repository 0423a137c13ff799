import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dossier } from '../../../server/contract/dossier.ts';
import { textOr } from '../../i18n/text-or.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import { shareWords } from '../../ui/share-words.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import styles from './dossier.module.css';
import { Section } from './Section.tsx';

/** The ways a fund's money took to the entity, each step with its amount; for a fund also what it reached itself. */
export function FundSection({ dossier: { fundRoutes, reached, entity } }: { dossier: Dossier }) {
  const { t, i18n } = useTranslation('dossier');
  if (fundRoutes.length === 0 && !reached) return null;
  const id = encodeURIComponent(entity.id);
  return (
    <>
      {reached && (
        <Section
          id="reached"
          title={t('reached.title')}
          extra={<Link to={`/funds?fund=${id}`}>{t('reached.open')}</Link>}
        >
          <dl className={styles.tiles}>
            {(['funds', 'companies', 'projects', 'parks', 'segments', 'chains', 'introduced'] as const).map(
              (what) => (
                <div key={what}>
                  <dt>{t(`reached.${what}`)}</dt>
                  <dd>{reached.summary[what]}</dd>
                </div>
              ),
            )}
          </dl>
          <ul className={styles.lines}>
            {reached.outlayTotals.map(({ status, sum, ties, withoutAmount }) => (
              <li key={status ?? 'none'}>
                {t('reached.outlay', {
                  status: textOr(i18n, 'ui', `money.${status}`, t('unknown')),
                  sum: intervalWords(sum),
                  ties,
                  without: withoutAmount,
                })}
              </li>
            ))}
            {reached.withoutAmount > 0 && (
              <li>{t('reached.withoutAmount', { count: reached.withoutAmount })}</li>
            )}
          </ul>
        </Section>
      )}
      {fundRoutes.length > 0 && (
        <Section id="funds" title={t('funds.title')} count={fundRoutes.length}>
          <p className={styles.muted}>{t('funds.notAdded')}</p>
          <ul className={styles.lines}>
            {fundRoutes.map(({ nodes, ties }) => (
              <li key={ties.map((tie) => tie.id).join(' ')}>
                <p className={styles.route}>
                  {nodes.map((node, index) => {
                    const tie = ties[index];
                    return (
                      <span key={node.id}>
                        <EntityLink entity={node} />
                        {tie && (
                          <span className={styles.step}>
                            {' — '}
                            {relationshipName(tie.type, i18n.language)}{' '}
                            {tie.amount ? <MoneyText money={tie.amount} /> : t('funds.noAmount')}{' '}
                            {tie.share !== undefined && shareWords(tie.share, tie.shareTo)} {tie.asOf}
                            {' → '}
                          </span>
                        )}
                      </span>
                    );
                  })}
                </p>
                <details>
                  <summary>{t('evidence')}</summary>
                  {ties.map((tie) => (
                    <div key={tie.id} className={styles.evidence}>
                      <ConfidenceTag confidence={tie.confidence} />
                      <SourceList sources={tie.sources} {...(tie.evidence && { evidence: tie.evidence })} />
                    </div>
                  ))}
                </details>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const plain = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 4 });

/** A sum known between two ends, in 亿元. */
function intervalWords({ low, high }: { low: number; high: number | null }): string {
  if (high === null) return `≥ ${plain(low)}`;
  return low === high ? plain(low) : `${plain(low)}–${plain(high)}`;
}
