import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { regionsRoute } from '../../../server/contract/chains.ts';
import type { ChainPart, ChainSegment, Dossier } from '../../../server/contract/dossier.ts';
import { callOptions } from '../../api/call-options.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import { usePaging } from '../../ui/use-paging.ts';
import { RegionSelect } from '../gap-analysis/RegionSelect.tsx';
import styles from './dossier.module.css';
import { Section } from './Section.tsx';

type Props = { dossier: Dossier; onRegion: (region: string) => void };

/** Its chains and segments, each with its verdict in the region looked at, and the way to the page that explains it. */
export function ChainSection({ dossier, onRegion }: Props) {
  const { t } = useTranslation('dossier');
  const { chains, region, entity } = dossier;
  const regions = useQuery(callOptions(regionsRoute, {}));
  if (chains.length === 0) return null;
  const judged = chains.filter((part) => part.judged !== null);
  const named = chains.filter((part) => part.judged === null);
  return (
    <Section
      id="chains"
      title={t('chains.title')}
      count={chains.length}
      extra={
        judged.length > 0 && (
          <RegionSelect
            regions={regions.data?.regions ?? [{ ...region, level: 'other', within: null, firms: 0 }]}
            value={region.id}
            onChange={onRegion}
            ariaLabel={t('chains.region')}
            prefix={t('chains.region')}
            style={{ width: 220 }}
          />
        )
      }
    >
      {judged.map((part) => (
        <JudgedChain key={part.chain.id} part={part} dossier={dossier} />
      ))}
      {named.length > 0 && (
        <ul className={styles.namedChains} aria-label={t('chains.named')}>
          {named.map(({ chain, by }) => (
            <li key={chain.id}>
              <EntityLink entity={chain} /> <Relations types={by} />{' '}
              <Link to={gapsAddress(chain.id, entity.label === 'Region' ? entity.id : region.id)}>
                {t('chains.seeGaps')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const gapsAddress = (chain: string, region: string, segment?: string) =>
  `/gaps?chain=${encodeURIComponent(chain)}&region=${encodeURIComponent(region)}` +
  (segment ? `&segment=${encodeURIComponent(segment)}` : '');

function Relations({ types }: { types: ChainPart['by'] }) {
  const { i18n } = useTranslation();
  return (
    <span className={styles.muted}>
      {types.map((type) => relationshipName(type, i18n.language)).join(' · ')}
    </span>
  );
}

function JudgedChain({ part, dossier }: { part: ChainPart; dossier: Dossier }) {
  const { t } = useTranslation('dossier');
  const { chain, by, judged } = part;
  const { region } = dossier;
  const paging = usePaging(judged?.segments.length ?? 0, 12);
  if (!judged) return null;
  return (
    <section className={styles.block} aria-label={chain.name}>
      <h3>
        <EntityLink entity={chain} /> <Relations types={by} />
      </h3>
      <p className={styles.muted}>
        {judged.completeness === null
          ? t('chains.unjudged', { region: region.name })
          : t('chains.complete', {
              region: region.name,
              completeness: percent(judged.completeness),
              share: percent(judged.judgedShare),
            })}{' '}
        {judged.leaders.length > 0 && (
          <>
            {t('chains.leaders')}{' '}
            {judged.leaders.map((leader, index) => (
              <Fragment key={leader.id}>
                {index > 0 && t('separator')}
                <EntityLink entity={leader} mark={false} />
              </Fragment>
            ))}{' '}
          </>
        )}
        <Link to={gapsAddress(chain.id, region.id)}>{t('chains.seeGaps')}</Link>
      </p>
      <Table<ChainSegment>
        size="small"
        aria-label={t('chains.segmentsOf', { chain: chain.name })}
        rowKey={({ segment }) => segment.id}
        dataSource={judged.segments}
        pagination={paging}
        columns={[
          {
            title: t('column.segment'),
            key: 'segment',
            render: (_, { segment }) => (
              <EntityLink entity={{ id: segment.id, label: 'Segment', name: segment.name }} />
            ),
          },
          {
            title: t('column.position'),
            key: 'position',
            width: 80,
            render: (_, { segment }) => t(`value.position.${segment.position}`, { ns: 'entity' }),
          },
          {
            title: t('column.verdict', { region: region.name }),
            key: 'verdict',
            width: 150,
            render: (_, { segment, verdict, action }) => (
              <Link to={gapsAddress(chain.id, region.id, segment.id)}>
                <VerdictTag verdict={verdict} /> {action && t(`action.${action}`, { ns: 'common' })}
              </Link>
            ),
            sorter: (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict),
          },
          {
            title: t('column.firms'),
            key: 'firms',
            width: 110,
            render: (_, { firms, elsewhere }) => t('chains.firms', { here: firms.length, elsewhere }),
            sorter: (a, b) => a.firms.length - b.firms.length,
          },
          {
            title: t('column.newest'),
            key: 'newest',
            width: 110,
            render: (_, { evidence }) => evidence.newest ?? t('unknown'),
          },
        ]}
        expandable={{
          expandedRowRender: reasonOf,
        }}
      />
    </section>
  );
}

const VERDICTS: readonly ChainSegment['verdict'][] = ['missing', 'weak', 'strong', 'unknown'];

const percent = (share: number) => `${Math.round(share * 100)}%`;

const reasonOf = (judged: ChainSegment) => <SegmentReason judged={judged} />;

function SegmentReason({ judged: { reason, firms } }: { judged: ChainSegment }) {
  const { i18n } = useTranslation();
  return (
    <>
      <p>{reason.sentence[i18n.language === 'en' ? 'en' : 'zh']}</p>
      <ul className={styles.nameGrid}>
        {firms.map((firm) => (
          <li key={firm.id}>
            <EntityLink entity={firm} />
          </li>
        ))}
      </ul>
    </>
  );
}
