import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../../server/contract/dossier.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { labelName } from '../../ui/model-names.ts';
import styles from './dossier.module.css';
import { Section } from './Section.tsx';

/** What stands in a region or park, by kind, the best connected first. */
export function WithinSection({ dossier: { within, entity } }: { dossier: Dossier }) {
  const { t, i18n } = useTranslation('dossier');
  if (within.length === 0) return null;
  return (
    <Section
      id="within"
      title={t('within.title', { name: entity.name })}
      count={within.reduce((sum, { total }) => sum + total, 0)}
    >
      <Tabs
        size="small"
        items={within.map(({ label, total, entities }) => ({
          key: label,
          label: `${labelName(label, i18n.language)} ${total}`,
          children: (
            <>
              <ul className={styles.nameGrid}>
                {entities.map((one) => (
                  <li key={one.id}>
                    <EntityLink entity={one} />
                  </li>
                ))}
              </ul>
              {entities.length < total && (
                <p className={styles.muted}>{t('within.cut', { listed: entities.length, total })}</p>
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}
