import { useQueries, useQuery } from '@tanstack/react-query';
import { parseAsString, useQueryStates } from 'nuqs';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chainsRoute } from '../../../server/contract/chains.ts';
import { tiesAmongRoute } from '../../../server/contract/entities.ts';
import { gapsRoute } from '../../../server/contract/gap-analysis.ts';
import { callOptions } from '../../api/call-options.ts';
import type { CanvasNode, CanvasTie } from '../../graph-canvas/canvas-model.ts';
import type { Positions } from '../../graph-canvas/layout/layout-model.ts';
import { pictureIds } from './picture-url.ts';
import { isSlot, slotPlaces, slotsOf, withSlotPlaces, withSlots } from './gap-slots.ts';

type Drawn = { nodes: readonly CanvasNode[]; ties: readonly CanvasTie[] };

/** Chains whose gaps are asked for at once: those with most segments drawn. */
const MOST_CHAINS = 4;
const MOST_IDS = 1000;
const NOWHERE: Positions = {};

/**
 * The open places of the chains drawn, as the address says: `gaps` is the region they are open in, `slot` the one
 * chosen, `offSlots` the segments whose open places are left out. Without `gaps` the drawing is given back as it is.
 */
export function useGapSlots(plain: Drawn, plainPositions: Positions) {
  const { t } = useTranslation('browse');
  const [url, setUrl] = useQueryStates(
    { gaps: parseAsString, slot: parseAsString, offSlots: pictureIds },
    { history: 'replace', scroll: false },
  );
  const region = url.gaps;
  const chains = useChainsOf(plain.nodes, region !== null);
  const answers = useQueries({
    queries: chains.map((id) => callOptions(gapsRoute, { params: { id }, query: { region: region ?? '' } })),
    combine: (results) => ({
      data: results.flatMap((result) => result.data ?? []),
      failed: results.some((result) => result.isError),
    }),
  });
  const [places, setPlaces] = useState(NOWHERE);

  const { slots: open, verdicts } = useMemo(
    () => slotsOf(region ? answers.data : [], new Set(plain.nodes.map((node) => node.id))),
    [answers.data, region, plain.nodes],
  );
  const off = url.offSlots;
  const slots = useMemo(
    () => (off ? open.filter(({ segment }) => !off.includes(segment.id)) : open),
    [open, off],
  );
  const drawn = useMemo(
    () =>
      verdicts.size === 0
        ? plain
        : withSlots(plain, slots, verdicts, ({ segment }) => t('slot.name', { segment: segment.name })),
    [plain, slots, verdicts, t],
  );
  const positions = useMemo(
    () => withSlotPlaces(drawn, plainPositions, places),
    [drawn, plainPositions, places],
  );
  /** Keeps the places of open places and passes those of entities on. */
  const placing = useCallback(
    (onPlaced: (positions: Positions, moved: readonly string[] | null) => void) =>
      (all: Positions, moved: readonly string[] | null) => {
        const apart = slotPlaces(all);
        if (Object.keys(apart.slots).length > 0) setPlaces(apart.slots);
        const others = moved?.filter((id) => !isSlot(id)) ?? null;
        if (others === null || others.length > 0) onPlaced(apart.entities, others);
      },
    [],
  );
  return {
    drawn,
    positions,
    placing,
    region,
    onRegion: (gaps: string | null) => {
      setPlaces(NOWHERE);
      void setUrl({ gaps, slot: null, offSlots: null });
    },
    slots,
    hidden: open.length - slots.length,
    hide: (id: string) => {
      const segment = open.find((one) => one.id === id)?.segment.id;
      if (segment) void setUrl({ offSlots: [...(off ?? []), segment], slot: null });
    },
    showAll: () => void setUrl({ offSlots: null }),
    slot: slots.find(({ id }) => id === url.slot),
    choose: (slot: string | null) => {
      if (slot !== url.slot) void setUrl({ slot });
    },
    count: slots.length,
    judged: verdicts.size,
    failed: answers.failed,
  };
}

export type GapSlots = ReturnType<typeof useGapSlots>;

/** The chains the drawn segments are part of, those with most of them first. */
function useChainsOf(nodes: readonly CanvasNode[], enabled: boolean): string[] {
  const segments = useMemo(
    () => nodes.flatMap(({ id, label, slot }) => (label === 'Segment' && !slot ? [id] : [])),
    [nodes],
  );
  const { data: all } = useQuery({ ...callOptions(chainsRoute, {}), enabled });
  const ids = useMemo(
    () => [...(all?.chains.map((chain) => chain.id) ?? []), ...segments].slice(0, MOST_IDS).sort(),
    [all, segments],
  );
  const { data } = useQuery({
    ...callOptions(tiesAmongRoute, { body: { ids } }),
    enabled: enabled && all !== undefined && segments.length > 0,
  });
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { type, to } of data?.ties ?? [])
      if (type === 'PART_OF') counts.set(to, (counts.get(to) ?? 0) + 1);
    return enabled
      ? [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, MOST_CHAINS)
      : [];
  }, [data, enabled]);
}
