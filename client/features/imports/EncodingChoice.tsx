import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../../../server/contract/imports-batch.ts';
import {
  encodingName,
  FILE_ENCODINGS,
  type FileEncoding,
} from '../../../server/contract/imports-encoding.ts';
import styles from './imports.module.css';
import looks from './mapping.module.css';

type Props = { batch: Batch; busy: boolean; onChoose: (encoding: FileEncoding) => void };

/** How the letters of a text file are written: found out, or chosen where they came out wrong. Nothing for a workbook. */
export function EncodingChoice({ batch: { encoding }, busy, onChoose }: Props) {
  const { t } = useTranslation('imports');
  if (encoding === null) return null;
  const { chosen, found } = encoding;
  const auto =
    found === null ? t('encoding.auto') : t('encoding.autoFound', { encoding: encodingName(found) });
  return (
    <p className={looks.encoding}>
      <label className={looks.labelled}>
        <span>{t('encoding.label')}</span>
        <Select<FileEncoding>
          className={styles.filter ?? ''}
          aria-label={t('encoding.label')}
          value={chosen}
          loading={busy}
          disabled={busy}
          onChange={onChoose}
          options={FILE_ENCODINGS.map((value) => ({
            value,
            label: value === 'auto' ? auto : encodingName(value),
          }))}
        />
      </label>
      <span className={styles.muted}>{t('encoding.hint')}</span>
    </p>
  );
}
