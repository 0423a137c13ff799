import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { MenuAsked } from '../../graph-canvas/canvas-model.ts';
import { dossierAddress } from '../../ui/entity-addresses.ts';
import type { MenuEntry } from './CanvasMenu.tsx';
import { isSlot } from './gap-slots.ts';
import { isGroup } from './grouping.ts';
import { muteAddress, type Ends } from './introductions-address.ts';
import type { PictureState } from './picture-state.ts';
import type { Picture } from './picture.view-model.ts';
import type { CanvasDoing } from './use-canvas-doing.ts';

type Given = {
  picture: Picture | undefined;
  state: PictureState | null;
  picked: readonly string[];
  onPick: (ids: readonly string[]) => void;
  ends: Ends;
  onEnd: (end: keyof Ends, id: string) => void;
  slotEntries: (id: string) => MenuEntry[];
  /** What the ground offers about what is left out of the drawing. */
  hiddenEntries: () => MenuEntry[];
  onShare: () => void;
  doing: CanvasDoing;
  onAskExpand: (id: string) => void;
  onCompare: (ids: readonly [string, string]) => void;
  onFit: () => void;
  /** The ids of all that is drawn, groups among them. */
  drawn: readonly string[];
};

/** What the menu of an entity, a group, a tie or the ground offers. */
export function useMenuEntries(given: Given) {
  const { t } = useTranslation('browse');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { picture, state, picked, doing, ends, onEnd } = given;
  const copy = (text: string) =>
    navigator.clipboard
      ?.writeText(text)
      .then(() => message.success(t('copied')))
      .catch(() => message.error(t('copied.not')));

  const nodeEntries = (id: string): MenuEntry[] => {
    const name = picture?.nodes.find((node) => node.id === id)?.name ?? id;
    const isPinned = state?.pins.includes(id) ?? false;
    const [first, second] = picked;
    const other = picked.find((one) => one !== id && !isGroup(one));
    const pair = picked.length === 2 && first && second && !picked.some(isGroup);
    return [
      { key: 'expand', label: t('menu.expand'), onClick: () => given.onAskExpand(id) },
      {
        key: 'collapse',
        label: t('menu.collapse'),
        onClick: () => doing.collapse(id, state?.pins ?? []),
      },
      { key: 'dossier', label: t('menu.dossier'), onClick: () => void navigate(dossierAddress(id)) },
      'divider',
      { key: 'from', label: t('menu.from'), onClick: () => onEnd('from', id) },
      { key: 'to', label: t('menu.to'), onClick: () => onEnd('to', id) },
      { key: 'via', label: t('menu.via'), onClick: () => onEnd('via', id) },
      'divider',
      ...(pair || other
        ? [
            {
              key: 'compare',
              label: t('menu.compare'),
              onClick: () => given.onCompare(pair ? [first, second] : [id, other ?? id]),
            },
          ]
        : []),
      { key: 'pin', label: t(isPinned ? 'do.unpin' : 'do.pin'), onClick: () => doing.pin([id], !isPinned) },
      {
        key: 'neighbours',
        label: t('menu.neighbours'),
        onClick: () =>
          given.onPick([
            ...new Set([
              id,
              ...(picture?.ties ?? []).flatMap(({ from, to }) =>
                from === id ? [to] : to === id ? [from] : [],
              ),
            ]),
          ]),
      },
      { key: 'hide', label: t('do.hide'), onClick: () => doing.hide([id]) },
      'divider',
      { key: 'copyName', label: t('menu.copyName'), onClick: () => void copy(name) },
      {
        key: 'copyLink',
        label: t('menu.copyLink'),
        onClick: () => void copy(`${window.location.origin}${dossierAddress(id)}`),
      },
    ];
  };

  const groupEntries = (id: string): MenuEntry[] => [
    { key: 'unfold', label: t('menu.unfold'), onClick: () => doing.unfold(id) },
    { key: 'only', label: t('do.only'), onClick: () => doing.only([id]) },
    { key: 'hide', label: t('do.hide'), onClick: () => doing.hide([id]) },
    'divider',
    { key: 'ungroup', label: t('menu.ungroup'), onClick: () => void doing.group(null) },
  ];

  const tieEntries = (id: string): MenuEntry[] => {
    const tie = picture?.ties.find((one) => one.id === id);
    if (!tie) return [];
    return [
      {
        key: 'mute',
        label: t('menu.mute'),
        onClick: () => void navigate(muteAddress(tie, ends)),
      },
      { key: 'pick', label: t('menu.pickEnds'), onClick: () => given.onPick([tie.from, tie.to]) },
      { key: 'compare', label: t('menu.compare'), onClick: () => given.onCompare([tie.from, tie.to]) },
      {
        key: 'copyLink',
        label: t('menu.copyTieLink'),
        onClick: given.onShare,
      },
    ];
  };

  const groundEntries = (): MenuEntry[] => [
    { key: 'all', label: t('select.all'), onClick: () => given.onPick(given.drawn) },
    {
      key: 'invert',
      label: t('select.invert'),
      onClick: () => given.onPick(given.drawn.filter((id) => !picked.includes(id))),
    },
    { key: 'none', label: t('select.none'), disabled: picked.length === 0, onClick: () => given.onPick([]) },
    'divider',
    { key: 'fit', label: t('menu.fit'), onClick: given.onFit },
    { key: 'rearrange', label: t('rearrange'), onClick: doing.rearrange },
    ...(state && state.pins.length > 0
      ? [{ key: 'unpinAll', label: t('menu.unpinAll'), onClick: () => doing.pin(state.pins, false) }]
      : []),
    ...given.hiddenEntries(),
    { key: 'copyLink', label: t('share'), onClick: given.onShare },
  ];

  return ({ kind, id }: MenuAsked): MenuEntry[] => {
    if (kind === 'node' && id) {
      return isSlot(id) ? given.slotEntries(id) : isGroup(id) ? groupEntries(id) : nodeEntries(id);
    }
    const ofTie = kind === 'tie' && id ? tieEntries(id) : [];
    return ofTie.length > 0 ? ofTie : groundEntries();
  };
}
