import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntityRef, Tie } from '../../../server/contract/common.ts';
import { entityRoute, linksRoute, type EntityAnswer } from '../../../server/contract/entities.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import { FactList } from '../entity/FactList.tsx';
import { tieHeading } from '../entity/entity.view-model.ts';
import styles from './compare.module.css';

type Props = {
  pair: readonly [EntityRef, EntityRef] | null;
  /** What is drawn, for the ties between the two. */
  ties: readonly Tie[];
  onOpenEntity: (entity: EntityRef) => void;
  onClose: () => void;
};

const MOST_SHARED = 200;

/** Two entities side by side: what ties them directly, whom both are tied to, their kinds of tie and their facts. */
export function CompareDrawer({ pair, onClose, ...rest }: Props) {
  const { t } = useTranslation('browse');
  return (
    <Drawer open={pair !== null} onClose={onClose} size={760} title={t('compare.title')} destroyOnHidden>
      {pair && <Compared pair={pair} {...rest} />}
    </Drawer>
  );
}

type ComparedProps = Omit<Props, 'pair' | 'onClose'> & { pair: readonly [EntityRef, EntityRef] };

function Compared({ pair, ties, onOpenEntity }: ComparedProps) {
  const { t, i18n } = useTranslation('browse');
  const [a, b] = pair;
  const shared = useQuery(callOptions(linksRoute, { body: { ids: [a.id, b.id], limit: MOST_SHARED } }));
  const direct = ties.filter(
    (tie) => (tie.from === a.id && tie.to === b.id) || (tie.from === b.id && tie.to === a.id),
  );
  const nameOf = (id: string) => (id === a.id ? a.name : b.name);
  return (
    <>
      <section className={styles.shared}>
        <h3>{t('compare.direct')}</h3>
        {direct.length === 0 && <p>{t('compare.noDirect')}</p>}
        <ul>
          {direct.map((tie) => (
            <li key={tie.id}>
              {nameOf(tie.from)} — {relationshipName(tie.type, i18n.language)} → {nameOf(tie.to)}
              <small> {tie.asOf}</small>
            </li>
          ))}
        </ul>
        <h3>{t('compare.shared', { count: shared.data?.total ?? 0 })}</h3>
        <Answered query={shared}>
          {({ links }) => (
            <p className={styles.entities}>
              {links.length === 0 && t('compare.noShared')}
              {links.map(({ entity }) => (
                <EntityLink key={entity.id} entity={entity} onOpen={onOpenEntity} />
              ))}
            </p>
          )}
        </Answered>
      </section>
      <div className={styles.columns}>
        {pair.map((entity) => (
          <Side key={entity.id} entity={entity} onOpenEntity={onOpenEntity} />
        ))}
      </div>
    </>
  );
}

function Side({ entity, onOpenEntity }: { entity: EntityRef; onOpenEntity: Props['onOpenEntity'] }) {
  const query = useQuery(callOptions(entityRoute, { params: { id: entity.id } }));
  return (
    <section aria-label={entity.name}>
      <h3>
        <EntityLink entity={entity} onOpen={onOpenEntity} />
      </h3>
      <Answered query={query}>
        {(answer) => (
          <>
            <TieCounts ties={answer.ties} />
            <FactList answer={answer} onOpenEntity={onOpenEntity} />
          </>
        )}
      </Answered>
    </section>
  );
}

function TieCounts({ ties }: Pick<EntityAnswer, 'ties'>) {
  const { i18n } = useTranslation();
  return (
    <dl className={styles.counts}>
      {ties.map(({ type, direction, count }) => (
        <div key={`${type} ${direction}`}>
          <dt>{tieHeading(type, direction, i18n.language)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
