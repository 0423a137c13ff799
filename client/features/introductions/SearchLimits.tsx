import { FilterOutlined } from '@ant-design/icons';
import { Badge, Button, Checkbox, DatePicker, InputNumber, Popover, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { TIE_TYPES } from '../../../server/contract/graph-model.ts';
import { MAX_HOPS } from '../../../server/contract/introductions.ts';
import { relationshipName } from '../../ui/model-names.ts';
import styles from './introductions.module.css';
import limitsStyles from './limits.module.css';
import { DEFAULT_LIMITS, type IntroductionsUrl, type SetIntroductionsUrl } from './introductions-url.ts';
import { narrowed, tieKinds } from './introductions.view-model.ts';
import { MutedList } from './MutedList.tsx';

type Props = { url: IntroductionsUrl; setUrl: SetIntroductionsUrl };

/** How far and along what a way in may run: hops, kinds of ties with their strengths, reliability, day, what is muted. */
export function SearchLimits({ url, setUrl }: Props) {
  const { t } = useTranslation('introductions');
  return (
    <span className={styles.pairOfFields}>
      <InputNumber
        aria-label={t('limits.hops')}
        prefix={<span className={styles.muted}>{t('limits.hopsShort')}</span>}
        style={{ width: 112 }}
        min={1}
        max={MAX_HOPS}
        precision={0}
        value={url.maxHops}
        onChange={(maxHops) => maxHops !== null && void setUrl({ maxHops, path: 0 })}
      />
      <Popover
        trigger="click"
        placement="bottomRight"
        title={t('limits.title')}
        content={<Limits url={url} setUrl={setUrl} />}
      >
        <Badge count={narrowed(url)} size="small" color="#0b5cad">
          <Button icon={<FilterOutlined />}>{t('limits.button')}</Button>
        </Badge>
      </Popover>
      {url.mute.length > 0 && <MutedList url={url} setUrl={setUrl} />}
    </span>
  );
}

function Limits({ url, setUrl }: Props) {
  const { t, i18n } = useTranslation('introductions');
  const chosen = url.ties ?? [...TIE_TYPES];
  const choose = (type: (typeof TIE_TYPES)[number], on: boolean) => {
    const next = TIE_TYPES.filter((known) => (known === type ? on : chosen.includes(known)));
    void setUrl({ ties: next.length === TIE_TYPES.length || next.length === 0 ? null : next, path: 0 });
  };
  return (
    <div className={limitsStyles.limits}>
      <p className={styles.muted}>{t('limits.strength')}</p>
      <table>
        <tbody>
          {tieKinds().map(({ type, strength, why }) => (
            <tr key={type}>
              <td>
                <Checkbox
                  checked={chosen.includes(type)}
                  disabled={chosen.length === 1 && chosen.includes(type)}
                  onChange={(event) => choose(type, event.target.checked)}
                >
                  {relationshipName(type, i18n.language)}
                </Checkbox>
              </td>
              <td className={styles.number}>{strength.toFixed(2)}</td>
              <td className={styles.muted}>{i18n.language === 'en' ? t(`tieWhy.${type}`) : why}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={limitsStyles.limitsRow}>
        <label htmlFor="least-confidence">{t('limits.confidence')}</label>
        <Select
          id="least-confidence"
          size="small"
          style={{ width: 190 }}
          value={url.minConfidence}
          onChange={(minConfidence) => void setUrl({ minConfidence, path: 0 })}
          options={(['stated', 'inferred', 'contested'] as const).map((value) => ({
            value,
            label: t(`limits.confidence.${value}`),
          }))}
        />
        <Checkbox
          checked={url.ended}
          onChange={(event) => void setUrl({ ended: event.target.checked, path: 0 })}
        >
          {t('limits.ended')}
        </Checkbox>
      </div>
      <div className={limitsStyles.limitsRow}>
        <Checkbox
          checked={url.hubs}
          onChange={(event) => void setUrl({ hubs: event.target.checked, path: 0 })}
        >
          {t('limits.hubs')}
        </Checkbox>
        <Checkbox
          checked={url.diverse}
          onChange={(event) => void setUrl({ diverse: event.target.checked, path: 0 })}
        >
          {t('limits.diverse')}
        </Checkbox>
      </div>
      <div className={limitsStyles.limitsRow}>
        <span>{t('limits.asOf')}</span>
        <DatePicker
          size="small"
          aria-label={t('limits.asOf')}
          placeholder={t('limits.today')}
          value={url.asOf ? dayjs(url.asOf) : null}
          disabledDate={(day) => day.isAfter(dayjs(), 'day')}
          onChange={(day) => void setUrl({ asOf: day ? day.format('YYYY-MM-DD') : null, path: 0 })}
        />
        <Button
          size="small"
          disabled={narrowed(url) === 0}
          onClick={() => void setUrl({ ...DEFAULT_LIMITS, path: 0 })}
        >
          {t('limits.reset')}
        </Button>
      </div>
    </div>
  );
}
