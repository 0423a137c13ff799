import { CloseOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './path-box.module.css';
import type { MadeChange } from './use-changes.ts';

/** What was just changed in the question, with a way to take it back; always there, so that it is read out when it fills. */
export function ChangeNotice({ made }: { made: MadeChange | null }) {
  const { t } = useTranslation('introductions');
  return (
    <output className={made ? styles.notice : undefined}>
      {made && (
        <>
          <span>{made.words}</span>
          <Button size="small" icon={<UndoOutlined aria-hidden />} onClick={made.undo}>
            {t('change.undo')}
          </Button>
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined aria-hidden />}
            aria-label={t('change.dismiss')}
            onClick={made.dismiss}
          />
        </>
      )}
    </output>
  );
}
