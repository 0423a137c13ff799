import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Dossier } from '../../../server/contract/dossier.ts';
import { GraphCanvas } from '../../graph-canvas/GraphCanvas.tsx';
import { dossierAddress, graphAddress } from '../../ui/entity-addresses.ts';
import { trailFrom } from '../../ui/trail.ts';
import styles from './dossier.module.css';
import { Section } from './Section.tsx';
import { egoTies, type TieBlock } from './ties.view-model.ts';

type Props = { dossier: Dossier; blocks: readonly TieBlock[] };

/** The entity amid its strongest ties, some of every kind; the whole is one click away. */
export function EgoGraph({ dossier: { entity }, blocks }: Props) {
  const { t } = useTranslation('dossier');
  const navigate = useNavigate();
  const { nodes, ties, count } = useMemo(() => {
    const lines = egoTies(blocks);
    const others = [...new Map(lines.map(({ other }) => [other.id, other])).values()];
    return {
      count: others.length,
      nodes: [{ ...entity, focus: true }, ...others.filter(({ id }) => id !== entity.id)],
      ties: lines.map(({ tie: { id, type, from, to, confidence } }) => ({ id, type, from, to, confidence })),
    };
  }, [entity, blocks]);
  if (ties.length === 0) return null;
  const known = new Set(blocks.flatMap(({ current }) => current.map(({ other }) => other.id))).size;
  return (
    <Section
      id="ego"
      title={t('ego.title')}
      extra={<Link to={graphAddress(entity.id)}>{t('ego.open')}</Link>}
    >
      <div className={styles.ego}>
        <GraphCanvas
          nodes={nodes}
          ties={ties}
          layout="radial"
          description={t('ego.description', { name: entity.name, count })}
          title={entity.name}
          onOpen={(id) => void navigate(dossierAddress(id), { state: { trail: trailFrom(window) } })}
        />
      </div>
      {count < known && <p className={styles.muted}>{t('ego.cut', { count, known })}</p>}
    </Section>
  );
}
