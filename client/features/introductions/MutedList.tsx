import { useQuery } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { mutedRoute } from '../../../server/contract/muted.ts';
import { callOptions } from '../../api/call-options.ts';
import { relationshipName } from '../../ui/model-names.ts';
import styles from './limits.module.css';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';

type Props = { url: IntroductionsUrl; setUrl: SetIntroductionsUrl };

/** What is muted, each with a way to bring it back. */
export function MutedList({ url, setUrl }: Props) {
  const { t, i18n } = useTranslation('introductions');
  const query = useQuery(callOptions(mutedRoute, { query: { ids: url.mute } }));
  const words = (id: string) => {
    const known = query.data?.muted.find((muted) => muted.id === id);
    if (!known) return query.isPending ? '…' : t('muted.gone', { id });
    const [first, second] = known.ends.map((end) => end.name);
    return known.type
      ? `${first} — ${relationshipName(known.type, i18n.language)} → ${second}`
      : t('muted.entity', { name: first });
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('muted.title')}
      content={
        <div className={styles.muteList}>
          <ul>
            {url.mute.map((id) => (
              <li key={id}>
                <span>{words(id)}</span>
                <Button
                  size="small"
                  onClick={() => void setUrl({ mute: url.mute.filter((other) => other !== id), path: 0 })}
                >
                  {t('muted.restore')}
                </Button>
              </li>
            ))}
          </ul>
          <Button size="small" onClick={() => void setUrl({ mute: null, path: 0 })}>
            {t('muted.restoreAll')}
          </Button>
        </div>
      }
    >
      <Button danger>{t('muted.button', { count: url.mute.length })}</Button>
    </Popover>
  );
}
