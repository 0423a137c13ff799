import type { TFunction } from 'i18next';
import type { ColourMode } from '../ui/colour-mode.ts';
import { labelName } from '../ui/model-names.ts';
import { verdictLook } from '../ui/verdict-look.ts';
import { colourAt, type Figures } from './figures.ts';
import { LINE_LOOK, lineColour, type LegendEntries } from './legend-entries.ts';
import { labelColour } from './palette.ts';
import { scaleSteps } from './scale-words.ts';
import type { PictureMark } from './svg-picture.ts';

/** The legend of a saved picture: what of the legend on the page concerns what is in sight. */
export function pictureLegend(
  entries: LegendEntries,
  figures: Figures,
  mode: ColourMode,
  language: string,
  t: TFunction<'canvas'>,
): PictureMark[] {
  const colourScale = (colour: NonNullable<Figures['colour']>): PictureMark[] =>
    scaleSteps(colour, language).map(({ share, text }, index) => ({
      kind: 'patch',
      colour: colourAt(share, mode),
      text: index === 0 ? `${t(`figure.${colour.figure}`)} ${text}` : text,
    }));
  return [
    ...entries.labels
      .filter((entry) => !entry.hidden)
      .map(({ label }) => ({
        kind: 'mark' as const,
        label,
        colour: labelColour(label, mode),
        text: labelName(label, language),
      })),
    ...entries.verdicts
      .filter((entry) => !entry.hidden)
      .map(({ verdict }) => ({
        kind: 'patch' as const,
        colour: verdictLook(mode)[verdict].fill,
        border: verdictLook(mode)[verdict].border,
        text: t(`verdict.${verdict}`, { ns: 'common' }),
      })),
    ...entries.lines.map((line) => ({
      kind: 'line' as const,
      colour: lineColour(line, mode),
      dashes: LINE_LOOK[line].dashes,
      double: LINE_LOOK[line].double,
      bar: LINE_LOOK[line].bar,
      text: t(`legend.${line}`),
    })),
    ...(figures.colour ? colourScale(figures.colour) : []),
  ];
}
