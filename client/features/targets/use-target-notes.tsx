import { App, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Target } from '../../../server/contract/targets.ts';

const SHOWN_FOR_S = 8;

/** What a target is called: its company, or that one is still to be found. */
export function useTargetName(): (
  target: Pick<Target, 'company' | 'segment' | 'chain' | 'region'>,
) => string {
  const { t } = useTranslation('targets');
  return ({ company, segment, chain, region }) => {
    const purpose = [region.name, segment?.name ?? chain?.name].filter(Boolean).join(' · ');
    return `${company?.name ?? t('company.none')}（${purpose}）`;
  };
}

/** The short notes about what was done to the list, with a way back. */
export function useTargetNotes() {
  const { t } = useTranslation('targets');
  const { notification, message } = App.useApp();
  const navigate = useNavigate();
  const nameOf = useTargetName();
  return {
    undoable(what: 'added' | 'removed', target: Target, undo: () => void) {
      const key = `target ${target.id}`;
      notification.open({
        key,
        title: t(`note.${what}`, { name: nameOf(target) }),
        duration: SHOWN_FOR_S,
        placement: 'bottomRight',
        actions: (
          <Space>
            <Button
              size="small"
              onClick={() => {
                notification.destroy(key);
                undo();
              }}
            >
              {t('note.undo')}
            </Button>
            <Button
              size="small"
              type="primary"
              onClick={() => {
                notification.destroy(key);
                void navigate(`/targets?target=${encodeURIComponent(target.id)}`);
              }}
            >
              {t('note.open')}
            </Button>
          </Space>
        ),
      });
    },
    failed(error: Error | string) {
      void message.error(typeof error === 'string' ? error : t('note.failed', { reason: error.message }));
    },
  };
}
