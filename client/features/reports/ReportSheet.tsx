import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SourceRef } from '../../../server/contract/common.ts';
import { dossierAddress } from '../../ui/entity-addresses.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { contentHash } from '../../ui/table-export/content-hash.ts';
import { pictureAddress } from '../../ui/table-export/export-model.ts';
import { basisOf, exportOf, sourcesOf, type Report, type Section } from './report-model.ts';
import styles from './reports.module.css';
import { useReportWords } from './reports.query.ts';

/** 图 + 清单: figures and picture first, then the lists, what is missing, and the sources. It looks as it will on paper. */
export function ReportSheet({ report, language }: { report: Report; language: string }) {
  const { t } = useTranslation('reports', { lng: language });
  const words = useReportWords(language);
  const sources = sourcesOf(report);
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  const basis = basisOf(report);
  return (
    <article className={styles.sheet} aria-label={report.title} lang={language}>
      <header>
        <h1>{report.title}</h1>
        <dl className={styles.facts}>
          {[
            ...report.filters,
            [t('sheet.asOf'), basis.asOf] as const,
            [t('sheet.newest'), basis.newest ?? t('sheet.none')] as const,
          ].map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.hash}>
          {t('sheet.hash')} <code>{contentHash(exportOf(report, words))}</code>
        </p>
      </header>
      {report.figures.length > 0 && (
        <section aria-label={t('part.figures')} className={styles.figures}>
          {report.figures.map(({ name, value, how }) => (
            <div key={name}>
              {name}
              <b>{value}</b>
              <p>{how}</p>
            </div>
          ))}
        </section>
      )}
      {report.pictures.map((picture) => (
        <figure key={picture.name} className={styles.picture}>
          <figcaption>{picture.name}</figcaption>
          <img src={pictureAddress(picture)} alt={t('sheet.picture', { name: picture.name })} />
        </figure>
      ))}
      {report.sections.map((section) => (
        <List
          key={`${section.part} ${section.table.name}`}
          section={section}
          numbers={numbers}
          language={language}
        />
      ))}
      <section>
        <h2>{words.missing}</h2>
        {report.missing.length === 0 ? (
          <p className={styles.muted}>{t('none.missing')}</p>
        ) : (
          <ul>
            {report.missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{t('sheet.sources')}</h2>
        {sources.length === 0 && <p className={styles.muted}>{t('none.sources')}</p>}
        <ol className={styles.sources}>
          {sources.map((source) => (
            <SourceLine key={source.id} source={source} />
          ))}
        </ol>
      </section>
    </article>
  );
}

const anchorOf = (id: string) => `source-${encodeURIComponent(id)}`;

function SourceLine({ source }: { source: SourceRef }) {
  const { title, url, publisher, date } = source;
  return (
    <li id={anchorOf(source.id)}>
      {url && /^https?:\/\//i.test(url) ? (
        <a href={url} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}{' '}
      <span className={styles.muted}>{[publisher, date].filter(Boolean).join(' · ')}</span>
    </li>
  );
}

type ListProps = { section: Section; numbers: ReadonlyMap<string, number>; language: string };

/** One list: what it is, how it came about, its rows, and in their place what having none means. */
function List({ section: { table, about, basis, none }, numbers, language }: ListProps) {
  const { t } = useTranslation('reports', { lng: language });
  const { name, note, header, rows, rowSources } = table;
  return (
    <section>
      <h2>
        {name} <small>{rows.length}</small>
        <span className={styles.query}>
          <QueryButton basis={basis} />
        </span>
      </h2>
      {note && <p className={styles.muted}>{note}</p>}
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <div className={styles.wide}>
          <table>
            <thead>
              <tr>
                {header.map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
                {rowSources && <th scope="col">{t('sheet.sources')}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells, index) => {
                const { key = String(index), entity, column = 0 } = about[index] ?? {};
                return (
                  <tr key={`${key} ${index}`}>
                    {cells.map((cell, place) => (
                      <td
                        key={header[place]}
                        className={typeof cell === 'number' ? styles.number : undefined}
                      >
                        {entity && place === column ? (
                          <Link to={dossierAddress(entity.id)}>{cell}</Link>
                        ) : (
                          (cell ?? <span aria-label={t('sheet.empty')}>—</span>)
                        )}
                      </td>
                    ))}
                    {rowSources && (
                      <td className={styles.cited}>
                        {(rowSources[index] ?? []).map(({ id, title }) => (
                          <a key={id} href={`#${anchorOf(id)}`} title={title}>
                            [{numbers.get(id)}]
                          </a>
                        ))}
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
