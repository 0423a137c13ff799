import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntityAnswer } from '../../../server/contract/entities.ts';
import { LabelMark } from '../../ui/LabelMark.tsx';
import { labelName } from '../../ui/model-names.ts';
import styles from './entity.module.css';

/** Who this is: kind, name, registered name and code, other names, and the note that warns of look-alikes. */
export function EntityHead({ answer: { entity, properties } }: { answer: EntityAnswer }) {
  const { t, i18n } = useTranslation('entity');
  const aliases = Array.isArray(properties['aliases']) ? properties['aliases'] : [];
  const registered = [properties['legalName'], properties['listingCode']].filter(
    (value) => typeof value === 'string',
  );
  return (
    <header className={styles.head}>
      <div className={styles.kind}>
        <LabelMark label={entity.label} /> {labelName(entity.label, i18n.language)}
      </div>
      <div className={styles.name}>
        <h2>{entity.name}</h2>
        <Typography.Text copyable={{ text: entity.name, tooltips: [t('name.copy'), t('name.copied')] }} />
      </div>
      {registered.length > 0 && <p>{registered.join(' · ')}</p>}
      {aliases.length > 0 && (
        <p>
          {t('aliases')} {aliases.join(i18n.language === 'en' ? ', ' : '、')}
        </p>
      )}
      {typeof properties['note'] === 'string' && (
        <Typography.Paragraph ellipsis={{ rows: 2, expandable: true }}>
          {properties['note']}
        </Typography.Paragraph>
      )}
    </header>
  );
}
