import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IntroductionsAnswer } from '../../../server/contract/introductions.ts';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';
import styles from './ranking.module.css';
import { RelaxationButtons } from './RelaxationButtons.tsx';

type Props = { answer: IntroductionsAnswer; url: IntroductionsUrl; setUrl: SetIntroductionsUrl };

/** Not one candidate is within reach: each single change that brings some there, and starting from the whole region. */
export function NobodyReached({ answer, url, setUrl }: Props) {
  const { t } = useTranslation('introductions');
  const { relaxations, searched } = answer;
  return (
    <div className={styles.noneReached}>
      <p>{t('list.none', { hops: searched.hops })}</p>
      {relaxations.length > 0 && <p>{t('none.relaxations')}</p>}
      <RelaxationButtons
        changes={relaxations.map(({ candidates, ...change }) => ({ ...change, opens: candidates }))}
        tieTypes={searched.tieTypes}
        counts="candidates"
        onApply={(apply) => void setUrl({ ...apply, path: 0 })}
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
