import type { Core, ElementDefinition } from 'cytoscape';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useColourMode } from '../ui/colour-mode.ts';
import { relationshipName } from '../ui/model-names.ts';
import { PLAIN_LOOK, type CanvasLook, type CanvasNode, type CanvasTie } from './canvas-model.ts';
import { MANY_TIES } from './canvas-style.ts';
import { nodeElement, tieElement } from './elements.ts';
import { fadeOf } from './fading.ts';
import { figuresOf, type Figures } from './figures.ts';
import { awayOn } from './timeline.ts';

type Drawn = {
  nodes: readonly CanvasNode[];
  ties: readonly CanvasTie[];
  look: CanvasLook | undefined;
  today: string | undefined;
};

/** What is drawn with the chosen look, and the ids that the day or the legend leaves out for now. */
export function useCanvasLook({ nodes, ties, look = PLAIN_LOOK, today }: Drawn): {
  elements: ElementDefinition[];
  figures: Figures;
  away: ReadonlySet<string>;
} {
  const { i18n } = useTranslation();
  const mode = useColourMode();
  const { asOf, fadeYears, sizeBy, colourBy, offVerdicts } = look;
  const figures = useMemo(
    () => figuresOf({ sizeBy, colourBy }, nodes, ties, mode),
    [sizeBy, colourBy, nodes, ties, mode],
  );
  const elements = useMemo(() => {
    const many = ties.length > MANY_TIES;
    return [
      ...nodes.map((node) => nodeElement(node, figures.paintOf(node.id))),
      ...ties.map((tie) =>
        tieElement(
          tie,
          relationshipName(tie.type, i18n.language),
          many,
          today ? fadeOf(tie.asOf, asOf ?? today, fadeYears) : 1,
        ),
      ),
    ];
  }, [nodes, ties, figures, i18n.language, today, asOf, fadeYears]);
  const away = useMemo(() => {
    const ids = asOf ? awayOn(nodes, ties, asOf) : new Set<string>();
    for (const { id, verdict } of nodes) if (verdict && offVerdicts.includes(verdict)) ids.add(id);
    return ids;
  }, [nodes, ties, asOf, offVerdicts]);
  return { elements, figures, away };
}

/** Takes those out of sight without moving anything. Call after the elements are drawn; `arranging` while some are not. */
export function useAway(
  cy: Core | null,
  elements: readonly ElementDefinition[],
  away: ReadonlySet<string>,
  arranging: boolean,
): void {
  const taken = useRef(false);
  useEffect(() => {
    if (!cy || (away.size === 0 && !taken.current)) return;
    taken.current = away.size > 0;
    cy.batch(() => {
      for (const element of cy.elements().toArray()) element.toggleClass('away', away.has(element.id()));
    });
    // Elements that came, or were drawn anew, since must be looked at too.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [cy, elements, away, arranging]);
}
