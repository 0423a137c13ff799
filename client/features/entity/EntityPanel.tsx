import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntityRef, Tie } from '../../../server/contract/common.ts';
import { entityRoute, type EntityAnswer } from '../../../server/contract/entities.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { EntityActions, type EntityDoing } from './EntityActions.tsx';
import { EntityHead } from './EntityHead.tsx';
import { FactList } from './FactList.tsx';
import { newestOf, propertiesToList } from './entity.view-model.ts';
import styles from './entity.module.css';
import { TieGroupList } from './TieGroupList.tsx';

type Props = {
  id: string;
  /** Ties drawn at present, to say how much of each kind is in the picture. */
  drawnTies: readonly Tie[];
  drawnIds: ReadonlySet<string>;
  onOpenEntity: (entity: EntityRef) => void;
  doing: EntityDoing;
};

/** What an entity's panel is fetched with. */
const ENTITY_QUERIES = [
  'entities/entity.cypher',
  'entities/claims.cypher',
  'entities/tie-counts.cypher',
  'entities/neighbours.cypher',
];

/** All that is known about one entity: names, ties by kind, facts and figures, sources. */
export function EntityPanel({ id, ...rest }: Props) {
  const query = useQuery(callOptions(entityRoute, { params: { id } }));
  return (
    <Answered query={query} rows={10}>
      {(answer) => <KnownEntity key={id} answer={answer} {...rest} />}
    </Answered>
  );
}

function KnownEntity({
  answer,
  drawnTies,
  drawnIds,
  onOpenEntity,
  doing,
}: Omit<Props, 'id'> & { answer: EntityAnswer }) {
  const { t } = useTranslation('entity');
  const ties = answer.ties.reduce((sum, tie) => sum + tie.count, 0);
  return (
    <article className={styles.panel} aria-label={answer.entity.name}>
      <EntityHead answer={answer} />
      <EntityActions entity={answer.entity} doing={doing} />
      <Tabs
        size="small"
        className={styles.tabs}
        items={[
          {
            key: 'ties',
            label: t('tab.ties', { count: ties }),
            children: (
              <TieGroupList
                entity={answer.entity}
                counts={answer.ties}
                drawnTies={drawnTies}
                drawnIds={drawnIds}
                onOpenEntity={onOpenEntity}
                onExpand={doing.onExpand}
              />
            ),
          },
          {
            key: 'facts',
            label: t('tab.facts', {
              count: propertiesToList(answer.properties).length + answer.claims.length,
            }),
            children: <FactList answer={answer} onOpenEntity={onOpenEntity} />,
          },
          {
            key: 'sources',
            label: t('tab.sources', { count: answer.sources.length }),
            children: (
              <>
                <SourceList sources={answer.sources} />
                <p>
                  <QueryButton basis={{ queries: ENTITY_QUERIES, newest: newestOf(answer) }} />
                </p>
              </>
            ),
          },
        ]}
      />
    </article>
  );
}
