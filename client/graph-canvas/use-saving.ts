import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PictureKind } from './CanvasControls.tsx';
import { download } from './save-picture.ts';
import type { Pictures } from './use-pictures.ts';

/** Hands a picture of the drawing over as a file, or to the clipboard, and says when that does not work. */
export function useSaving(pictures: Pictures, title: string): (kind: PictureKind) => void {
  const { t } = useTranslation('canvas');
  const { message } = App.useApp();
  const hand = async (kind: PictureKind) => {
    if (kind === 'svg') download(pictures.svg(), `${title}.svg`);
    else if (kind === 'copy') {
      // The promise itself is handed over: a browser only lets one write while it still knows of the click.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': pictures.png() })]);
      message.success(t('picture.copied'));
    } else if (kind === 'png') download(await pictures.png(), `${title}.png`);
    else download(await pictures.png(kind), `${title} ${kind.toUpperCase()}.png`);
  };
  return (kind) => {
    hand(kind).catch((error: unknown) => {
      const copying = kind === 'copy';
      message.error(t(copying ? 'picture.copyFailed' : 'pngFailed', { reason: String(error) }));
    });
  };
}
