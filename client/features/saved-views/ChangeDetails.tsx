import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { TieEnds, ViewChanges } from '../../../server/contract/saved-views.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { LabelMark } from '../../ui/LabelMark.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import styles from './saved-views.module.css';
import { type ChangeKey, changeCounts } from './saved-views.view-model.ts';
import { WholeGraph } from './WholeGraph.tsx';

type Props = { changes: ViewChanges; open: boolean; onClose: () => void };

/** Every change by itself, with links to what it is about. */
export function ChangeDetails({ changes, open, onClose }: Props) {
  const { t } = useTranslation('views');
  const counts = changeCounts(changes);
  return (
    <Drawer
      title={t('notice.label')}
      open={open}
      onClose={onClose}
      size={520}
      destroyOnHidden
      extra={<QueryButton basis={changes.basis} />}
    >
      <WholeGraph changes={changes} />
      {counts.length === 0 && <p>{t('notice.sameHere')}</p>}
      {counts.map(({ key, count }) => (
        <section key={key}>
          <h3 className={styles.changeHead}>{t(`change.${key}`, { count })}</h3>
          <ul className={styles.changeList}>{linesOf(key, changes)}</ul>
        </section>
      ))}
    </Drawer>
  );
}

const counted = (all: ViewChanges['entities']['ties']) =>
  all.map(({ entity, before, now }) => (
    <li key={entity.id}>
      <EntityLink entity={entity} /> <FromTo before={before} now={now} />
    </li>
  ));

function linesOf(key: ChangeKey, { entities, ties }: ViewChanges): ReactNode[] {
  switch (key) {
    case 'tiesAdded':
      return ties.added.map((tie) => <TieLine key={tie.id} tie={tie} />);
    case 'tiesGone':
      return ties.gone.map((tie) => <TieLine key={tie.id} tie={tie} />);
    case 'tiesChanged':
      return ties.changed.map((tie) => <TieLine key={tie.id} tie={tie} />);
    case 'entitiesGone':
      return entities.gone.map((entity) => (
        <li key={entity.id}>
          <Gone entity={entity} />
        </li>
      ));
    case 'entitiesChanged':
      return entities.changed.map(({ entity, nameBefore }) => (
        <li key={entity.id}>
          <EntityLink entity={entity} /> {nameBefore !== null && <Renamed name={nameBefore} />}
        </li>
      ));
    case 'claimsChanged':
      return counted(entities.claims);
    case 'tiesAround':
      return counted(entities.ties);
  }
}

function TieLine({ tie: { type, from, to } }: { tie: TieEnds }) {
  const { i18n } = useTranslation();
  return (
    <li>
      <EntityLink entity={from} />{' '}
      <span className={styles.faint}>{relationshipName(type, i18n.language)} →</span>{' '}
      <EntityLink entity={to} />
    </li>
  );
}

/** There is nothing left to lead to. */
const Gone = ({ entity }: { entity: EntityRef }) => (
  <>
    <LabelMark label={entity.label} /> {entity.name} <code className={styles.faint}>{entity.id}</code>
  </>
);

function Renamed({ name }: { name: string }) {
  const { t } = useTranslation('views');
  return <span className={styles.faint}>{t('change.renamed', { name })}</span>;
}

function FromTo({ before, now }: { before: number; now: number }) {
  const { t } = useTranslation('views');
  return <span className={styles.faint}>{t('change.from', { before, now })}</span>;
}
