import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TargetWords } from '../../../server/contract/targets.ts';
import { meetingLines } from './targets.view-model.ts';
import styles from './targets.module.css';
import type { Clash } from './use-target-edits.ts';
import { useTargetName } from './use-target-notes.tsx';

type Props = { clash: Clash; onSettle: (keep: 'mine' | 'theirs') => void };

const FIELDS: readonly (keyof TargetWords)[] = ['status', 'owner', 'nextStep', 'due', 'meetings', 'note'];

/** Two people wrote the same: both versions side by side, and the choice. */
export function ClashDialog({ clash: { mine, now }, onSettle }: Props) {
  const { t } = useTranslation('targets');
  const nameOf = useTargetName();
  // Naming a company is refused for another reason when there is one already.
  const fields = FIELDS.filter((field) => mine[field] !== undefined);
  const shown = (field: keyof TargetWords, value: TargetWords[keyof TargetWords] | undefined) => {
    if (!value || value.length === 0) return t('clash.nothing');
    if (typeof value !== 'string') return meetingLines(value).join('；');
    return field === 'status' ? t(`status.${value}`) : value;
  };
  return (
    <Modal
      open
      title={t('clash.title', { name: nameOf(now) })}
      onCancel={() => onSettle('theirs')}
      footer={[
        <Button key="theirs" onClick={() => onSettle('theirs')}>
          {t('clash.keepTheirs')}
        </Button>,
        <Button key="mine" type="primary" onClick={() => onSettle('mine')}>
          {t('clash.keepMine')}
        </Button>,
      ]}
    >
      <p>{t('clash.hint')}</p>
      <table className={styles.clash}>
        <thead>
          <tr>
            <th scope="col">{t('clash.field')}</th>
            <th scope="col">{t('clash.mine')}</th>
            <th scope="col">{t('clash.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`column.${field}`)}</th>
              <td>{shown(field, mine[field])}</td>
              <td>{shown(field, now[field])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
