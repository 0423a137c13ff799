import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { neighboursRoute } from '../../../server/contract/entities.ts';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';
import { callOptions } from '../../api/call-options.ts';
import { describeError } from '../../ui/describe-error.ts';
import type { Direction } from '../entity/entity.view-model.ts';
import { nextNeighbours } from './next-neighbours.ts';
import { addEntities, MOST_SHOWN, type PictureState } from './picture-state.ts';

/** Added at a time: more at once cannot be taken in. */
const AT_ONCE = 25;
const PAGE = 100;

/** Adds the next neighbours of an entity to the picture and says how many came. */
export function useExpand(
  state: PictureState | null,
  edit: (change: (state: PictureState) => PictureState) => void,
) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { t } = useTranslation(['browse', 'ui']);
  return async (id: string, kind?: { type: RelationshipType; direction: Direction | undefined }) => {
    if (!state) return;
    const room = MOST_SHOWN - state.shown.length;
    if (room <= 0) {
      message.warning(t('full', { most: MOST_SHOWN }));
      return;
    }
    try {
      const found = await nextNeighbours(
        (cursor) =>
          client.fetchQuery(
            callOptions(neighboursRoute, {
              params: { id },
              query: {
                limit: PAGE,
                ...(kind && { types: [kind.type] }),
                ...(kind?.direction && { direction: kind.direction }),
                ...(cursor && { cursor }),
              },
            }),
          ),
        new Set(state.shown),
        Math.min(AT_ONCE, room),
      );
      if (found.length === 0) message.info(t('expanded.none'));
      else {
        edit((now) => ({ ...addEntities(now, found), focus: id }));
        message.success(t('expanded', { count: found.length }), 1.5);
      }
    } catch (error) {
      message.error(t('expand.failed', { reason: t(`ui:${describeError(error).title}`) }));
    }
  };
}
