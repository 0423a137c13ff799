import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { EntityAnswer } from '../../../server/contract/entities.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ClaimGroupView } from './ClaimGroupView.tsx';
import { groupClaims, propertiesToList, type Property } from './entity.view-model.ts';
import styles from './entity.module.css';
import { NamedId } from './NamedId.tsx';

type Props = { answer: EntityAnswer; onOpenEntity: (entity: EntityRef) => void };

/** What is recorded of the entity itself, then the dated figures and statements with their sources. */
export function FactList({ answer, onOpenEntity }: Props) {
  const { t } = useTranslation('entity');
  const properties = propertiesToList(answer.properties);
  const groups = groupClaims(answer.claims);
  if (properties.length === 0 && groups.length === 0) {
    return <EmptyState title={t('facts.none')} hint={t('facts.noneHint')} />;
  }
  return (
    <>
      {properties.length > 0 && (
        <dl className={styles.properties}>
          {properties.map((property) => (
            <PropertyLine key={property.key} property={property} onOpenEntity={onOpenEntity} />
          ))}
        </dl>
      )}
      {groups.map((group) => (
        <ClaimGroupView key={group.key} group={group} onOpenEntity={onOpenEntity} />
      ))}
    </>
  );
}

type LineProps = { property: Property; onOpenEntity: Props['onOpenEntity'] };

function PropertyLine({ property: { key, value }, onOpenEntity }: LineProps) {
  const { t } = useTranslation('entity');
  const words =
    typeof value === 'boolean'
      ? t(value ? 'value.yes' : 'value.no')
      : [value].flat().map((one) => t(`value.${key}.${one}`, { defaultValue: String(one) }));
  return (
    <>
      <dt>{t(`property.${key}`, { defaultValue: key })}</dt>
      <dd>
        {key === 'sourceRegion' && typeof value === 'string' ? (
          <NamedId id={value} onOpen={onOpenEntity} />
        ) : (
          [words].flat().join('、')
        )}
      </dd>
    </>
  );
}
