import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EntityRef } from '../../../server/contract/common.ts';
import { tiesAmongRoute } from '../../../server/contract/entities.ts';
import { callOptions } from '../../api/call-options.ts';
import type { CanvasTie } from '../../graph-canvas/canvas-model.ts';
import { GraphCanvas } from '../../graph-canvas/GraphCanvas.tsx';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { dossierAddress } from '../../ui/entity-addresses.ts';
import { writeIds } from '../browse/picture-url.ts';
import styles from './questions.module.css';

/** More than this is no picture any more. */
const DRAWN = 300;

/** The address of the graph page with these entities. */
export const pictureAddress = (entities: readonly EntityRef[]) =>
  `/graph?shown=${encodeURIComponent(writeIds(entities.slice(0, DRAWN).map(({ id }) => id)))}`;

type Props = {
  entities: readonly EntityRef[];
  /** Relations known already; those among the entities are looked up all the same. */
  ties?: readonly CanvasTie[];
  title: string;
};

const NONE: readonly CanvasTie[] = [];

/** The entities of an answer and every relation among them. */
export function EntitiesCanvas({ entities, ties = NONE, title }: Props) {
  const { t } = useTranslation('questions');
  const navigate = useNavigate();
  const drawn = useMemo(() => entities.slice(0, DRAWN), [entities]);
  const query = useQuery({
    ...callOptions(tiesAmongRoute, { body: { ids: drawn.map(({ id }) => id) } }),
    enabled: drawn.length > 0,
  });
  if (drawn.length === 0) return <EmptyState title={t('picture.none')} hint={t('picture.noneHint')} />;
  return (
    <>
      <div className={styles.pictureBar}>
        <span>{t('picture.count', { count: drawn.length })}</span>
        {entities.length > DRAWN && (
          <Alert type="info" title={t('picture.cut', { count: DRAWN, total: entities.length })} />
        )}
        <Button size="small" onClick={() => void navigate(pictureAddress(drawn))}>
          {t('picture.open')}
        </Button>
      </div>
      <div className={styles.picture}>
        <Answered query={query} rows={12}>
          {(among) => (
            <GraphCanvas
              nodes={drawn}
              ties={withKnown(among.ties, ties)}
              layout="force"
              title={title}
              description={t('picture.description', { title, count: drawn.length })}
              onOpen={(id) => void navigate(dossierAddress(id))}
            />
          )}
        </Answered>
      </div>
    </>
  );
}

function withKnown(found: readonly CanvasTie[], known: readonly CanvasTie[]): CanvasTie[] {
  return [...new Map([...known, ...found].map((tie) => [tie.id, tie])).values()];
}
