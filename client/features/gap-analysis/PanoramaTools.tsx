import { CompressOutlined, FileImageOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Space, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapAnswer } from '../../../server/contract/gap-analysis.ts';
import { download } from '../../graph-canvas/save-picture.ts';
import { useColourMode } from '../../ui/colour-mode.ts';
import { verdictLook } from '../../ui/verdict-look.ts';
import { VERDICTS } from './gap-analysis.view-model.ts';
import { panoramaPicture } from './panorama-picture.ts';

type Props = {
  answer: GapAnswer;
  layout: { width: number; height: number };
  svg: SVGSVGElement | null;
  fit: () => void;
  zoomBy: (factor: number) => void;
  /** How large the drawing is on the screen. */
  scale: number;
};

/** Zoom, fit and picture. */
export function PanoramaTools({ answer, layout, svg, fit, zoomBy, scale }: Props) {
  const { t } = useTranslation('gaps');
  const { message } = App.useApp();
  const look = verdictLook(useColourMode());
  const save = () => {
    if (!svg) return;
    const title = t('map.title', { chain: answer.chain.name, region: answer.region.name });
    panoramaPicture(
      svg,
      layout,
      {
        title,
        legend: VERDICTS.map((verdict) => ({
          // Nothing hatched can be shown here, and the fill of the unknown is next to white.
          colour: look[verdict][verdict === 'unknown' ? 'border' : 'fill'],
          text: `${t(`verdict.${verdict}`, { ns: 'common' })}：${t(`verdictMeans.${verdict}`)}`,
        })),
        footnote: t('map.footnote', { date: answer.basis.asOf, newest: answer.basis.newest ?? '—' }),
      },
      scale,
    )
      .then((picture) => download(picture, `${title}_${answer.basis.asOf}.png`))
      .catch((error: unknown) => message.error(t('map.pictureFailed', { reason: String(error) })));
  };
  const tool = (key: string, icon: ReactNode, onClick: () => void) => (
    <Tooltip title={t(key)} placement="bottom">
      <Button size="small" icon={icon} aria-label={t(key)} onClick={onClick} />
    </Tooltip>
  );
  return (
    <Space.Compact size="small">
      {tool('map.zoomIn', <PlusOutlined />, () => zoomBy(1.25))}
      {tool('map.zoomOut', <MinusOutlined />, () => zoomBy(0.8))}
      {tool('map.fit', <CompressOutlined />, fit)}
      {tool('map.png', <FileImageOutlined />, save)}
    </Space.Compact>
  );
}
