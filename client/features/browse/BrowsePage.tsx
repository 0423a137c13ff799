import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiError } from '../../api/call.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import styles from './browse.module.css';
import { usePicture } from './browse.query.ts';
import { BrowseView } from './BrowseView.tsx';
import { usePictureState } from './use-picture-state.ts';

const NONE = [] as const;

/** The graph itself: search, expand, filter, undo, share; the panel tells what is chosen and on whose word. */
export function BrowsePage() {
  const { t } = useTranslation('browse');
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const keeping = usePictureState();
  const answer = usePicture(keeping.state?.shown ?? NONE);
  const failure = keeping.start.error ?? answer.error;
  if (failure && !answer.data) {
    return (
      <>
        <ErrorState
          error={failure}
          onRetry={() => void (keeping.start.error ? keeping.start : answer).refetch()}
        />
        {failure instanceof ApiError && failure.status === 404 && (
          <p className={styles.homeLink}>{t('nothing.unknown.hint')}</p>
        )}
        <Link className={styles.homeLink} to="/graph">
          {t('home')}
        </Link>
      </>
    );
  }
  return <BrowseView keeping={keeping} answer={answer.data} today={today} />;
}
