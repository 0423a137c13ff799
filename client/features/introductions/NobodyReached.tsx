import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IntroductionsAnswer } from '../../../server/contract/introductions.ts';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';
import styles from './ranking.module.css';
import { RelaxationButtons } from './RelaxationButtons.tsx';
import type { MakeChange } from './use-changes.ts';

type Props = {
  answer: IntroductionsAnswer;
  url: IntroductionsUrl;
  setUrl: SetIntroductionsUrl;
  change: MakeChange;
};

/** Not one candidate is within reach: each single change that brings some there, and starting from the whole region. */
export function NobodyReached({ answer, url, setUrl, change }: Props) {
  const { t } = useTranslation('introductions');
  const { relaxations, searched } = answer;
  return (
    <div className={styles.noneReached}>
      <p>{t('list.none', { hops: searched.hops })}</p>
      {relaxations.length > 0 && <p>{t('none.relaxations')}</p>}
      <RelaxationButtons
        changes={relaxations.map(({ candidates, ...one }) => ({ ...one, opens: candidates }))}
        asked={{ ties: searched.tieTypes, mute: url.mute }}
        counts="candidates"
        onApply={(apply, words) => change({ ...apply, path: 0 }, words)}
      />
      {url.start === 'leader' && (
        <p>
          <Button type="link" onClick={() => void setUrl({ start: 'region', candidate: null, path: 0 })}>
            {t('list.tryRegion')}
          </Button>
        </p>
      )}
    </div>
  );
}
