import { HOME_REGION } from '../gap-analysis/region-tree.ts';

/** Where an entity is judged unless the address says otherwise: a region in itself, everybody else in the home city. */
export const regionFor = (id: string) => (id.startsWith('region:') ? id : HOME_REGION);
