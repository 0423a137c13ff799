import type { Label } from '../../server/contract/graph-model.ts';
import type { Verdict } from '../../server/contract/gap-analysis.ts';
import type { ColourMode } from '../ui/colour-mode.ts';
import { verdictLook } from '../ui/verdict-look.ts';
import { paletteOf } from './palette.ts';

type Written = { label?: Label; verdict?: Verdict; slot: boolean };

/** The colour of a name: that of the ground's text, or of the card it stands inside. */
export function nameColour({ label, verdict, slot }: Written, inside: boolean, mode: ColourMode): string {
  const palette = paletteOf(mode);
  if (slot) return palette.weak;
  if (!inside) return palette.text;
  if (verdict) return verdictLook(mode)[verdict].text;
  return label === 'Segment' ? palette.card.text : '#ffffff';
}
