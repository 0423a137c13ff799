import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Target } from '../../../server/contract/targets.ts';
import { useTargets } from './targets.query.ts';
import styles from './targets.module.css';
import { isOverdue } from './targets.view-model.ts';

/** 一盘棋: who is after a company, on the page about it; a warning where two districts are. */
export function CompanyTargets({ company }: { company: { id: string; name: string } }) {
  const { t } = useTranslation('targets');
  const { data } = useTargets();
  const own = (data?.targets ?? []).filter((target) => target.company?.id === company.id);
  if (own.length === 0) return null;
  const clash = own.some(({ rivals }) => rivals.length > 0);
  return (
    <Alert
      className={styles.company ?? ''}
      type={clash ? 'warning' : 'info'}
      showIcon
      title={t(clash ? 'company.clash' : 'company.listed', { name: company.name, count: own.length })}
      description={
        <ul className={styles.rivals}>
          {own.map((target) => (
            <li key={target.id}>
              <Link to={`/targets?target=${encodeURIComponent(target.id)}`}>{target.region.name}</Link>
              {standingOf(target).map((words) => ` · ${words}`)}
              {isOverdue(target, data?.basis.asOf ?? '') && ` · ${t('overdue.tag')}`}
            </li>
          ))}
        </ul>
      }
    />
  );

  function standingOf({ segment, chain, status, owner, nextStep, due }: Target): string[] {
    return [
      segment?.name ?? chain?.name ?? '',
      t(`status.${status}`),
      owner || t('rivals.noOwner'),
      nextStep,
      due ? t('button.due', { date: due }) : '',
    ].filter(Boolean);
  }
}
