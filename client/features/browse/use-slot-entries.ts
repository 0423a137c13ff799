import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useTargetActions, useTargets } from '../targets/targets.query.ts';
import { listedFor } from '../targets/targets.view-model.ts';
import type { MenuEntry } from './CanvasMenu.tsx';
import { candidatesAddress, reasonsAddress } from './slot-addresses.ts';
import type { GapSlots } from './use-gap-slots.ts';

/** What the menu of an open place offers, and that of the ground about open places hidden. */
export function useSlotEntries(gaps: GapSlots) {
  const { t } = useTranslation('browse');
  const navigate = useNavigate();
  const { add } = useTargetActions();
  const listed = useTargets().data?.targets;

  const slotEntries = (id: string): MenuEntry[] => {
    const slot = gaps.slots.find((one) => one.id === id);
    if (!slot) return [];
    const { segment, chain, region } = slot;
    const target = listedFor(listed ?? [], {
      company: undefined,
      segment: segment.id,
      chain: chain.id,
      region: region.id,
    });
    return [
      { key: 'why', label: t('slot.menu.why'), onClick: () => void navigate(reasonsAddress(slot)) },
      {
        key: 'candidates',
        label: t('slot.menu.candidates'),
        onClick: () => void navigate(candidatesAddress(slot)),
      },
      { key: 'end', label: t('slot.menu.end'), onClick: () => gaps.choose(id) },
      'divider',
      target
        ? {
            key: 'listed',
            label: t('slot.menu.listed'),
            onClick: () => void navigate(`/targets?target=${encodeURIComponent(target.id)}`),
          }
        : {
            key: 'target',
            label: t('slot.menu.target'),
            disabled: listed === undefined,
            onClick: () =>
              add.mutate({ region: region.id, origin: 'gap', segment: segment.id, chain: chain.id }),
          },
      { key: 'hide', label: t('do.hide'), onClick: () => gaps.hide(id) },
    ];
  };

  const hiddenEntries = (): MenuEntry[] =>
    gaps.hidden > 0
      ? [{ key: 'showSlots', label: t('slots.showHidden', { count: gaps.hidden }), onClick: gaps.showAll }]
      : [];

  return { slotEntries, hiddenEntries };
}
