import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverviewAnswer } from '../../../server/contract/overview.ts';
import { stageName } from '../../ui/model-names.ts';
import { Measure } from './Measure.tsx';
import { funnelOf, projectsAddress, yiWords, type Seen } from './overview.view-model.ts';
import styles from './overview.module.css';

type Props = { projects: OverviewAnswer['projects']; seen: Seen };

/** Projects by stage: how many stand there, how many are there or beyond, and what they are planned to cost. */
export function StageFunnel({ projects, seen }: Props) {
  const { t, i18n } = useTranslation('overview');
  const { amounts, stages } = projects;
  const apart = (stage: 'ended' | null) =>
    stages.find((column) => column.stage === stage)?.amounts.projects ?? 0;
  const sum = yiWords(amounts.yi, i18n.language);
  return (
    <>
      <table className={styles.bars}>
        <thead>
          <tr>
            <th scope="col">{t('funnel.stage')}</th>
            <th scope="col">{t('funnel.here')}</th>
            <th scope="col" className={styles.number}>
              {t('funnel.reached')}
            </th>
            <th scope="col" className={styles.number}>
              {t('funnel.planned')}
            </th>
          </tr>
        </thead>
        <tbody>
          {funnelOf(stages).map((step) => (
            <tr key={step.stage}>
              <th scope="row">
                <Link to={projectsAddress(seen, { stage: step.stage ?? 'unknown' })}>
                  {step.stage && stageName(step.stage, i18n.language)}
                </Link>
              </th>
              <td>
                <Measure share={step.width} words={String(step.amounts.projects)} />
              </td>
              <td className={styles.number}>{step.reached}</td>
              <td className={styles.number}>{yiWords(step.amounts.yi, i18n.language) ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.muted}>
        {t('funnel.apart', { unknown: apart(null), ended: apart('ended') })}{' '}
        {sum && t('funnel.sum', { sum, projects: amounts.own + amounts.shared.projects + amounts.part })}{' '}
        {t('funnel.unknown', {
          unknown: amounts.unknown,
          foreign: amounts.foreign.reduce((all, { projects: count }) => all + count, 0),
        })}
      </p>
    </>
  );
}
