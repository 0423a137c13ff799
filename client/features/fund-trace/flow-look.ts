import type { ColourMode } from '../../ui/colour-mode.ts';
import type { BandKind } from './flow.view-model.ts';

/** Colours of the flow, written into the drawing itself so that a saved picture keeps them. */
export type FlowLook = {
  ground: string;
  ink: string;
  muted: string;
  /** Around what is focused or chosen. */
  ring: string;
  band: Record<BandKind, string>;
};

export const FLOW_LOOK: Record<ColourMode, FlowLook> = {
  light: {
    ground: '#ffffff',
    ink: '#1c2733',
    muted: '#5b6a7a',
    ring: '#9a4400',
    band: { money: '#3b7cc4', project: '#3f9468', unknown: '#76808c', plain: '#8b97a4' },
  },
  dark: {
    ground: '#18222d',
    ink: '#e6ecf2',
    muted: '#a3b2c1',
    ring: '#f2ab6b',
    band: { money: '#5b9fe3', project: '#5fb98a', unknown: '#9aa8b6', plain: '#74869a' },
  },
};

export const FLOW_FONT =
  "-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** About how wide a text of 12 px is: a Han character is as wide as it is high, others about half. */
function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (/[⺀-￿]/.test(sign) ? 12 : 6.8), 0);
}

/** The text, or as much of its beginning as there is room for, with a sign that it goes on. */
export function fitText(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let kept = '';
  for (const sign of text) {
    if (widthOf(`${kept}${sign}…`) > room) break;
    kept += sign;
  }
  return `${kept}…`;
}
