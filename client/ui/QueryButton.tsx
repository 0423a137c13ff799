import { CodeOutlined } from '@ant-design/icons';
import { Button, Drawer, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Basis } from '../../server/contract/common.ts';
import styles from './facts.module.css';

const QueryTexts = lazy(async () => ({ default: (await import('./QueryTexts.tsx')).QueryTexts }));

type Props = {
  /** Without a date: the answer looks at no day in particular. */
  basis: Omit<Basis, 'asOf'> & Partial<Pick<Basis, 'asOf'>>;
};

/** Shows how an answer came about: the Cypher of each query behind it and the date the data were looked at. */
export function QueryButton({ basis }: Props) {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<CodeOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('query.button')}
      </Button>
      <Drawer title={t('query.title')} open={open} onClose={() => setOpen(false)} size={680} destroyOnHidden>
        <p>
          {basis.asOf && t('query.looked', { date: basis.asOf })}
          {basis.newest && t('query.newest', { date: basis.newest })}
        </p>
        <p className={styles.muted}>{t('query.readOnly')}</p>
        <Suspense fallback={<Skeleton active />}>
          <QueryTexts names={basis.queries} />
        </Suspense>
      </Drawer>
    </>
  );
}
