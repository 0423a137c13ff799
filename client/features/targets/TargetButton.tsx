import { StarFilled, StarOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Popover, Space, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { regionsRoute } from '../../../server/contract/chains.ts';
import type { Target, TargetOrigin } from '../../../server/contract/targets.ts';
import { callOptions } from '../../api/call-options.ts';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import { useTargetActions, useTargets } from './targets.query.ts';
import { listedFor, othersOf, rivalRegions } from './targets.view-model.ts';
import styles from './targets.module.css';
import { useTargetName } from './use-target-notes.tsx';

type Props = {
  /** The company wanted; left out for a gap whose company is still to be found. */
  company?: { id: string; name: string };
  segment?: { id: string; name: string };
  /** Id of the chain; that of a segment need not be given. */
  chain?: string;
  /** Id of the region that wants it; the home region unless told. */
  region?: string;
  /** What is being looked at. */
  origin: TargetOrigin;
  /** A star alone, for rows and cards. */
  compact?: boolean;
};

/** ☆ puts a company or a gap on the list of targets with one click; ★ tells how it stands there and takes it off. */
export function TargetButton({
  company,
  segment,
  chain,
  region = HOME_REGION,
  origin,
  compact = false,
}: Props) {
  const { t } = useTranslation('targets');
  const query = useTargets();
  const { add } = useTargetActions();
  const { modal } = App.useApp();
  const client = useQueryClient();
  const targets = query.data?.targets ?? [];
  const listed = listedFor(targets, { company: company?.id, segment: segment?.id, chain, region });
  const name = company?.name ?? segment?.name ?? '';
  const others = othersOf(targets, company?.id, listed);

  if (listed) {
    return (
      <Popover trigger="click" destroyOnHidden content={<Listed target={listed} />}>
        <Button
          size="small"
          {...(compact && { type: 'text' })}
          className={styles.listed ?? ''}
          icon={<StarFilled aria-hidden />}
          aria-label={t('button.listed', { name })}
        >
          {!compact && t('button.listedShort')}
        </Button>
      </Popover>
    );
  }
  const put = () =>
    add.mutate({
      region,
      origin,
      ...(company && { company: company.id }),
      ...(segment && { segment: segment.id }),
      ...(chain && { chain }),
    });
  /** Two districts after one company are to know of each other before the second lists it. */
  const askAndAdd = async () => {
    if (others.length === 0) return put();
    const { regions } = await client.ensureQueryData(callOptions(regionsRoute, {}));
    const rivals = rivalRegions(others, region, regions);
    if (rivals.length === 0) return put();
    modal.confirm({
      title: t('button.confirmTitle', { regions: rivals.join('、'), name }),
      content: (
        <>
          <p>{t('button.confirmHint')}</p>
          <a href={`/targets?words=${encodeURIComponent(name)}`} target="_blank" rel="noreferrer">
            {t('button.confirmOpen')}
          </a>
        </>
      ),
      okText: t('button.confirmYes'),
      cancelText: t('button.confirmNo'),
      onOk: put,
    });
  };
  const hint = [
    t(company ? 'button.addHint' : 'button.addGapHint'),
    ...(others.length ? [t('button.others', { regions: placesOf(others) })] : []),
  ].join(' ');
  return (
    <Tooltip title={hint}>
      <Button
        size="small"
        {...(compact && { type: 'text' })}
        icon={<StarOutlined aria-hidden />}
        aria-label={t('button.add', { name })}
        loading={add.isPending}
        disabled={query.data === undefined}
        onClick={() => void askAndAdd()}
      >
        {!compact && t('button.addShort')}
      </Button>
    </Tooltip>
  );
}

/** The regions, or within one region the segments, of other targets. */
function placesOf(others: readonly Target[]): string {
  return [
    ...new Set(
      others.map(({ region, segment, chain }) =>
        `${region.name} ${segment?.name ?? chain?.name ?? ''}`.trim(),
      ),
    ),
  ].join('、');
}

/** How a target stands on the list. */
function Listed({ target }: { target: Target }) {
  const { t } = useTranslation('targets');
  const nameOf = useTargetName();
  const { remove } = useTargetActions();
  return (
    <div className={styles.card}>
      <b>{nameOf(target)}</b>
      <div>
        {t(`status.${target.status}`)}
        {target.owner && ` · ${target.owner}`}
        {target.due && ` · ${t('button.due', { date: target.due })}`}
      </div>
      {target.nextStep && <div>{target.nextStep}</div>}
      <Space>
        <Link to={`/targets?target=${encodeURIComponent(target.id)}`}>{t('note.open')}</Link>
        <Button size="small" danger loading={remove.isPending} onClick={() => remove.mutate(target)}>
          {t('button.remove')}
        </Button>
      </Space>
    </div>
  );
}
