import { useQuery } from '@tanstack/react-query';
import { Alert, Drawer, Tabs, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { MAX_FACTS_LISTED, sourceRoute, type SourceAnswer } from '../../../server/contract/sources.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { TieRow } from '../../ui/TieRow.tsx';
import { SourceClaims, SourceCoverage } from './SourceStatements.tsx';
import styles from './sources.module.css';
import { factsOn } from './sources.view-model.ts';

/** One source and everything that rests on it. */
export function SourceDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTranslation('sources');
  return (
    <Drawer title={t('drawer.title')} open={id !== null} onClose={onClose} size={760} destroyOnHidden>
      {id !== null && <Source id={id} />}
    </Drawer>
  );
}

function Source({ id }: { id: string }) {
  const query = useQuery(callOptions(sourceRoute, { params: { id } }));
  return (
    <Answered query={query} rows={10}>
      {(answer) => <Facts answer={answer} />}
    </Answered>
  );
}

function Facts({ answer }: { answer: SourceAnswer }) {
  const { t } = useTranslation('sources');
  const { source, nodes, ties, claims, coverage } = answer;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const cut = [source.relationships, source.claims, source.entities].some(
    (count) => count > MAX_FACTS_LISTED,
  );
  return (
    <>
      <h2 className={styles.sourceTitle}>
        {source.url ? (
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {source.title}
          </a>
        ) : (
          source.title
        )}
      </h2>
      <p className={styles.note}>
        <Tag>{t(`kind.${source.kind}`)}</Tag>
        {[source.publisher, source.date ?? t('column.noDate'), !source.url && t('drawer.noLink')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {source.note && <p>{source.note}</p>}
      {cut && <Alert type="info" title={t('drawer.cut', { count: MAX_FACTS_LISTED })} />}
      {factsOn(source) === 0 ? (
        <EmptyState title={t('drawer.nothing')} />
      ) : (
        <Tabs
          size="small"
          items={[
            {
              key: 'ties',
              label: t('drawer.ties', { count: source.relationships }),
              disabled: ties.length === 0,
              children: ties.map((tie) => {
                const [from, to] = [byId.get(tie.from), byId.get(tie.to)];
                return from && to && <TieRow key={tie.id} tie={tie} from={from} to={to} />;
              }),
            },
            {
              key: 'claims',
              label: t('drawer.claims', { count: source.claims }),
              disabled: claims.length === 0,
              children: <SourceClaims claims={claims} />,
            },
            {
              key: 'nodes',
              label: t('drawer.nodes', { count: nodes.length }),
              disabled: nodes.length === 0,
              children: (
                <ul className={styles.nodes}>
                  {nodes.map((node) => (
                    <li key={node.id}>
                      <EntityLink entity={node} />
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              key: 'coverage',
              label: t('drawer.coverage', { count: source.coverage }),
              disabled: coverage.length === 0,
              children: <SourceCoverage coverage={coverage} />,
            },
          ].filter(({ disabled }) => !disabled)}
        />
      )}
    </>
  );
}
