import { useQuery } from '@tanstack/react-query';
import { Button, Switch, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { regionsRoute } from '../../../server/contract/chains.ts';
import { callOptions } from '../../api/call-options.ts';
import { RegionSelect } from '../gap-analysis/RegionSelect.tsx';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import styles from './browse.module.css';
import type { GapSlots } from './use-gap-slots.ts';

/** Shows or hides the open places of the chains drawn, and says in which region they are open. */
export function GapSlotChoice({ gaps, hasSegments }: { gaps: GapSlots; hasSegments: boolean }) {
  const { t } = useTranslation('browse');
  const on = gaps.region !== null;
  const regions = useQuery({ ...callOptions(regionsRoute, {}), enabled: on });
  return (
    <Tooltip
      title={t(
        gaps.failed ? 'slots.failed' : !hasSegments ? 'slots.noSegments' : on ? 'slots.shown' : 'slots.hint',
        { count: gaps.count },
      )}
    >
      <span className={styles.slots}>
        <Switch
          size="small"
          aria-label={t('slots')}
          checked={on}
          disabled={!on && !hasSegments}
          onChange={(checked) => gaps.onRegion(checked ? HOME_REGION : null)}
        />
        {t('slots')}
        {gaps.region !== null && (
          <>
            <span className={styles.size}>{gaps.count}</span>
            {gaps.hidden > 0 && (
              <Button size="small" type="link" onClick={gaps.showAll}>
                {t('slots.showHidden', { count: gaps.hidden })}
              </Button>
            )}
            <RegionSelect
              regions={regions.data?.regions ?? []}
              value={regions.data ? gaps.region : undefined}
              onChange={gaps.onRegion}
              ariaLabel={t('slots.region')}
              style={{ width: 108 }}
            />
          </>
        )}
      </span>
    </Tooltip>
  );
}
