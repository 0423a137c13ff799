import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SegmentGap } from '../../../server/contract/gap-analysis.ts';
import type { GapSettings } from '../../../server/contract/gap-settings.ts';
import text from './gap-text.module.css';
import styles from './priority.module.css';
import { percent } from './gap-analysis.view-model.ts';

const PARTS = ['criticality', 'shortage', 'demand'] as const;
const COLOUR = { criticality: '#3d5a98', shortage: '#b4530a', demand: '#1f7a68' };

type Props = { gap: SegmentGap; settings: GapSettings };

/** A priority with its three parts as bars; pointing at or focusing it explains the product with this segment's numbers. */
export function PriorityParts({ gap, settings }: Props) {
  const { t } = useTranslation('gaps');
  const { priority } = gap;
  return (
    <Popover
      content={<PriorityNote gap={gap} settings={settings} />}
      trigger={['hover', 'focus']}
      mouseEnterDelay={0.25}
    >
      <button
        type="button"
        className={styles.priority}
        aria-label={
          priority.score === null
            ? t('priority.none')
            : t('priority.label', { score: priority.score.toFixed(2) })
        }
      >
        <strong>{priority.score === null ? '—' : priority.score.toFixed(2)}</strong>
        <span className={styles.bars} aria-hidden="true">
          {PARTS.map((part) => (
            <span key={part} className={styles.track}>
              <span
                style={{
                  display: 'block',
                  height: '100%',
                  width: percent(priority[part] ?? 0),
                  background: COLOUR[part],
                }}
              />
            </span>
          ))}
        </span>
      </button>
    </Popover>
  );
}

/** How the priority of this very segment comes about, with the weights used. */
export function PriorityNote({ gap, settings }: Props) {
  const { t } = useTranslation('gaps');
  const { priority, demandFirms, downstream, segment } = gap;
  const why = {
    criticality: t('priority.criticalityWhy', {
      floor: settings.criticalityFloor,
      key: settings.criticalityKey,
      isKey: segment.key ? 1 : 0,
      downstream: settings.criticalityDownstream,
      share: percent(downstream.share),
      sum: rounded(settings.criticalityFloor + settings.criticalityKey + settings.criticalityDownstream),
    }),
    shortage:
      priority.shortage === null ? t('priority.noShortage') : t('priority.shortageWhy', { ...settings }),
    demand: t('priority.demandWhy', { count: demandFirms, saturation: settings.demandSaturation }),
  };
  return (
    <div className={text.note}>
      <p>{priority.score === null ? t('priority.noneWhy') : t('priority.formula')}</p>
      <table>
        <tbody>
          {PARTS.map((part) => (
            <tr key={part}>
              <th scope="row">
                <i className={styles.dot} style={{ background: COLOUR[part] }} /> {t(`priority.${part}`)}
              </th>
              <td>{priority[part]?.toFixed(2) ?? '—'}</td>
              <td>{why[part]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {priority.score !== null && (
        <p>
          {priority.criticality.toFixed(2)} × {priority.shortage?.toFixed(2)} × {priority.demand.toFixed(2)} ={' '}
          <strong>{priority.score.toFixed(2)}</strong>
        </p>
      )}
    </div>
  );
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
