import { useTranslation } from 'react-i18next';
import type { PairSide } from '../../../server/contract/reconciliation.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import { textOr } from '../../i18n/text-or.ts';
import styles from './reconciliation.module.css';

type Props = {
  side: PairSide;
  /** Whether this one stays when the two are said to be one. */
  kept: boolean;
  onKeep: () => void;
  /** Ends of ties the other one has too. */
  shared: ReadonlySet<string>;
};

/** Names and codes come first, since they decide. */
const FIRST = ['legalName', 'creditCode', 'listingCode', 'kind', 'status', 'level', 'role', 'origin', 'note'];

/** One of the two: what it says of itself, what is claimed of it, whom it is tied to, and who says so. */
export function PairSideCard({ side, kept, onKeep, shared }: Props) {
  const { t, i18n } = useTranslation('reconciliation');
  const words = Object.entries(side.properties)
    .filter(([key]) => FIRST.includes(key))
    .sort(([a], [b]) => FIRST.indexOf(a) - FIRST.indexOf(b));
  return (
    <section className={kept ? `${styles.side} ${styles.kept}` : styles.side} aria-label={side.entity.name}>
      <h2>
        <EntityLink entity={side.entity} />
      </h2>
      <label className={styles.keep}>
        <input type="radio" name="kept" checked={kept} onChange={onKeep} /> {t('keepThis')}
      </label>
      <dl>
        <dt>id</dt>
        <dd className={styles.code}>{side.entity.id}</dd>
        {side.aliases.length > 0 && (
          <>
            <dt>{t('aliases')}</dt>
            <dd>{side.aliases.join('、')}</dd>
          </>
        )}
        {words.map(([key, value]) => (
          <div key={key} className={styles.word}>
            <dt>{textOr(i18n, 'entity', `property.${key}`, key)}</dt>
            <dd>{textOr(i18n, 'entity', `value.${key}.${String(value)}`, String(value))}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('ties', { count: side.tieCount })}</h3>
      <ul className={styles.ties}>
        {side.ties.map(({ tie, other }) => (
          <li key={tie.id} className={shared.has(other.id) ? styles.shared : undefined}>
            <span className={styles.muted}>
              {tie.from === side.entity.id ? '→' : '←'} {relationshipName(tie.type, i18n.language)}
            </span>{' '}
            <EntityLink entity={other} mark={false} />{' '}
            <span className={styles.muted}>
              {tie.asOf} · {tie.sources.map(({ title }) => title).join('；')}
            </span>
          </li>
        ))}
      </ul>
      {side.ties.length < side.tieCount && (
        <p className={styles.muted}>{t('tiesCut', { count: side.ties.length })}</p>
      )}
      <h3>{t('claims', { count: side.claims.length })}</h3>
      <ul className={styles.ties}>
        {side.claims.map((claim) => (
          <li key={`${claim.key} ${claim.asOf} ${claim.value} ${claim.sources[0]?.id}`}>
            {i18n.language === 'en' ? claim.nameEn : claim.nameZh}：{claim.qualifier}
            {claim.value}
            {claim.valueTo !== undefined && `–${claim.valueTo}`}
            {claim.unit} <ConfidenceTag confidence={claim.confidence} />{' '}
            <span className={styles.muted}>
              {claim.asOf} · {claim.sources.map(({ title }) => title).join('；')}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('sources', { count: side.sources.length })}</h3>
      <SourceList sources={side.sources} />
    </section>
  );
}
