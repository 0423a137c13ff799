import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProjectsAnswer } from '../../../server/contract/projects.ts';
import { yiWords } from '../overview/overview.view-model.ts';
import type { ProjectsUrl, SetProjectsUrl } from './projects-url.ts';
import styles from './projects.module.css';

type Props = { answer: ProjectsAnswer; url: ProjectsUrl; setUrl: SetProjectsUrl };

/** Counts and sums of what is shown, by the sizes and origins of the monthly bulletin; each is a filter too. */
export function Bulletin({ answer, url, setUrl }: Props) {
  const { t, i18n } = useTranslation('projects');
  const { amounts, thresholds, origins, scopes, cards } = answer;
  const live = amounts.projects;
  return (
    <section className={styles.bulletin} aria-label={t('bulletin')}>
      <table className={styles.sizes}>
        <thead>
          <tr>
            <th scope="col">{t('bulletin.size')}</th>
            <th scope="col">{t('bulletin.all')}</th>
            {thresholds.map(({ min }) => (
              <th key={min} scope="col">
                <button
                  type="button"
                  aria-pressed={url.min === min}
                  onClick={() => void setUrl({ min: url.min === min ? null : min })}
                >
                  {t('atLeast', { yi: min })}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('bulletin.count')}</th>
            <td>{live}</td>
            {thresholds.map(({ min, projects, amounts: sums, possible }) => (
              <td key={min}>
                {projects}
                {projects !== sums && <small> {t('bulletin.sums', { count: sums })}</small>}
                {possible > 0 && <small> {t('bulletin.possible', { count: possible })}</small>}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('bulletin.sum')}</th>
            <td>{yiWords(amounts.yi, i18n.language) ?? '—'}</td>
            {thresholds.map(({ min, yi }) => (
              <td key={min}>{yiWords(yi, i18n.language) ?? '—'}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <dl className={styles.sides}>
        <div>
          <dt>{t('bulletin.unknown')}</dt>
          <dd>{amounts.unknown}</dd>
        </div>
        <div>
          <dt>{t('bulletin.foreignMoney')}</dt>
          <dd>
            {amounts.foreign.length === 0
              ? 0
              : amounts.foreign
                  .map(({ currency, projects, low }) =>
                    t('bulletin.currency', { currency, projects, yi: Number(low.toFixed(2)) }),
                  )
                  .join(i18n.language === 'en' ? ', ' : '、')}
          </dd>
        </div>
        <div>
          <dt>{t('bulletin.origins')}</dt>
          <dd>
            {origins.domestic} / {origins.foreign} / {origins.unknown}
          </dd>
        </div>
        <div>
          <dt>{t('bulletin.out')}</dt>
          <dd>
            {scopes['out-of-province']} / {scopes['in-province']} / {scopes.unknown}
          </dd>
        </div>
        <div>
          <dt>{t('bulletin.cards')}</dt>
          <dd>
            {cards.red} / {cards.yellow} / {cards.silent}
          </dd>
        </div>
      </dl>
      <Popover content={<How />} trigger={['click']} placement="bottomRight">
        <button type="button" className={styles.how}>
          {t('how')}
        </button>
      </Popover>
    </section>
  );
}

const RULES = [
  'planned',
  'words',
  'shared',
  'part',
  'contested',
  'foreign',
  'ended',
  'scope',
  'dwell',
] as const;

function How() {
  const { t } = useTranslation('projects');
  return (
    <ul className={styles.rules}>
      {RULES.map((rule) => (
        <li key={rule}>{t(`how.${rule}`)}</li>
      ))}
    </ul>
  );
}
