import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { MapPlace } from '../../../server/contract/region-map.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { writeIds } from '../browse/picture-url.ts';
import { entitiesOf } from './region-map.view-model.ts';
import styles from './region-map.module.css';

/** Entities in one picture: more could not be read. */
const MOST_DRAWN = 300;

type Props = {
  place: MapPlace;
  chain: string | null;
  onEnter: (region: string) => void;
  onClose: () => void;
};

/** What stands in one place, and where to go from there. */
export function PlacePanel({ place, chain, onEnter, onClose }: Props) {
  const { t } = useTranslation('regionMap');
  const { region, companies, projects, parks } = place;
  const at = encodeURIComponent(region.id);
  const ids = entitiesOf(place).slice(0, MOST_DRAWN);
  const nothing = companies.count + projects.count + parks.length === 0;
  return (
    <section className={styles.panel} aria-label={region.name}>
      <h2>{region.name}</h2>
      <Space wrap size={4}>
        <Link to={`/graph?shown=${encodeURIComponent(writeIds(ids))}`}>{t('place.graph')}</Link>
        <Link to={`/gaps?region=${at}${chain ? `&chain=${encodeURIComponent(chain)}` : ''}`}>
          {t('place.gaps')}
        </Link>
        <Link to={`/projects?region=${at}`}>{t('place.projectsPage')}</Link>
        <Link to={`/entities/${at}`}>{t('place.dossier')}</Link>
        {place.inner && (
          <Button size="small" onClick={() => onEnter(region.id)}>
            {t('into', { region: region.name })}
          </Button>
        )}
        <Button size="small" type="text" onClick={onClose}>
          {t('place.close')}
        </Button>
      </Space>
      {nothing && <p className={styles.muted}>{t('place.none')}</p>}
      {parks.length > 0 && (
        <>
          <h3>{t('place.parks', { count: parks.length })}</h3>
          <ul>
            {parks.map((one) => (
              <li key={one.park.id}>
                <EntityLink entity={one.park} />{' '}
                <small className={styles.muted}>
                  {t('place.park', { companies: one.companies, projects: one.projects })}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      <Named title="place.companies" {...companies} />
      <Named title="place.projects" {...projects} />
    </section>
  );
}

function Named({ title, count, named }: { title: string; count: number; named: readonly EntityRef[] }) {
  const { t } = useTranslation('regionMap');
  if (count === 0) return null;
  return (
    <>
      <h3>{t(title, { count })}</h3>
      <ul>
        {named.map((entity) => (
          <li key={entity.id}>
            <EntityLink entity={entity} />
          </li>
        ))}
      </ul>
      {count > named.length && (
        <p className={styles.muted}>{t('place.more', { count: count - named.length })}</p>
      )}
    </>
  );
}
