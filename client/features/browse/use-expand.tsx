import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { expansionRoute, type ExpansionAnswer } from '../../../server/contract/entities.ts';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';
import { callOptions } from '../../api/call-options.ts';
import { describeError } from '../../ui/describe-error.ts';
import type { Direction } from '../entity/entity.view-model.ts';
import { addEntities, MOST_SHOWN, type PictureState } from './picture-state.ts';
import type { Edit } from './use-picture-state.ts';

/** Added at a time: more at once cannot be taken in. */
export const AT_ONCE = 25;
/** An entity with more neighbours than this asks which of them before it floods the picture. */
export const HUB = 60;

type Way = { type: RelationshipType; direction: Direction };
export type TieKindAsked = { type: RelationshipType; direction: Direction | undefined };

/** Both directions where a relation reads the same from both ends. */
const waysOf = ({ type, direction }: TieKindAsked): Way[] =>
  direction
    ? [{ type, direction }]
    : [
        { type, direction: 'out' },
        { type, direction: 'in' },
      ];

/** Opens entities in the picture: adds the best tied neighbours, and asks first where there are too many. */
export function useExpand(state: PictureState | null, edit: Edit) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { t } = useTranslation(['browse', 'ui']);
  const [asking, setAsking] = useState<string | null>(null);

  const bring = (found: Pick<ExpansionAnswer, 'entity' | 'nodes'>) => {
    const ids = found.nodes.map((node) => node.id);
    edit((now) => ({ ...addEntities(now, ids), focus: found.entity.id }), {
      kind: 'expand',
      values: { name: found.entity.name, count: ids.length },
      brought: { of: found.entity.id, ids },
    });
  };

  const expand = async (id: string, kind?: TieKindAsked) => {
    if (!state) return;
    const room = MOST_SHOWN - state.shown.length;
    if (room <= 0) {
      message.warning(t('full', { most: MOST_SHOWN }));
      return;
    }
    try {
      const found = await client.fetchQuery(
        callOptions(expansionRoute, {
          params: { id },
          body: {
            shown: [...state.shown],
            asOf: state.look.asOf,
            limit: Math.min(AT_ONCE, room),
            ...(kind && { ways: waysOf(kind) }),
          },
        }),
      );
      const left = found.matching - found.nodes.length;
      if (!kind && found.matching > HUB) {
        setAsking(id);
        message.info(t('expand.hub', { name: found.entity.name, count: found.matching }));
      } else if (found.nodes.length === 0) message.info(t('expanded.none'));
      else {
        bring(found);
        message.success({
          key: 'expanded',
          duration: left > 0 ? 6 : 2,
          content:
            left > 0 ? (
              <>
                {t('expanded.some', { count: found.nodes.length, left })}
                <Button
                  type="link"
                  size="small"
                  onClick={() => {
                    message.destroy('expanded');
                    setAsking(id);
                  }}
                >
                  {t('expanded.more')}
                </Button>
              </>
            ) : (
              t('expanded', { count: found.nodes.length })
            ),
        });
      }
    } catch (error) {
      message.error(t('expand.failed', { reason: t(`ui:${describeError(error).title}`) }));
    }
  };

  return { expand, bring, asking, ask: setAsking };
}
