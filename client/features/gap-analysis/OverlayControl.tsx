import { DiffOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Popover } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { regionsRoute } from '../../../server/contract/chains.ts';
import { callOptions } from '../../api/call-options.ts';
import styles from './panorama.module.css';
import { RegionSelect } from './RegionSelect.tsx';
import { isDay } from './use-overlay.ts';

type Props = { against: string | null; onChange: (against: string | null) => void };

/** Chooses the day or the region that is laid over the panorama. */
export function OverlayControl({ against, onChange }: Props) {
  const { t } = useTranslation('gaps');
  const regions = useQuery(callOptions(regionsRoute, {}));
  const day = against && isDay(against) ? dayjs(against) : null;
  return (
    <Popover
      trigger="click"
      title={t('overlay.title')}
      content={
        <div className={styles.overlay}>
          <DatePicker
            aria-label={t('overlay.day')}
            placeholder={t('overlay.day')}
            value={day}
            disabledDate={(date) => date.isAfter(dayjs(), 'day')}
            onChange={(date) => onChange(date ? date.format('YYYY-MM-DD') : null)}
          />
          <RegionSelect
            regions={regions.data?.regions ?? []}
            value={against && !day && regions.data ? against : undefined}
            ariaLabel={t('overlay.region')}
            style={{ width: 190 }}
            onChange={onChange}
          />
          <Button size="small" disabled={against === null} onClick={() => onChange(null)}>
            {t('overlay.clear')}
          </Button>
        </div>
      }
    >
      <Button size="small" type={against ? 'primary' : 'default'} icon={<DiffOutlined aria-hidden />}>
        {t('overlay.button')}
      </Button>
    </Popover>
  );
}
