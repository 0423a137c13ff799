import { useTranslation } from 'react-i18next';
import type { Declaration } from '../../../server/contract/district-fit.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import styles from './district-fit.module.css';

/** Who declares what, since when and on whose word. */
export function DeclarationList({ declarations }: { declarations: readonly Declaration[] }) {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.declarations}>
      {declarations.map((declaration) => (
        <section key={`${declaration.by.id} ${declaration.aim.id} ${declaration.asOf}`}>
          <EntityLink entity={declaration.by} /> · {declaration.aim.name}{' '}
          <ConfidenceTag confidence={declaration.confidence} />{' '}
          <span className={styles.muted}>{t('asOf', { date: declaration.asOf })}</span>
          <SourceList
            sources={declaration.sources}
            {...(declaration.evidence !== undefined && { evidence: declaration.evidence })}
          />
        </section>
      ))}
    </div>
  );
}
