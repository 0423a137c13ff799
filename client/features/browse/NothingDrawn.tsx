import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';

type Props = {
  /** No data in the graph, everything taken out of the picture, or an address of entities nobody knows. */
  why: 'noData' | 'gone' | 'unknown';
  onReload: () => void;
};

/** In place of a drawing that has nothing in it: what that means and what to do. */
export function NothingDrawn({ why, onReload }: Props) {
  const { t } = useTranslation('browse');
  return (
    <EmptyState
      title={t(`nothing.${why}.title`)}
      hint={t(`nothing.${why}.hint`)}
      action={
        why === 'noData'
          ? { text: t('nothing.noData.again'), onClick: onReload }
          : { text: t('home'), to: '/graph' }
      }
    />
  );
}
