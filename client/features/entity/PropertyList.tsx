import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import { textOr } from '../../i18n/text-or.ts';
import type { Property } from './entity.view-model.ts';
import styles from './entity.module.css';
import { NamedId } from './NamedId.tsx';

type Props = { properties: readonly Property[]; onOpenEntity?: (entity: EntityRef) => void };

/** What is recorded of an entity itself, a line each. */
export function PropertyList({ properties, onOpenEntity }: Props) {
  if (properties.length === 0) return null;
  return (
    <dl className={styles.properties}>
      {properties.map((property) => (
        <PropertyLine key={property.key} property={property} {...(onOpenEntity && { onOpenEntity })} />
      ))}
    </dl>
  );
}

type LineProps = { property: Property; onOpenEntity?: (entity: EntityRef) => void };

function PropertyLine({ property: { key, value }, onOpenEntity }: LineProps) {
  const { t, i18n } = useTranslation('entity');
  const words =
    typeof value === 'boolean'
      ? t(value ? 'value.yes' : 'value.no')
      : [value].flat().map((one) => textOr(i18n, 'entity', `value.${key}.${one}`, String(one)));
  return (
    <>
      <dt>{textOr(i18n, 'entity', `property.${key}`, key)}</dt>
      <dd>
        {key === 'sourceRegion' && typeof value === 'string' ? (
          <NamedId id={value} {...(onOpenEntity && { onOpen: onOpenEntity })} />
        ) : (
          [words].flat().join('、')
        )}
      </dd>
    </>
  );
}
