import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import { DEFAULT_STARTS, START_KINDS } from '../../../server/contract/introductions.ts';
import styles from './introductions.module.css';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';
import { LeaderSelect } from './LeaderSelect.tsx';

type Props = {
  leaders: readonly EntityRef[];
  leader: string | undefined;
  url: IntroductionsUrl;
  setUrl: SetIntroductionsUrl;
};

/** Where ways in may start: at one leader, or at anybody of some kinds who stands in the region. */
export function StartSelect({ leaders, leader, url, setUrl }: Props) {
  const { t } = useTranslation('introductions');
  return (
    <span className={styles.pairOfFields}>
      <Segmented<IntroductionsUrl['start']>
        aria-label={t('start.label')}
        value={url.start}
        onChange={(start) => void setUrl({ start, candidate: null, path: 0 })}
        options={[
          { value: 'leader', label: t('start.leader') },
          { value: 'region', label: t('start.region') },
        ]}
      />
      {url.start === 'leader' ? (
        <LeaderSelect
          leaders={leaders}
          value={leader}
          onChange={(id) => void setUrl({ leader: id, candidate: null, path: 0 })}
        />
      ) : (
        <Select
          mode="multiple"
          aria-label={t('start.kinds')}
          style={{ minWidth: 258 }}
          maxTagCount="responsive"
          value={url.kinds ?? [...DEFAULT_STARTS]}
          onChange={(kinds) =>
            void setUrl({ kinds: kinds.length > 0 ? kinds : null, candidate: null, path: 0 })
          }
          options={START_KINDS.map((kind) => ({ value: kind, label: t(`start.kind.${kind}`) }))}
        />
      )}
    </span>
  );
}
