import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CanvasLayout } from '../../graph-canvas/canvas-model.ts';
import { LAYOUT_NAMES } from './picture-url.ts';

type Props = { layout: CanvasLayout; onLayout: (layout: CanvasLayout) => void; roomy: boolean };

/** How the drawing is arranged: all ways side by side where there is room, else one list. */
export function LayoutChoice({ layout, onLayout, roomy }: Props) {
  const { t } = useTranslation('browse');
  const options = LAYOUT_NAMES.map((value) => ({ value, label: t(`layout.${value}`) }));
  return roomy ? (
    <Segmented aria-label={t('layout.label')} value={layout} onChange={onLayout} options={options} />
  ) : (
    <Select
      aria-label={t('layout.label')}
      value={layout}
      onChange={onLayout}
      options={options}
      style={{ width: 104 }}
    />
  );
}
