import { SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { parseAsString, useQueryState } from 'nuqs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AuthorName } from '../../ui/AuthorName.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KEY_GROUPS, TERM_GROUPS, TERM_LINKS, type Term } from './glossary.ts';
import styles from './help.module.css';
import { startTour } from './tour-state.ts';

/** 帮助: the words of the product, its keys, and where its figures come from. */
export function HelpPage() {
  const { t } = useTranslation(['help', 'author']);
  const [words, setWords] = useQueryState('q', parseAsString.withDefault(''));
  const wanted = words.trim().toLowerCase();
  const groups = TERM_GROUPS.map(({ group, terms }) => ({
    group,
    terms: terms.filter((term) => `${t(`term.${term}`)} ${t(`mean.${term}`)}`.toLowerCase().includes(wanted)),
  })).filter(({ terms }) => terms.length > 0);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('title')}</h1>
        <Button onClick={startTour}>{t('tour.again')}</Button>
      </div>
      <section>
        <h2>{t('facts.title')}</h2>
        <p>{t('facts.text')}</p>
      </section>
      <section>
        <h2>{t('author:section')}</h2>
        <AuthorName />
      </section>
      <section>
        <div className={styles.head}>
          <h2>{t('terms.title')}</h2>
          <Input
            className={styles.search}
            allowClear
            prefix={<SearchOutlined aria-hidden />}
            aria-label={t('search.label')}
            placeholder={t('search.label')}
            value={words}
            onChange={(event) => void setWords(event.target.value || null)}
          />
        </div>
        {groups.length === 0 && (
          <EmptyState
            title={t('search.none')}
            action={{ text: t('search.clear'), onClick: () => void setWords(null) }}
          />
        )}
        {groups.map(({ group, terms }) => (
          <section key={group}>
            <h3>{t(`group.${group}`)}</h3>
            <dl className={styles.terms}>
              {terms.map((term) => (
                <TermEntry key={term} term={term} />
              ))}
            </dl>
          </section>
        ))}
      </section>
      <section>
        <h2>{t('keys.title')}</h2>
        <div className={styles.keys}>
          {KEY_GROUPS.map(({ place, keys }) => (
            <section key={place}>
              <h3>{t(`place.${place}`)}</h3>
              <dl>
                {keys.map(([key, does]) => (
                  <div key={does}>
                    <dt>
                      <kbd>{key}</kbd>
                    </dt>
                    <dd>{t(`key.${does}`)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </section>
    </div>
  );
}

function TermEntry({ term }: { term: Term }) {
  const { t } = useTranslation('help');
  const { to, method } = TERM_LINKS[term] ?? {};
  return (
    <div id={term}>
      <dt>{t(`term.${term}`)}</dt>
      <dd>
        {t(`mean.${term}`)} {to && <Link to={to}>{t('terms.where')}</Link>}
        {method && (
          <span className={styles.muted}>
            {' '}
            {method.url ? (
              <a href={method.url} target="_blank" rel="noopener noreferrer">
                {t('terms.method', { name: method.name })}
              </a>
            ) : (
              t('terms.method', { name: method.name })
            )}
          </span>
        )}
      </dd>
    </div>
  );
}
