import { Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_NAME } from '../../../server/contract/what-if.ts';
import { typedName } from './scenario-url.ts';
import styles from './what-if.module.css';

type Props = {
  title: string;
  /** Whether enough is said for the step to be added. */
  ready?: boolean;
  onAdd: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** What every question about an imagined step has around it; it closes once the step is added. */
export function StepForm({ title, ready = true, onAdd, onClose, children }: Props) {
  const { t } = useTranslation('whatIf');
  return (
    <Modal
      open
      title={title}
      okText={t('form.add')}
      cancelText={t('form.cancel')}
      okButtonProps={{ disabled: !ready }}
      onOk={() => {
        onAdd();
        onClose();
      }}
      onCancel={onClose}
    >
      <div className={styles.form}>{children}</div>
    </Modal>
  );
}

/** What something imagined is to be called. */
export function NameField({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const { t } = useTranslation('whatIf');
  return (
    <label>
      {t('form.name')}
      <Input
        maxLength={MAX_NAME}
        value={value}
        onChange={(event) => onChange(typedName(event.target.value))}
      />
    </label>
  );
}
