import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IntroductionsUrl } from './introductions-url.ts';
import styles from './limits.module.css';
import type { MakeChange } from './use-changes.ts';
import { useMutedWords } from './use-muted-words.ts';

type Props = { url: IntroductionsUrl; change: MakeChange };

/** What is muted, each with a way to bring it back. */
export function MutedList({ url, change }: Props) {
  const { t } = useTranslation('introductions');
  const words = useMutedWords(url.mute);
  return (
    <div className={styles.muteList}>
      <ul>
        {url.mute.map((id) => (
          <li key={id}>
            <span>{words(id)}</span>
            <Button
              size="small"
              aria-label={t('muted.restoreOne', { what: words(id) })}
              onClick={() =>
                change(
                  { mute: url.mute.filter((other) => other !== id), path: 0 },
                  t('change.restored', { what: words(id) }),
                )
              }
            >
              {t('muted.restore')}
            </Button>
          </li>
        ))}
      </ul>
      {url.mute.length > 1 && (
        <Button
          size="small"
          onClick={() => change({ mute: null, path: 0 }, t('change.restoredAll', { count: url.mute.length }))}
        >
          {t('muted.restoreAll')}
        </Button>
      )}
    </div>
  );
}
