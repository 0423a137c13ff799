import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { neighboursRoute } from '../../../server/contract/entities.ts';
import { callOptions } from '../../api/call-options.ts';
import { GraphCanvas } from '../../graph-canvas/GraphCanvas.tsx';
import { Answered } from '../../ui/Answered.tsx';

export function BrowsePage() {
  const { t } = useTranslation('browse');
  const [search] = useSearchParams();
  const id = search.get('focus') ?? 'chain:new-display';
  const query = useQuery(callOptions(neighboursRoute, { params: { id } }));
  return (
    <Answered query={query}>
      {({ nodes, ties }) => (
        <GraphCanvas
          nodes={nodes}
          ties={ties}
          layout="layered"
          description={t('canvas.description', { nodes: nodes.length, ties: ties.length })}
        />
      )}
    </Answered>
  );
}
