import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  specialisationRoute,
  type SegmentSpecialisation as Figures,
  type SpecialisationAnswer,
} from '../../../server/contract/specialisation.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import styles from './specialisation.module.css';

type Props = { chain: string; segment: string; region: string; asOf: string | null };

/** How specialised the region is in a segment and in what is related to it, or what the records lack to tell. */
export function SegmentSpecialisation({ chain, segment, region, asOf }: Props) {
  const query = useQuery(
    callOptions(specialisationRoute, { params: { id: chain }, query: { region, ...(asOf && { asOf }) } }),
  );
  return (
    <Answered query={query} rows={3}>
      {(answer) => {
        const figures = answer.segments.find((known) => known.segment === segment);
        return figures ? <Specialised answer={answer} figures={figures} /> : null;
      }}
    </Answered>
  );
}

function Specialised({ answer, figures }: { answer: SpecialisationAnswer; figures: Figures }) {
  const { t } = useTranslation('specialisation');
  const { base, minima } = answer;
  const { quotient, z, density, quotientLack, densityLack } = figures;
  const lacking = {
    firms: base.regionFirms,
    regionFirms: minima.regionFirms,
    all: figures.all,
    least: minima.segmentFirms,
    places: base.places,
    placeFirms: minima.placeFirms,
    enough: minima.places,
    specialised: figures.places,
    segmentPlaces: minima.segmentPlaces,
  };
  return (
    <>
      <p>
        <b>{t('quotient', { value: quotient?.toFixed(2) ?? '—' })}</b>{' '}
        {quotientLack
          ? t(`lack.${quotientLack}`, lacking)
          : t('quotientFrom', {
              local: figures.local,
              regionFirms: base.regionFirms,
              all: figures.all,
              firms: base.firms,
              z: z?.toFixed(1) ?? '—',
            })}
      </p>
      <p>
        <b>{t('density', { value: density?.toFixed(0) ?? '—' })}</b>{' '}
        {densityLack ? t(`lack.${densityLack}`, lacking) : t('densityFrom', lacking)}
      </p>
      <p className={styles.muted}>{t('limits')}</p>
      <details>
        <summary>{t('methods')}</summary>
        <dl className={styles.methods}>
          {answer.methods.map(({ id, formula, source, url }) => (
            <div key={id}>
              <dt>{formula}</dt>
              <dd>
                {url ? (
                  <Typography.Link href={url} target="_blank" rel="noreferrer">
                    {source}
                  </Typography.Link>
                ) : (
                  source
                )}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <QueryButton basis={answer.basis} />
    </>
  );
}
