import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { yiWords } from './holdings.view-model.ts';
import { Hatch } from './FlowDrawing.tsx';
import type { FlowLook } from './flow-look.ts';
import type { BandKind, FlowModel } from './flow.view-model.ts';
import styles from './flow.module.css';

type Props = { model: FlowModel; look: FlowLook; scale: number | null };

const KINDS: readonly BandKind[] = ['money', 'project', 'unknown', 'plain'];

/** What the bands mean, how many there are of each, how wide an amount is drawn, and what leads back. */
export function FlowLegend({ model, look, scale }: Props) {
  const { t, i18n } = useTranslation('funds');
  const id = useId();
  const unit = scale === null ? null : roundAmount(24 / scale);
  return (
    <ul className={styles.legend} aria-label={t('flow.legend')}>
      {KINDS.filter((kind) => model.counts[kind] > 0).map((kind) => (
        <li key={kind}>
          <svg width="26" height="12" aria-hidden="true">
            {kind === 'unknown' && (
              <defs>
                <Hatch id={`${id}${kind}`} colour={look.band.unknown} />
              </defs>
            )}
            <rect
              y={kind === 'plain' ? 5 : kind === 'unknown' ? 2 : 0}
              width="26"
              height={kind === 'plain' ? 2 : kind === 'unknown' ? 8 : 12}
              fill={kind === 'unknown' ? `url(#${id}${kind})` : look.band[kind]}
              opacity={kind === 'unknown' ? 1 : 0.6}
            />
          </svg>
          {t(`flow.kind.${kind}`)} {model.counts[kind]}
        </li>
      ))}
      {model.returning.length > 0 && (
        <li>
          <svg width="26" height="12" aria-hidden="true">
            <path d="M0,6H26" stroke={look.ring} strokeWidth="2" strokeDasharray="5 4" />
          </svg>
          {t('flow.kind.returning')} {model.returning.length}
        </li>
      )}
      {unit !== null && scale !== null && (
        <li>
          <svg width="10" height={Math.max(1, unit * scale)} aria-hidden="true">
            <rect width="10" height={Math.max(1, unit * scale)} fill={look.band.money} opacity="0.6" />
          </svg>
          {t('flow.wide', { amount: yiWords({ low: unit, high: unit }, i18n.language) })}
        </li>
      )}
      <li>{t('flow.noSum')}</li>
    </ul>
  );
}

/** The round amount next below: 1, 2 or 5 and noughts. */
function roundAmount(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount));
  const step = [5, 2, 1].find((one) => one * power <= amount) ?? 1;
  return Number((step * power).toPrecision(3));
}
