import { useTranslation } from 'react-i18next';
import type { Tie } from '../../../server/contract/common.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import styles from './browse.module.css';
import { pictureExport } from './picture-export.ts';
import type { Picture } from './picture.view-model.ts';

/** What the picture is fetched with. */
const PICTURE_QUERIES = ['entities/by-ids.cypher', 'entities/ties-among.cypher'];

/** Shown while nothing is chosen: what the picture holds and what a click will do. */
export function PicturePanel({ picture, ties }: { picture: Picture; ties: readonly Tie[] }) {
  const { t, i18n } = useTranslation('browse');
  return (
    <div className={styles.start}>
      <h2>{t('picture.title')}</h2>
      <p>{t('picture.hint')}</p>
      <h3>{t('picture.types')}</h3>
      <dl className={styles.counts}>
        {picture.types.map(({ type, count }) => (
          <div key={type}>
            <dt>{relationshipName(type, i18n.language)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.query}>
        <ExportMenu
          make={() => pictureExport(picture, ties, PICTURE_QUERIES, { t, language: i18n.language })}
        />{' '}
        <QueryButton basis={{ queries: PICTURE_QUERIES, newest: picture.newest }} />
      </p>
      <h3>{t('start.keys')}</h3>
      <p className={styles.size}>{t('start.keysText')}</p>
    </div>
  );
}
