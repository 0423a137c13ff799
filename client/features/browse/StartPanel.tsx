import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { chainsRoute } from '../../../server/contract/chains.ts';
import type { EntityRef } from '../../../server/contract/common.ts';
import { fundsRoute } from '../../../server/contract/fund-trace.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { LabelMark } from '../../ui/LabelMark.tsx';
import styles from './browse.module.css';
import { fullestChain } from './browse.query.ts';

const OTHER_CHAINS = 8;
const FUNDS = 3;

/** What the first picture shows and where to go from it. */
export function StartPanel({ segments }: { segments: readonly EntityRef[] }) {
  const { t } = useTranslation('browse');
  const chains = useQuery(callOptions(chainsRoute, {}));
  const funds = useQuery(callOptions(fundsRoute, {}));
  const invested = [...(funds.data?.funds ?? [])]
    .filter((fund) => fund.invested + fund.introduced > 0)
    .sort((a, b) => b.invested + b.introduced - a.invested - a.introduced)
    .slice(0, FUNDS);
  return (
    <Answered query={chains}>
      {({ chains: known }) => {
        const chain = fullestChain(known);
        const others = [...known]
          .filter((one) => one.id !== chain?.id && one.segments + one.firms > 0)
          .sort((a, b) => b.segments + b.firms - a.segments - a.firms)
          .slice(0, OTHER_CHAINS);
        return (
          <div className={styles.start}>
            <h2>{t('start.title')}</h2>
            {chain && <p>{t('start.intro', { chain: chain.name, segments: chain.segments })}</p>}
            <h3>{t('start.try')}</h3>
            <ul>
              {chain?.leaders.slice(0, 2).map((leader) => (
                <Question key={leader.id} entity={leader} words="start.tryLeader" />
              ))}
              {segments.slice(0, 2).map((segment) => (
                <Question key={segment.id} entity={segment} words="start.trySegment" />
              ))}
              {invested.map(({ fund }) => (
                <Question key={fund.id} entity={fund} words="start.tryFund" />
              ))}
            </ul>
            {others.length > 0 && <h3>{t('start.chains')}</h3>}
            <ul>
              {others.map((one) => (
                <li key={one.id}>
                  <Link to={`/graph?focus=${encodeURIComponent(one.id)}`}>
                    <LabelMark label="Chain" /> {one.name}
                  </Link>
                  <small>{t('start.chainNote', { segments: one.segments, firms: one.firms })}</small>
                </li>
              ))}
            </ul>
            <h3>{t('start.keys')}</h3>
            <p className={styles.size}>{t('start.keysText')}</p>
          </div>
        );
      }}
    </Answered>
  );
}

function Question({ entity, words }: { entity: EntityRef; words: string }) {
  const { t } = useTranslation('browse');
  return (
    <li>
      <Link to={`/graph?focus=${encodeURIComponent(entity.id)}`}>
        <LabelMark label={entity.label} /> {t(words, { name: entity.name })}
      </Link>
    </li>
  );
}
