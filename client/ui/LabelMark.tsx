import type { Label } from '../../server/contract/graph-model.ts';
import { LABEL_LOOK } from './label-look.ts';

/** The small sign of a kind of entity, beside its name in lists. Decorative: the name of the kind stands nearby. */
export function LabelMark({ label, size = 16 }: { label: Label; size?: number }) {
  const { colour, icon } = LABEL_LOOK[label];
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      style={{ background: colour, borderRadius: 3, flex: 'none', verticalAlign: '-3px' }}
    >
      <path
        d={icon}
        fill="none"
        stroke="#fff"
        strokeWidth={1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
        transform="translate(1.8 1.8) scale(0.85)"
      />
    </svg>
  );
}
