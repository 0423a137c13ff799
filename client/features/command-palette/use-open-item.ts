import { useNavigate } from 'react-router';
import { entityAdder } from '../../ui/page-offers.ts';
import { pictureWith } from '../saved-views/view-address.ts';
import { noteOpened } from './kept-store.ts';
import { asKept, type PaletteItem } from './palette-groups.ts';
import { lastPicture } from './use-visits.ts';

/** What is done with the line chosen: opened, an entity's dossier opened, an entity added to the picture. */
export type Doing = 'open' | 'dossier' | 'add';

/** Where a line leads; undefined for an action. */
export function addressOf(
  { sort, id }: Pick<PaletteItem, 'sort' | 'id'>,
  doing: Doing = 'open',
): string | undefined {
  const word = encodeURIComponent(id);
  switch (sort) {
    case 'entity':
      return doing === 'dossier' ? `/entities/${word}` : `/graph?focus=${word}`;
    case 'page':
      return id;
    case 'view':
      return `/views/${word}`;
    case 'question':
      return `/questions/${word}`;
    case 'source':
      return `/sources?source=${word}`;
    case 'action':
      return undefined;
  }
}

export function useOpenItem(): (item: PaletteItem, doing: Doing) => void {
  const navigate = useNavigate();
  return (item, doing) => {
    const kept = asKept(item);
    if (kept) noteOpened(kept);
    if (item.run) {
      item.run();
      return;
    }
    if (doing === 'add' && item.sort === 'entity' && item.label) {
      const add = entityAdder();
      if (add) add({ id: item.id, label: item.label, name: item.name });
      else void navigate(pictureWith(lastPicture(), item.id));
      return;
    }
    const address = addressOf(item, doing);
    if (address) void navigate(address);
  };
}
