import { CodeOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Basis } from '../../server/contract/common.ts';
import { queriesRoute } from '../../server/contract/cypher-console.ts';
import { callOptions } from '../api/call-options.ts';
import { Answered } from './Answered.tsx';
import styles from './facts.module.css';

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
        <QueryTexts names={basis.queries} />
      </Drawer>
    </>
  );
}

function QueryTexts({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('ui');
  const query = useQuery(callOptions(queriesRoute, {}));
  return (
    <Answered query={query}>
      {({ queries }) => {
        const byName = new Map(queries.map((known) => [known.name, known]));
        return names.map((name) => {
          const known = byName.get(name);
          return (
            <section key={name}>
              <Typography.Text strong>{known?.question ?? name}</Typography.Text>
              {known && (
                <Typography.Text
                  copyable={{ text: known.cypher, tooltips: [t('query.copy'), t('query.copied')] }}
                />
              )}
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long statement is scrolled by keys */}
              <pre className={styles.code} tabIndex={0}>
                {known?.cypher ?? t('query.unknown', { name })}
              </pre>
            </section>
          );
        });
      }}
    </Answered>
  );
}
