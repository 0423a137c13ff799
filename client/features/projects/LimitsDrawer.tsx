import { Button, Drawer, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { MAX_CARD_DAYS, type UsedLimit } from '../../../server/contract/project-cards.ts';
import type { ProjectsAnswer } from '../../../server/contract/projects.ts';
import { stageName } from '../../ui/model-names.ts';
import { KeptRules } from './KeptRules.tsx';
import type { SetProjectsUrl } from './projects-url.ts';
import { withLimit } from './projects.view-model.ts';
import styles from './projects.module.css';

type Props = { open: boolean; answer: ProjectsAnswer; asked: readonly string[]; setUrl: SetProjectsUrl };

/**
 * The days after which a card is dealt, by stage, with what each leans on. A changed one goes into the address, to be
 * tried out; it can then be kept for everybody.
 */
export function LimitsDrawer({ open, answer, asked, setUrl }: Props) {
  const { t } = useTranslation('projects');
  const set = (limit: UsedLimit, days: { yellow: number; red: number }) => {
    const plain = days.yellow === limit.defaultYellow && days.red === limit.defaultRed;
    void setUrl({ limits: withLimit(asked, limit.stage, plain ? null : days) });
  };
  return (
    <Drawer title={t('limits.title')} open={open} onClose={() => void setUrl({ panel: null })} size={560}>
      <p>{t('limits.rule')}</p>
      <p className={styles.muted}>{t('limits.origin')}</p>
      {answer.limits.map((limit) => (
        <Limit key={limit.stage} limit={limit} onChange={(days) => set(limit, days)} />
      ))}
      <Button disabled={asked.length === 0} onClick={() => void setUrl({ limits: null })}>
        {t('limits.reset')}
      </Button>
      {open && <KeptRules tried={answer.limits} onKept={() => void setUrl({ limits: null })} />}
    </Drawer>
  );
}
type LimitProps = { limit: UsedLimit; onChange: (days: { yellow: number; red: number }) => void };

function Limit({ limit, onChange }: LimitProps) {
  const { t, i18n } = useTranslation('projects');
  const { stage, yellow, red, defaultYellow, defaultRed, whyZh, whyEn } = limit;
  const name = stageName(stage, i18n.language);
  return (
    <fieldset className={styles.limit}>
      <legend>{name}</legend>
      <div className={styles.limitDays}>
        <InputNumber
          aria-label={t('limits.yellow', { stage: name })}
          prefix={t('card.yellow')}
          suffix={t('days')}
          className={styles.dayField ?? ''}
          min={1}
          max={red}
          precision={0}
          value={yellow}
          onChange={(days) => days !== null && onChange({ yellow: days, red })}
        />
        <InputNumber
          aria-label={t('limits.red', { stage: name })}
          prefix={t('card.red')}
          suffix={t('days')}
          className={styles.dayField ?? ''}
          min={yellow}
          max={MAX_CARD_DAYS}
          precision={0}
          value={red}
          onChange={(days) => days !== null && onChange({ yellow, red: days })}
        />
        {(yellow !== defaultYellow || red !== defaultRed) && (
          <span className={styles.muted}>
            {t('limits.default', { yellow: defaultYellow, red: defaultRed })}
          </span>
        )}
      </div>
      <p className={styles.muted}>{i18n.language === 'en' ? whyEn : whyZh}</p>
    </fieldset>
  );
}
