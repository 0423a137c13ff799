import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';

/** The outline of what is coming. `rows` is about how many lines it will fill. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation('ui');
  return (
    <output aria-label={t('loading')} style={{ display: 'block', padding: 16 }}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </output>
  );
}
