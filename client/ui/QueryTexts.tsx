import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { queriesRoute } from '../../server/contract/cypher-console.ts';
import { callOptions } from '../api/call-options.ts';
import { Answered } from './Answered.tsx';
import styles from './facts.module.css';

/** The question and the Cypher of each named query, to read and to copy. */
export function QueryTexts({ names }: { names: readonly string[] }) {
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
