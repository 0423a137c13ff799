import { useQuery } from '@tanstack/react-query';
import { parseAsString, useQueryState } from 'nuqs';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { dossierRoute, type Dossier } from '../../../server/contract/dossier.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { ChainSection } from './ChainSection.tsx';
import { EntityEdits } from '../editing/EntityEdits.tsx';
import { ClaimSection } from './ClaimSection.tsx';
import { DossierHead } from './DossierHead.tsx';
import styles from './dossier.module.css';
import { EgoGraph } from './EgoGraph.tsx';
import { FundSection } from './FundSection.tsx';
import { IntroducedSection } from './IntroducedSection.tsx';
import { MissingSection } from './MissingSection.tsx';
import { PlaceSection } from './PlaceSection.tsx';
import { ProjectSection } from './ProjectSection.tsx';
import { regionFor } from './region-for.ts';
import { Section } from './Section.tsx';
import { SourceSection } from './SourceSection.tsx';
import { TieSection } from './TieSection.tsx';
import { TimelineSection } from './TimelineSection.tsx';
import { WithinSection } from './WithinSection.tsx';
import { tieBlocks } from './ties.view-model.ts';

/** Everything known of one entity on one page. */
export function DossierPage() {
  const { id = '' } = useParams();
  const [region, setRegion] = useQueryState('region', parseAsString);
  const query = useQuery(
    callOptions(dossierRoute, { params: { id }, query: { region: region ?? regionFor(id) } }),
  );
  return (
    <div className={styles.page}>
      <Answered query={query} rows={16}>
        {(dossier) => (
          <KnownDossier key={id} dossier={dossier} onRegion={(chosen) => void setRegion(chosen)} />
        )}
      </Answered>
    </div>
  );
}

type Props = { dossier: Dossier; onRegion: (region: string) => void };

function KnownDossier({ dossier, onRegion }: Props) {
  const { t } = useTranslation('dossier');
  const { name } = dossier.entity;
  useEffect(() => {
    const before = document.title;
    document.title = `${name} · ${t('app.name', { ns: 'common' })}`;
    return () => void (document.title = before);
  }, [name, t]);
  const blocks = tieBlocks(dossier);
  return (
    <article aria-label={name}>
      <DossierHead dossier={dossier} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <ClaimSection dossier={dossier} />
          <ChainSection dossier={dossier} onRegion={onRegion} />
          <WithinSection dossier={dossier} />
          <ProjectSection dossier={dossier} />
          <FundSection dossier={dossier} />
          <IntroducedSection dossier={dossier} />
          <TimelineSection dossier={dossier} />
          <TieSection dossier={dossier} blocks={blocks} />
          <Section id="edits" title={t('edits.title', { ns: 'editing' })}>
            <EntityEdits entity={dossier.entity} />
          </Section>
        </div>
        <aside className={styles.side} aria-label={t('side')}>
          <EgoGraph dossier={dossier} blocks={blocks} />
          <PlaceSection dossier={dossier} />
          <SourceSection dossier={dossier} />
          <MissingSection dossier={dossier} />
        </aside>
      </div>
    </article>
  );
}
