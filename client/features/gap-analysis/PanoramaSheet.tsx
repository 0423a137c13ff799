import { useTranslation } from 'react-i18next';
import type { GapAnswer } from '../../../server/contract/gap-analysis.ts';
import { withLightColours } from '../../ui/colour-mode.ts';
import { drawApart } from '../../ui/table-export/draw-apart.tsx';
import { verdictLook } from '../../ui/verdict-look.ts';
import { VERDICTS } from './gap-analysis.view-model.ts';
import { Defs, Feeds, Lanes } from './PanoramaLanes.tsx';
import { PanoramaBox } from './PanoramaBox.tsx';
import { layOutPanorama } from './panorama-layout.ts';
import type { Overlay } from './panorama-level.ts';

/** An A4 page laid across; whatever the screen shows, a report has the same picture. */
const ROOM = { width: 1120, height: 600 };
const LEGEND = 26;
const FONT =
  "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

type Props = { answer: GapAnswer; overlay: Overlay | null };

/** The whole panorama as SVG text in light colours, with its legend: a drawing that needs no page around it. */
export function panoramaSheet(props: Props): string {
  return withLightColours(new XMLSerializer().serializeToString(drawApart(<Sheet {...props} />)));
}

function Sheet({ answer, overlay }: Props) {
  const { t } = useTranslation('gaps');
  const layout = layOutPanorama(
    answer.segments.map(({ segment }) => segment),
    answer.feeds,
    ROOM,
  );
  const gaps = new Map(answer.segments.map((gap) => [gap.segment.id, gap]));
  const width = Math.max(layout.width, 760);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={layout.height + LEGEND}
      viewBox={`0 0 ${width} ${layout.height + LEGEND}`}
      fontFamily={FONT}
    >
      <rect width="100%" height="100%" fill="#ffffff" />
      <Defs />
      <Lanes answer={answer} layout={layout} level="segments" scale={1} overlay={overlay} />
      <Feeds layout={layout} near={null} />
      {layout.boxes.map(({ id, x, y }) => {
        const gap = gaps.get(id);
        return (
          gap && (
            <PanoramaBox
              key={id}
              {...{ gap, x, y }}
              size={layout.box}
              level="segments"
              scale={1}
              turned={overlay?.segments.get(id)}
              imagined={overlay?.imagined ?? false}
              chosen={false}
              faded={false}
            />
          )
        );
      })}
      <Legend y={layout.height + 7} words={(verdict) => t(`verdictMeans.${verdict}`)} />
    </svg>
  );
}

function Legend({ y, words }: { y: number; words: (verdict: string) => string }) {
  const { t } = useTranslation();
  const look = verdictLook('light');
  return VERDICTS.map((verdict, index) => (
    <g key={verdict} transform={`translate(${8 + index * 186} ${y})`}>
      <rect
        width={14}
        height={11}
        rx={2}
        fill={look[verdict].hatched ? 'url(#panorama-hatch)' : look[verdict].fill}
        stroke={look[verdict].border}
      />
      <text x={19} y={9.5} fontSize={9.5} fill="#1c2733">
        {`${t(`verdict.${verdict}`)}：${words(verdict)}`}
      </text>
    </g>
  ));
}
