import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import { neighboursRoute } from '../../../server/contract/entities.ts';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';
import { call } from '../../api/call.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { TieFacts } from '../../ui/TieFacts.tsx';
import type { Direction } from './entity.view-model.ts';
import styles from './entity.module.css';

const PAGE = 20;

type Props = {
  id: string;
  type: RelationshipType;
  direction: Direction | undefined;
  drawnIds: ReadonlySet<string>;
  onOpenEntity: (entity: EntityRef) => void;
};

/** The ties of one kind, each with the entity at the other end, its facts, evidence and sources; a page at a time. */
export function TieGroupDetail({ id, type, direction, drawnIds, onOpenEntity }: Props) {
  const { t } = useTranslation('entity');
  const query = useInfiniteQuery({
    queryKey: ['ties of one kind', id, type, direction],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        neighboursRoute,
        {
          params: { id },
          query: {
            types: [type],
            limit: PAGE,
            ...(direction && { direction }),
            ...(pageParam && { cursor: pageParam }),
          },
        },
        signal,
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading rows={4} />;
  const nodes = new Map(query.data.pages.flatMap((page) => page.nodes).map((node) => [node.id, node]));
  const ties = query.data.pages.flatMap((page) => page.ties);
  const total = query.data.pages[0]?.total ?? 0;
  return (
    <ul className={styles.ties}>
      {ties.map((tie) => {
        const other = nodes.get(tie.from === id ? tie.to : tie.from);
        return (
          <li key={tie.id}>
            <div className={styles.tieName}>
              {other && <EntityLink entity={other} onOpen={onOpenEntity} />}
              {other && drawnIds.has(other.id) && <Tag variant="filled">{t('ties.inPicture')}</Tag>}
            </div>
            <TieFacts tie={tie} />
            <SourceList sources={tie.sources} {...(tie.evidence && { evidence: tie.evidence })} />
          </li>
        );
      })}
      {query.hasNextPage && (
        <li>
          <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('ties.more', { count: total - ties.length })}
          </Button>
        </li>
      )}
    </ul>
  );
}
