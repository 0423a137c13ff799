import type { PictureState } from '../../client/features/browse/picture-state.ts';
import { PLAIN_LOOK } from '../../client/graph-canvas/canvas-model.ts';

/** A picture of two companies, plain but for what is said. */
export const picture = (more: Partial<PictureState> = {}): PictureState => ({
  shown: ['company:a', 'company:b'],
  focus: null,
  layout: 'force',
  offTypes: [],
  offLabels: [],
  look: PLAIN_LOOK,
  places: {},
  pins: [],
  groupBy: null,
  open: [],
  ...more,
});
