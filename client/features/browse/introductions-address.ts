/** The ends of a way as they were named in the picture, and a waypoint. */
export type Ends = { from: string | null; to: string | null; via: string | null };

export const NO_ENDS: Ends = { from: null, to: null, via: null };

/** The page of the ways between two entities. */
export function introductionsAddress({ from, to, via }: Ends, mute?: string): string {
  const query = new URLSearchParams({ tab: 'pair' });
  if (from) query.set('from', from);
  if (to) query.set('to', to);
  if (via && via !== from && via !== to) query.set('via', via);
  if (mute) query.set('mute', mute);
  return `/introductions?${query}`;
}

/** The ways that do without a tie: between the ends named before, else between the tie's own. */
export function muteAddress(tie: { id: string; from: string; to: string }, ends: Ends): string {
  const named = ends.from && ends.to ? ends : { from: tie.from, to: tie.to, via: ends.via };
  return introductionsAddress(named, tie.id);
}
