import { Button, Space, Tour } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './help.module.css';
import { endTour, startTour, useTourState } from './tour-state.ts';

/** The parts of the frame a step points at, by their `data-tour`. */
const STEPS = ['overview', 'gaps', 'introductions', 'funds', 'search', 'help'] as const;

const target = (step: string) => () =>
  document.querySelector<HTMLElement>(`[data-tour="${step}"]`) ?? document.body;

/** Offers a short tour to who has never been here, out of the way of the work; no page waits for an answer. */
export function FirstTour() {
  const { t } = useTranslation('tour');
  const state = useTourState();
  if (state === 'over') return null;
  if (state === 'offered') {
    return (
      <aside className={styles.offer} aria-label={t('title')}>
        <strong>{t('offer')}</strong>
        <p>{t('offerText')}</p>
        <Space>
          <Button type="primary" size="small" onClick={startTour}>
            {t('start')}
          </Button>
          <Button size="small" onClick={endTour}>
            {t('later')}
          </Button>
        </Space>
      </aside>
    );
  }
  return (
    <Tour
      open
      onClose={endTour}
      onFinish={endTour}
      steps={STEPS.map((step, index) => ({
        title: t(`step.${step}`),
        description: t(`text.${step}`),
        target: target(step),
        nextButtonProps: { children: t(index === STEPS.length - 1 ? 'done' : 'next') },
        prevButtonProps: { children: t('back') },
      }))}
    />
  );
}
