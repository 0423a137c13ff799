import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { candidatesRoute } from '../../../server/contract/candidates.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { FitParts } from '../../ui/FitParts.tsx';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import { TargetButton } from '../targets/TargetButton.tsx';
import styles from './browse.module.css';
import type { GapSlot } from './gap-slots.ts';
import { candidatesAddress, reasonsAddress } from './slot-addresses.ts';

const FIRST = 6;

type Props = {
  slot: GapSlot;
  /** Puts a company into the picture. */
  onAdd: (id: string) => void;
  /** Makes a company the end of a way. */
  onEnd: (id: string) => void;
  onHide: () => void;
};

/** An open place of a chain: why it is open, who could fill it, and what to do about it. */
export function GapSlotPanel({ slot, onAdd, onEnd, onHide }: Props) {
  const { t } = useTranslation('browse');
  const { segment, chain, region, verdict } = slot;
  const query = useQuery(
    callOptions(candidatesRoute, {
      query: { segment: segment.id, outside: region.id, limit: FIRST },
    }),
  );
  return (
    <div className={styles.start}>
      <h2>{t('slot.name', { segment: segment.name })}</h2>
      <p>
        <VerdictTag verdict={verdict} />{' '}
        {t(verdict === 'weak' ? 'slot.weak' : 'slot.missing', {
          chain: chain.name,
          segment: segment.name,
          region: region.name,
        })}
      </p>
      <p className={styles.slotActs}>
        <TargetButton segment={segment} chain={chain.id} region={region.id} origin="gap" />
        <Button size="small" onClick={onHide}>
          {t('do.hide')}
        </Button>
      </p>
      <h3>{t('slot.who')}</h3>
      <Answered query={query} rows={4}>
        {({ candidates, total }) => (
          <>
            {total === 0 && <p>{t('slot.nobody', { region: region.name })}</p>}
            {candidates.map(({ company, places, fit }) => (
              <article key={company.id} className={styles.candidate} aria-label={company.name}>
                <div>
                  <EntityLink entity={company} />
                  <span className={styles.size}>{places.map((place) => place.name).join('、')}</span>
                  <FitParts fit={fit} />
                </div>
                <div>
                  <Button size="small" type="link" onClick={() => onEnd(company.id)}>
                    {t('menu.to')}
                  </Button>
                  <Button size="small" type="link" onClick={() => onAdd(company.id)}>
                    {t('slot.draw')}
                  </Button>
                  <TargetButton
                    compact
                    company={company}
                    segment={segment}
                    chain={chain.id}
                    region={region.id}
                    origin="candidate"
                  />
                </div>
              </article>
            ))}
          </>
        )}
      </Answered>
      <h3>{t('slot.next')}</h3>
      <ul>
        <li>
          <Link to={candidatesAddress(slot)}>{t('slot.candidates')}</Link>
        </li>
        <li>
          <Link to={reasonsAddress(slot)}>{t('slot.why')}</Link>
        </li>
      </ul>
    </div>
  );
}
