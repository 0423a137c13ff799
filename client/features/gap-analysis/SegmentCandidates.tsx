import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { candidatesRoute } from '../../../server/contract/candidates.ts';
import type { EntityRef } from '../../../server/contract/common.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { FitParts } from '../../ui/FitParts.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { TargetButton } from '../targets/TargetButton.tsx';
import text from './gap-text.module.css';
import styles from './segment-panel.module.css';

const FIRST = 5;
const MOST = 200;

type Props = {
  segment: { id: string; name: string };
  chain: string;
  outside: EntityRef;
  asOf: string | null;
  count: number;
};

/** Companies elsewhere that work in the segment, best fit first; the first few, then all. */
export function SegmentCandidates({ segment, chain, outside, asOf, count }: Props) {
  const { t } = useTranslation('gaps');
  const [all, setAll] = useState(false);
  const query = useQuery({
    ...callOptions(candidatesRoute, {
      query: { segment: segment.id, outside: outside.id, limit: MOST, ...(asOf && { asOf }) },
    }),
    enabled: count > 0,
  });
  if (count === 0) return <p className={text.muted}>{t('candidates.none', { region: outside.name })}</p>;
  return (
    <Answered query={query} rows={4}>
      {({ candidates, total }) => (
        <>
          {candidates.slice(0, all ? MOST : FIRST).map(({ company, places, listingCode, fit, evidence }) => (
            <article key={company.id} className={styles.entry}>
              <div className={styles.entryHead}>
                <EntityLink entity={company} />
                <span className={text.muted}>
                  {[places.map((place) => place.name).join('、'), listingCode].filter(Boolean).join(' · ')}
                </span>
                <span className={text.end}>
                  <FitParts fit={fit} />
                  <TargetButton
                    compact
                    company={company}
                    segment={segment}
                    chain={chain}
                    region={outside.id}
                    origin="candidate"
                  />
                </span>
              </div>
              {evidence.map((fact) => (
                <SourceList
                  key={`${fact.segment.id} ${fact.asOf} ${fact.sources[0]?.id}`}
                  sources={fact.sources}
                  {...(fact.evidence !== undefined && { evidence: fact.evidence })}
                />
              ))}
            </article>
          ))}
          {total > FIRST && (
            <Button size="small" type="link" onClick={() => setAll(!all)}>
              {all ? t('candidates.fewer') : t('candidates.all', { count: total })}
            </Button>
          )}
        </>
      )}
    </Answered>
  );
}
