import type { Label } from '../../server/contract/graph-model.ts';
import type { Verdict } from '../../server/contract/gap-analysis.ts';
import type { ColourMode } from '../ui/colour-mode.ts';
import { verdictLook } from '../ui/verdict-look.ts';
import { labelColour, paletteOf } from './palette.ts';

type Written = { label?: Label; verdict?: Verdict; slot: boolean; card: boolean };

/**
 * The colours of a name and of what lies around its letters: on a card those of the card, also where the letters,
 * kept large enough to read, reach over its edge; elsewhere those of the ground.
 */
export function nameColours(
  { label, verdict, slot, card }: Written,
  mode: ColourMode,
): { text: string; halo: string } {
  const palette = paletteOf(mode);
  if (slot) return { text: palette.weak, halo: palette.ground };
  if (!card || !label) return { text: palette.text, halo: palette.ground };
  if (verdict) return { text: verdictLook(mode)[verdict].text, halo: verdictLook(mode)[verdict].fill };
  if (label === 'Segment') return { text: palette.card.text, halo: palette.card.fill };
  return { text: '#ffffff', halo: labelColour(label, mode) };
}
