import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { tiesAmongRoute } from '../../../server/contract/entities.ts';
import type { CanvasNode, CanvasTie } from '../../graph-canvas/canvas-model.ts';
import type { Positions } from '../../graph-canvas/layout/layout-model.ts';
import { labelName } from '../../ui/model-names.ts';
import { useBelongings } from './browse.query.ts';
import { folded, groupsOf, withGroupPlaces, type Group } from './grouping.ts';
import { inSightOn, type InSight } from './picture-notes.ts';
import { pictureOf, type Picture } from './picture.view-model.ts';
import type { PictureState } from './picture-state.ts';

export type Drawn = { nodes: readonly CanvasNode[]; ties: readonly CanvasTie[] };

const NONE = [] as const;
const NOWHERE: Positions = {};
const NOBODY = new Map<string, never>();

/** What the canvas draws of the state: the picture, with its groups folded, and where things stand. */
export function useDrawn(
  state: PictureState | null,
  answer: z.output<typeof tiesAmongRoute.response> | undefined,
  today: string,
): {
  picture: Picture | undefined;
  drawn: Drawn;
  groups: readonly Group[];
  positions: Positions;
  inSight: InSight;
} {
  const { t, i18n } = useTranslation('browse');
  const { focus, offTypes, pins, groupBy, open, layout, shown, places } = state ?? {
    focus: null,
    offTypes: NONE,
    pins: NONE,
    groupBy: null,
    open: NONE,
    layout: 'force' as const,
    shown: NONE,
    places: NOWHERE,
  };
  const wanted = layout === 'district' || groupBy === 'chain' || groupBy === 'district';
  const { belongings, isWaiting: waiting } = useBelongings(shown, wanted);
  const picture = useMemo(
    () =>
      answer === undefined || waiting
        ? undefined
        : pictureOf({
            ...answer,
            focus,
            offTypes,
            pins,
            ...(layout === 'district' && belongings && { belongings }),
            today,
          }),
    [answer, waiting, focus, offTypes, pins, layout, belongings, today],
  );
  const groups = useMemo(
    () =>
      groupsOf({
        nodes: picture?.nodes ?? NONE,
        by: groupBy,
        open,
        belongings: belongings ?? NOBODY,
        nameOfLabel: (label) => labelName(label, i18n.language),
      }),
    [picture, groupBy, open, belongings, i18n.language],
  );
  const drawn = useMemo<Drawn>(
    () => (picture ? folded(picture, groups, (count) => t('count', { count })) : { nodes: NONE, ties: NONE }),
    [picture, groups, t],
  );
  const positions = useMemo(() => withGroupPlaces(places, groups), [places, groups]);
  const day = state?.look.asOf ?? null;
  const inSight = useMemo(() => inSightOn(day, picture), [day, picture]);
  return { picture, drawn, groups, positions, inSight };
}
