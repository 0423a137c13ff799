import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../../server/contract/dossier.ts';
import { textOr } from '../../i18n/text-or.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import styles from './dossier.module.css';
import { Section } from './Section.tsx';
import { tieBlocks, type TieLine } from './ties.view-model.ts';

const BOTH = ['in', 'out'] as const;

/** Who introduced it, and whom it introduced; told where several did so together. */
export function IntroducedSection({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('dossier');
  const blocks = tieBlocks(dossier).filter(({ type }) => type === 'INTRODUCED');
  if (blocks.length === 0) return null;
  return (
    <Section id="introduced" title={t('introduced.title')}>
      <div className={styles.halves}>
        {BOTH.map((direction) => {
          const block = blocks.find((one) => one.direction === direction);
          const lines = [...(block?.current ?? []), ...(block?.ended ?? [])];
          return (
            <div key={direction}>
              <h3>
                {t(`introduced.${direction}`)} <span className={styles.count}>{lines.length}</span>
              </h3>
              {lines.length === 0 && <p className={styles.muted}>{t(`introduced.${direction}None`)}</p>}
              <ul className={styles.lines}>
                {lines.map((line) => (
                  <Introduction key={line.tie.id} line={line} />
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </Section>
  );
}

function Introduction({ line: { tie, other } }: { line: TieLine }) {
  const { t, i18n } = useTranslation('dossier');
  return (
    <li>
      <EntityLink entity={other} />{' '}
      <span className={styles.muted}>
        {[tie.mode && textOr(i18n, 'dossier', `mode.${tie.mode}`, tie.mode), tie.asOf]
          .filter(Boolean)
          .join(' · ')}
      </span>{' '}
      <ConfidenceTag confidence={tie.confidence} />
      {tie.joint && <p className={styles.joint}>{t('tie.joint', { ns: 'ui' })}</p>}
      <details>
        <summary>{t('evidence')}</summary>
        <SourceList sources={tie.sources} {...(tie.evidence && { evidence: tie.evidence })} />
      </details>
    </li>
  );
}
