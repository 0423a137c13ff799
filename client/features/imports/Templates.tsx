import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { templateRoute } from '../../../server/contract/imports-templates.ts';
import { SHEET_KIND_CODES } from '../../../server/contract/imports-sheet-kinds.ts';
import { addressOf } from '../../api/call.ts';
import styles from './imports.module.css';
import { kindName } from './sheet-names.ts';

const addressFor = (query: z.input<typeof templateRoute.query>) => addressOf(templateRoute, { query });

/** Our own sheets to fill in: one workbook with all of them, or each kind alone. */
export function Templates() {
  const { t, i18n } = useTranslation('imports');
  return (
    <section className={styles.templates} aria-labelledby="templates">
      <h2 id="templates" className={styles.subtitle}>
        {t('templates.title')}
      </h2>
      <p className={styles.muted}>{t('templates.hint')}</p>
      <p>
        <a href={addressFor({})} download>
          <DownloadOutlined aria-hidden /> {t('templates.all')}
        </a>
      </p>
      <ul className={styles.templateList}>
        {SHEET_KIND_CODES.map((kind) => {
          const name = kindName(kind, i18n.language);
          return (
            <li key={kind}>
              <span>{name}</span>
              {(['xlsx', 'csv'] as const).map((format) => (
                <a
                  key={format}
                  href={addressFor({ kind, format })}
                  download
                  aria-label={t('templates.one', { name, format: format.toUpperCase() })}
                >
                  {format.toUpperCase()}
                </a>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
