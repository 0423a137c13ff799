import { EyeInvisibleOutlined } from '@ant-design/icons';
import { Button, Collapse, Progress, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Visit, VisitPlanAnswer } from '../../../server/contract/visit-plan.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { ClosedGaps } from './ClosedGaps.tsx';
import { OpenedGap } from './OpenedGap.tsx';
import { visitPlanExport } from './visit-plan-export.ts';
import styles from './visit-plan.module.css';
import type { SetVisitPlanUrl } from './visit-plan-url.ts';
import { percent, standingOf } from './visit-plan.view-model.ts';

type Props = { answer: VisitPlanAnswer; mute: readonly string[]; setUrl: SetVisitPlanUrl };

/** The conversations in order at the left, what stays closed at the right. */
export function PlanView({ answer, mute, setUrl }: Props) {
  const { t, i18n } = useTranslation('visits');
  const { gaps, visits, region, chains } = answer;
  const names = chains.map((chain) => chain.name).join('、');
  if (gaps.total === 0) {
    return (
      <EmptyState
        title={t('empty.gaps', { chains: names, region: region.name })}
        hint={t('empty.gapsHint', { count: gaps.unjudged })}
        action={{ text: t('empty.toGaps'), to: '/gaps' }}
      />
    );
  }
  return (
    <>
      <section className={styles.plan} aria-label={t('plan.label')}>
        <header className={styles.head}>
          <b>
            {t('plan.summary', {
              visits: visits.length,
              opened: gaps.opened,
              total: gaps.total,
              share: percent(gaps.reachableWeight > 0 ? gaps.openedWeight / gaps.reachableWeight : 0),
            })}
          </b>
          <span className={styles.end}>
            <ExportMenu make={() => visitPlanExport(answer, { t, language: i18n.language })} />{' '}
            <QueryButton basis={answer.basis} />
          </span>
          <Standing answer={answer} />
        </header>
        <div className={styles.scroll}>
          {visits.length > 0 ? (
            <Collapse
              // Another plan begins with its own first conversation open.
              key={visits.map((visit) => visit.party.id).join(' ')}
              ghost
              className={styles.visits ?? ''}
              defaultActiveKey={visits.slice(0, 1).map((visit) => visit.party.id)}
              items={visits.map((visit, index) => ({
                key: visit.party.id,
                label: <VisitHead visit={visit} number={index + 1} />,
                children: (
                  <VisitBody
                    visit={visit}
                    answer={answer}
                    onMute={() => void setUrl({ mute: [...mute, visit.party.id] })}
                  />
                ),
              }))}
            />
          ) : (
            <EmptyState
              title={t('empty.visits', { hops: answer.asked.maxHops, strength: answer.asked.minStrength })}
              hint={t('empty.visitsHint', { count: answer.parties.asked })}
              action={{
                text: t('empty.relax'),
                onClick: () =>
                  void setUrl({ visitHops: Math.min(6, answer.asked.maxHops + 1), visitStrength: 0.1 }),
              }}
            />
          )}
          <p className={styles.how}>{t('plan.how')}</p>
        </div>
      </section>
      <ClosedGaps answer={answer} onMore={(more) => void setUrl({ visits: more })} />
    </>
  );
}

/** How good the plan is sure to be, for this very case. */
function Standing({ answer }: { answer: VisitPlanAnswer }) {
  const { t } = useTranslation('visits');
  const { bound, visits, parties } = answer;
  if (visits.length === 0) return null;
  const { more, fewest } = standingOf(answer);
  return (
    <span className={styles.standing}>
      {more === 0 ? t('bound.best') : t('bound.within', { more })}{' '}
      {fewest ? t('bound.fewest') : t('bound.atLeast', { count: bound.atLeast })}{' '}
      {t('bound.guarantee', { percent: percent(bound.guarantee) })}{' '}
      {t('bound.asked', { asked: parties.asked, opening: parties.opening })}
    </span>
  );
}

function VisitHead({ visit, number }: { visit: Visit; number: number }) {
  const { t } = useTranslation('visits');
  return (
    <span className={styles.visitHead}>
      <span className={styles.number}>{number}</span>
      <b>{visit.party.name}</b>
      <Tag>{t(`kind.${visit.kind}`)}</Tag>
      <span className={styles.muted}>{t('visit.opens', { count: visit.opens.length })}</span>
      <span className={styles.end}>{t('visit.gain', { gain: visit.gain.toFixed(2) })}</span>
      <Progress
        percent={percent(visit.share)}
        size="small"
        className={styles.share ?? ''}
        format={(value) => t('visit.share', { share: value })}
        aria-label={t('visit.shareLabel')}
      />
    </span>
  );
}

type BodyProps = { visit: Visit; answer: VisitPlanAnswer; onMute: () => void };

function VisitBody({ visit, answer, onMute }: BodyProps) {
  const { t, i18n } = useTranslation('visits');
  const { because, party, also, opens } = visit;
  return (
    <div className={styles.visitBody}>
      <p className={styles.because}>
        <EntityLink entity={party} /> — {relationshipName(because.type, i18n.language)} →{' '}
        <EntityLink entity={because.entity} />
        <span className={styles.muted}>
          {' '}
          {because.asOf}
          {because.sources[0] && ` · ${because.sources[0].title}`}
        </span>{' '}
        <Button size="small" type="text" icon={<EyeInvisibleOutlined aria-hidden />} onClick={onMute}>
          {t('visit.mute')}
        </Button>
      </p>
      {opens.map((gap) => (
        <OpenedGap
          key={gap.segment.id}
          gap={gap}
          several={answer.chains.length > 1}
          maxHops={answer.asked.maxHops}
        />
      ))}
      {also.length > 0 && (
        <p className={styles.muted}>
          {t('visit.also', { names: also.map((segment) => segment.name).join('、') })}
        </p>
      )}
    </div>
  );
}
