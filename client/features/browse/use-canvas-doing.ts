import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CanvasLayout, CanvasLook } from '../../graph-canvas/canvas-model.ts';
import type { Positions } from '../../graph-canvas/layout/layout-model.ts';
import { toCollapse } from './collapse.ts';
import { isGroup, membersOf, withoutGroupPlaces, type Group } from './grouping.ts';
import type { History } from './picture-history.ts';
import {
  addEntities,
  hideEntities,
  keepOnly,
  pinned,
  placed,
  rearranged,
  type Grouping,
} from './picture-state.ts';
import { putBack, takenOut } from './taken-out.ts';
import type { Picture } from './picture.view-model.ts';
import type { Edit } from './use-picture-state.ts';

type Given = {
  picture: Picture | undefined;
  groups: readonly Group[];
  history: History;
  edit: Edit;
  /** Fetches what layouts and groups by place or chain need. */
  prepare: () => Promise<unknown>;
  settle: (change: (before: Positions) => Positions) => void;
};

/** Everything that can be done to the picture, each with the words of its step. Ids may be those of groups. */
export function useCanvasDoing({ picture, groups, history, edit, prepare, settle }: Given) {
  const { t } = useTranslation('browse');
  const { message } = App.useApp();
  const named = (ids: readonly string[]): string => {
    const [only] = ids;
    const one = ids.length === 1 ? picture?.nodes.find((node) => node.id === only) : undefined;
    return one?.name ?? t('count', { count: ids.length });
  };
  const meant = (ids: readonly string[]) => membersOf(ids, groups);
  const withoutGroups = (places: Positions, before: Positions) => withoutGroupPlaces(places, before, groups);
  return {
    add: (ids: readonly string[], focus: string | null = null) =>
      edit((now) => ({ ...addEntities(now, ids), focus: focus ?? now.focus }), {
        kind: 'add',
        values: { what: named(ids) },
      }),
    reveal: (ids: readonly string[]) =>
      edit((now) => addEntities(now, ids), { kind: 'reveal', values: { count: ids.length } }),
    hide: (ids: readonly string[]) =>
      edit((now) => hideEntities(now, meant(ids)), { kind: 'hide', values: { what: named(meant(ids)) } }),
    putBack: (ids: readonly string[], what: string) =>
      edit((now) => putBack(now, ids, takenOut(history)), { kind: 'putBack', values: { what } }),
    only: (ids: readonly string[], focus?: string) =>
      edit((now) => ({ ...keepOnly(now, meant(ids)), ...(focus && { focus }) }), {
        kind: 'only',
        values: { what: named(focus ? [focus] : meant(ids)) },
      }),
    collapse: (id: string, pins: readonly string[]) => {
      const gone = toCollapse(id, history.entries.slice(0, history.at + 1), picture?.ties ?? [], pins);
      if (gone.length === 0) message.info(t('collapse.none'));
      else {
        edit((now) => hideEntities(now, gone), {
          kind: 'collapse',
          values: { name: named([id]), count: gone.length },
        });
      }
    },
    pin: (ids: readonly string[], on: boolean) =>
      edit((now) => pinned(now, meant(ids), on), {
        kind: on ? 'pin' : 'unpin',
        values: { what: named(meant(ids)) },
      }),
    layout: async (layout: CanvasLayout) => {
      if (layout === 'district') await prepare();
      edit((now) => rearranged(now, layout), { kind: 'layout', values: { layout } });
    },
    rearrange: () => edit((now) => rearranged(now, now.layout), { kind: 'rearrange' }),
    group: async (by: Grouping | null) => {
      if (by === 'chain' || by === 'district') await prepare();
      edit(
        (now) => ({ ...rearranged(now, now.layout), groupBy: by, open: [] }),
        by ? { kind: 'group', values: { group: by } } : { kind: 'ungroup' },
      );
    },
    /** Draws the members of a group one by one; they find places near what they are tied to. */
    unfold: (id: string) => {
      const group = groups.find((one) => one.id === id);
      if (!group) return;
      const members = new Set(group.members);
      edit(
        (now) => ({
          ...now,
          open: [...now.open, id],
          places: Object.fromEntries(
            Object.entries(now.places).filter(([one]) => !members.has(one) || now.pins.includes(one)),
          ),
        }),
        { kind: 'unfold', values: { name: group.name, count: group.members.length } },
      );
    },
    look: (change: Partial<CanvasLook>) =>
      edit(
        (now) => ({ ...now, look: { ...now.look, ...change } }),
        change.asOf === undefined
          ? { kind: 'look' }
          : { kind: 'asOf', values: { day: change.asOf ?? t('asOf.now') } },
      ),
    /** Where things came to stand by themselves, or were moved by hand. */
    place: (places: Positions, moved: readonly string[] | null) => {
      if (!moved) settle((before) => withoutGroups(places, before));
      else {
        edit((now) => placed(now, withoutGroups(places, now.places)), {
          kind: 'move',
          values: { what: moved.some(isGroup) ? t('count', { count: meant(moved).length }) : named(moved) },
        });
      }
    },
  };
}
export type CanvasDoing = ReturnType<typeof useCanvasDoing>;
