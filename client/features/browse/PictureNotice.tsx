import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { noteOn } from './picture-notes.ts';
import type { PictureState } from './picture-state.ts';
import type { Picture } from './picture.view-model.ts';

type Props = {
  picture: Picture;
  state: PictureState;
  onDay: (day: string | null) => void;
  onAllLabels: () => void;
};

/** Says over the drawing why nothing of it is in sight, and leads out of there. */
export function PictureNotice({ picture, state, onDay, onAllLabels }: Props) {
  const { t } = useTranslation('browse');
  const note = noteOn(picture, state);
  if (!note) return null;
  return (
    <Alert
      banner
      type="info"
      title={note.kind === 'early' ? t('early', note) : t('labelsOff')}
      action={
        note.kind === 'early' ? (
          <>
            <Button size="small" type="link" onClick={() => onDay(note.first)}>
              {t('early.first', note)}
            </Button>
            <Button size="small" type="link" onClick={() => onDay(null)}>
              {t('early.now')}
            </Button>
          </>
        ) : (
          <Button size="small" type="link" onClick={onAllLabels}>
            {t('labelsOff.all')}
          </Button>
        )
      }
    />
  );
}
