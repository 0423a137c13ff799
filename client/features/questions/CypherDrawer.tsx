import { Button, Drawer, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Suspense } from 'react';
import { Loading } from '../../ui/Loading.tsx';
import { LazyCypherEditor } from './lazy-editor.ts';
import type { Filled } from './question-url.ts';
import styles from './questions.module.css';

type Props = {
  open: boolean;
  onClose: () => void;
  cypher: string;
  /** Every parameter with the value the answer was had with. */
  params: Filled;
  /** The console with this question in it. */
  consoleAddress: string;
};

/** The Cypher behind a question and its parameters, to be read, copied and taken to the console. */
export function CypherDrawer({ open, onClose, cypher, params, consoleAddress }: Props) {
  const { t } = useTranslation('questions');
  const json = JSON.stringify(params, null, 2);
  return (
    <Drawer
      title={t('cypher.title')}
      open={open}
      onClose={onClose}
      size={760}
      destroyOnHidden
      extra={
        <Link to={consoleAddress}>
          <Button type="primary" size="small" tabIndex={-1}>
            {t('cypher.console')}
          </Button>
        </Link>
      }
    >
      <p className={styles.note}>{t('cypher.readOnly')}</p>
      <Heading text={t('cypher.statement')} copy={cypher} />
      <Suspense fallback={<Loading />}>
        <LazyCypherEditor value={cypher} label={t('cypher.statement')} />
      </Suspense>
      {Object.keys(params).length > 0 && (
        <>
          <Heading text={t('cypher.parameters')} copy={json} />
          <pre className={styles.params}>{json}</pre>
          <Heading text={t('cypher.browser')} copy={`:params ${json}\n\n${cypher}`} />
        </>
      )}
    </Drawer>
  );
}

function Heading({ text, copy }: { text: string; copy: string }) {
  const { t } = useTranslation('ui');
  return (
    <h3 className={styles.drawerHeading}>
      {text}
      <Typography.Text copyable={{ text: copy, tooltips: [t('query.copy'), t('query.copied')] }} />
    </h3>
  );
}
