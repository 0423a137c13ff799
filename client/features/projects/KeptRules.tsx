import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  cardRulesRoute,
  changeCardRulesRoute,
  resetCardRulesRoute,
  type CardRules,
  type CardRulesAnswer,
} from '../../../server/contract/card-rules.ts';
import { MAX_CARD_DAYS, type UsedLimit } from '../../../server/contract/project-cards.ts';
import { call } from '../../api/call.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { describeError } from '../../ui/describe-error.ts';
import { NoAuthor, underName } from '../project-life/project-life.query.ts';
import styles from './projects.module.css';

type Props = { tried: readonly UsedLimit[]; onKept: () => void };

/** The rules kept for everybody: what was tried out becomes the next version; former ones are listed. */
export function KeptRules(props: Props) {
  const query = useQuery(callOptions(cardRulesRoute, {}));
  return (
    <Answered query={query} rows={4}>
      {(kept) => <Kept key={kept.version} kept={kept} {...props} />}
    </Answered>
  );
}

function Kept({ kept, tried, onKept }: Props & { kept: CardRulesAnswer }) {
  const { t } = useTranslation('projects');
  const { t: ui } = useTranslation('ui');
  const client = useQueryClient();
  const { version } = kept;
  const [silentDays, setSilentDays] = useState(kept.rules.silentDays);
  const [late, setLate] = useState(kept.rules.late);
  const [note, setNote] = useState('');
  const rules: CardRules = {
    limits: Object.fromEntries(
      tried.map(({ stage, yellow, red }) => [stage, { yellow, red }]),
    ) as CardRules['limits'],
    silentDays,
    late,
  };
  const write = useMutation({
    mutationFn: (reset: boolean) =>
      underName(() =>
        reset
          ? call(resetCardRulesRoute, { body: { version, note } })
          : call(changeCardRulesRoute, { body: { version, rules, note } }),
      ),
    onSuccess: onKept,
    onSettled: () => client.invalidateQueries(),
  });
  const failed = write.error && !(write.error instanceof NoAuthor) && describeError(write.error);
  const days = (label: string, value: number, onChange: (days: number) => void, max = MAX_CARD_DAYS) => (
    <InputNumber
      aria-label={label}
      prefix={label}
      suffix={t('days')}
      className={styles.dayField ?? ''}
      min={1}
      max={max}
      precision={0}
      value={value}
      onChange={(changed) => changed !== null && onChange(changed)}
    />
  );
  return (
    <section aria-label={t('kept.title')} className={styles.kept}>
      <h3>{t('kept.title')}</h3>
      <p className={styles.muted}>
        {version === 0
          ? t('kept.defaults')
          : t('kept.version', { version, by: kept.by, at: kept.at?.slice(0, 10) })}
      </p>
      <div className={styles.limitDays}>
        {days(t('kept.silent'), silentDays, setSilentDays)}
        {days(t('kept.lateYellow'), late.yellow, (yellow) => setLate({ ...late, yellow }), late.red)}
        {days(t('kept.lateRed'), late.red, (red) => setLate({ ...late, red }))}
      </div>
      <p className={styles.muted}>{t('kept.silentWhy')}</p>
      <Input
        aria-label={t('kept.note')}
        placeholder={t('kept.note')}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className={styles.limitDays}>
        <Button type="primary" loading={write.isPending} onClick={() => write.mutate(false)}>
          {t('kept.keep')}
        </Button>
        <Button disabled={version === 0} loading={write.isPending} onClick={() => write.mutate(true)}>
          {t('kept.reset')}
        </Button>
      </div>
      {failed && <Alert type="warning" title={failed.detail ?? ui(failed.title)} />}
      {kept.history.length > 0 && (
        <ul className={styles.rules} aria-label={t('kept.history')}>
          {kept.history.map((one) => (
            <li key={one.version}>
              {t('kept.one', {
                version: one.version,
                by: one.by,
                at: one.at?.slice(0, 16).replace('T', ' '),
              })}{' '}
              {one.note}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
