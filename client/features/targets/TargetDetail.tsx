import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Target } from '../../../server/contract/targets.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import { RivalLines } from './CompanyCell.tsx';
import { TextField } from './EditFields.tsx';
import { Meetings } from './Meetings.tsx';
import styles from './targets.module.css';
import type { Write } from './use-target-edits.ts';
import { useTargetName } from './use-target-notes.tsx';

/** What has no room in the row: the note, the meetings, who else wants the company, and the evidence of the day it was added. */
export function TargetDetail({ target, today, write }: { target: Target; today: string; write: Write }) {
  const { t, i18n } = useTranslation('targets');
  const nameOf = useTargetName();
  const { evidence } = target;
  return (
    <div className={styles.detail}>
      <section>
        <h3>{t('column.note')}</h3>
        <TextField
          name="note"
          target={target}
          label={t('edit.note', { name: nameOf(target) })}
          write={write}
        />
        {target.rivals.length > 0 && (
          <Alert type="warning" style={{ marginTop: 8 }} title={<RivalLines target={target} />} />
        )}
        <Meetings target={target} today={today} write={write} />
        <p className={styles.ways}>
          <Ways target={target} />
        </p>
      </section>
      <section>
        <h3>{t('evidence.title', { date: evidence.asOf })}</h3>
        {evidence.gap && (
          <>
            <p>
              <VerdictTag verdict={evidence.gap.verdict} />{' '}
              {i18n.language === 'en' ? evidence.gap.sentence.en : evidence.gap.sentence.zh}
            </p>
            <SourceList sources={evidence.gap.sources} />
          </>
        )}
        {target.company && <h4>{t('evidence.works')}</h4>}
        {target.company && evidence.works.length === 0 && (
          <p className={styles.muted}>{t('evidence.none')}</p>
        )}
        {evidence.works.map((fact) => (
          <div key={`${fact.segment.id} ${fact.asOf} ${fact.sources[0]?.id}`}>
            {fact.segment.name} <ConfidenceTag confidence={fact.confidence} />{' '}
            <span className={styles.muted}>{t('asOf', { ns: 'ui', date: fact.asOf })}</span>
            <SourceList
              sources={fact.sources}
              {...(fact.evidence !== undefined && { evidence: fact.evidence })}
            />
          </div>
        ))}
      </section>
    </div>
  );
}

/** Where to go on from a target: its gap as it is today, and how to be introduced. */
function Ways({ target: { chain, segment, region, company } }: { target: Target }) {
  const { t } = useTranslation('targets');
  if (!chain) return null;
  const gap = new URLSearchParams({
    chain: chain.id,
    region: region.id,
    ...(segment && { segment: segment.id }),
  });
  const introduce = new URLSearchParams({
    chain: chain.id,
    outside: region.id,
    ...(segment && { segments: segment.id }),
    ...(company && { candidate: company.id }),
  });
  return (
    <>
      <Link to={`/gaps?${gap}`}>{t('evidence.today')}</Link>
      <Link to={`/introductions?${introduce}`}>{t('evidence.introduce')}</Link>
    </>
  );
}
