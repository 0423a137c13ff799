import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { DrawnIn } from '../colour-mode.ts';

/** A drawing made for a report, in light colours and apart from the page: the same whatever the screen shows. */
export function drawApart(drawing: ReactNode): SVGSVGElement {
  const holder = document.createElement('div');
  const root = createRoot(holder);
  flushSync(() => root.render(<DrawnIn value="light">{drawing}</DrawnIn>));
  const drawn = holder.querySelector('svg')?.cloneNode(true);
  root.unmount();
  if (!(drawn instanceof SVGSVGElement)) throw new Error('Nothing was drawn');
  return drawn;
}
