import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FundCoverageAnswer } from '../../../server/contract/fund-trace.ts';
import styles from './coverage.module.css';
import page from './fund-trace.module.css';

type EmptyChain = FundCoverageAnswer['chainsWithoutFund'][number];
type IdleFund = FundCoverageAnswer['fundsWithoutChain'][number];

/** Where to go on from a chain no fund covers. */
export function ChainStep({ chain, onWiden }: { chain: EmptyChain; onWiden: () => void }) {
  const { t } = useTranslation('holdings');
  const address = encodeURIComponent(chain.id);
  return (
    <span className={styles.next}>
      {chain.next === 'ask-elsewhere' && (
        <>
          <span className={page.note}>{t('next.ask-elsewhere', { names: namesOf(chain.elsewhere) })}</span>{' '}
          <Button type="link" size="small" className={page.nameButton} onClick={onWiden}>
            {t('next.widen')}
          </Button>
        </>
      )}
      {chain.next === 'gaps' && <Link to={`/gaps?chain=${address}`}>{t('next.gaps')}</Link>}
      {chain.next === 'record-segments' && (
        <Link to={`/graph?focus=${address}`}>{t('next.recordSegments')}</Link>
      )}
    </span>
  );
}

/** Where to go on from a fund without a chain: up to its backers, or down to what it did. */
export function FundStep({ fund, onOpen }: { fund: IdleFund; onOpen: (direction: 'down' | 'up') => void }) {
  const { t } = useTranslation('holdings');
  if (fund.next === 'other-chains') {
    return (
      <span className={styles.next}>
        <span className={page.note}>{t('next.other-chains', { names: namesOf(fund.covers) })}</span>{' '}
        <Button type="link" size="small" className={page.nameButton} onClick={() => onOpen('down')}>
          {t('tree.toTrace')}
        </Button>
      </span>
    );
  }
  return (
    <Button
      type="link"
      size="small"
      className={`${styles.next} ${page.nameButton}`}
      onClick={() => onOpen(fund.next === 'ask-backers' ? 'up' : 'down')}
    >
      {t(fund.next === 'ask-backers' ? 'next.ask-backers' : 'next.nameSegments')}
    </Button>
  );
}

const namesOf = (entities: readonly { name: string }[]) => entities.map(({ name }) => name).join('、');
