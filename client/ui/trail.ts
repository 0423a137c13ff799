import { z } from 'zod';

const stepSchema = z.object({
  /** Path and search of the page. */
  to: z.string(),
  /** The entity's name on a dossier; a page of the navigation is named by its path. */
  name: z.string().optional(),
});
export type Step = z.infer<typeof stepSchema>;

const stateSchema = z.object({ trail: z.array(stepSchema) });
/** Further back than this is left to the browser's own button. */
const LONGEST = 5;

/** The pages one came by, kept with each entry of the browser's history; none after a bare address. */
export function trailOf(state: unknown): Step[] {
  return stateSchema.safeParse(state).data?.trail ?? [];
}

/** The trail with the present page at its end; where it was on the trail before, what came after is dropped. */
export function extended(trail: readonly Step[], here: Step): Step[] {
  const before = trail.findIndex(({ to }) => to === here.to);
  return [...(before === -1 ? trail : trail.slice(0, before)), here].slice(-LONGEST);
}

/** The trail to hand on from the page shown now, whose heading names it. */
export function trailFrom({ location, history, document }: Window): Step[] {
  const routed = z.object({ usr: z.unknown() }).safeParse(history.state).data?.usr;
  const name = location.pathname.startsWith('/entities/')
    ? document.querySelector('h1')?.textContent
    : undefined;
  return extended(trailOf(routed), { to: `${location.pathname}${location.search}`, ...(name && { name }) });
}
