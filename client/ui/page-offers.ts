import { useEffect, useRef } from 'react';
import type { EntityRef } from '../../server/contract/common.ts';

/** Something the page on view can do, offered wherever actions are searched. `name` is in the language of the page. */
export type PageAction = { id: string; name: string; run: () => void };

/** What the page on view lets others use of it. */
export type PageOffer = {
  actions?: readonly PageAction[];
  /** Ids of the entities it shows, when they make up the page. */
  shown?: readonly string[];
  /** Puts an entity into what it shows. */
  add?: (entity: EntityRef) => void;
};

const offers = new Set<{ current: PageOffer }>();

/** Makes an offer for as long as the component is there. Read when somebody looks, so it may change at every render. */
export function usePageOffer(offer: PageOffer): void {
  const latest = useRef(offer);
  useEffect(() => {
    latest.current = offer;
  });
  useEffect(() => {
    offers.add(latest);
    return () => {
      offers.delete(latest);
    };
  }, []);
}

const current = () => [...offers].map((offer) => offer.current);

export const offeredActions = (): PageAction[] => current().flatMap(({ actions }) => actions ?? []);
export const shownEntities = (): readonly string[] | undefined => current().find(({ shown }) => shown)?.shown;
export const entityAdder = (): PageOffer['add'] => current().find(({ add }) => add)?.add;
