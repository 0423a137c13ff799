import { FilterOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';
import { narrowed } from './introductions.view-model.ts';
import { MutedList } from './MutedList.tsx';
import { OtherLimits } from './OtherLimits.tsx';
import styles from './introductions.module.css';
import limitsStyles from './limits.module.css';
import { TieKindFilter } from './TieKindFilter.tsx';
import type { MakeChange } from './use-changes.ts';

type Props = {
  url: IntroductionsUrl;
  setUrl: SetIntroductionsUrl;
  change: MakeChange;
  /** From whom the ways in start, where that is one. */
  start: string | undefined;
};

/** How far and along what a way in may run, behind a button that counts what differs from the defaults. */
export function SearchLimits({ url, setUrl, change, start }: Props) {
  const { t } = useTranslation('introductions');
  return (
    <span className={styles.pairOfFields}>
      <Popover
        trigger="click"
        placement="bottomRight"
        title={t('limits.title')}
        content={
          <div className={limitsStyles.limits}>
            <TieKindFilter url={url} setUrl={setUrl} at={start === undefined ? [] : [start]} />
            <OtherLimits url={url} setUrl={setUrl} />
          </div>
        }
      >
        <Badge count={narrowed(url)} size="small" color="#0b5cad">
          <Button icon={<FilterOutlined aria-hidden />}>{t('limits.button')}</Button>
        </Badge>
      </Popover>
      {url.mute.length > 0 && (
        <Popover
          trigger="click"
          placement="bottomRight"
          title={t('muted.title')}
          content={<MutedList url={url} change={change} />}
        >
          <Button danger>{t('muted.button', { count: url.mute.length })}</Button>
        </Popover>
      )}
    </span>
  );
}
